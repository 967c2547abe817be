using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>Takes a file of entries, to be looked at before it changes anything.</summary>
[UploadLimit(GlossaryFile.MaxBytes + (64 * 1024))]
public sealed class ImportModel(NewsDb db, GlossaryDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    internal const string Address = "/newsroom/names/import";

    private const int MostShown = 10;

    public string? Problem { get; private set; }

    /// <summary>What went in, newest first.</summary>
    public IReadOnlyList<PastImport> Past { get; private set; } = [];

    public Task OnGet(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPost(IFormFile? file, CancellationToken ct)
    {
        try
        {
            var rows = GlossaryFile.Read(await Bytes(file, ct));
            var name = Path.GetFileName(file?.FileName ?? "");
            return HttpContext.SeeOther($"{Address}/{await desk.Receive(name.Length > 100 ? name[..100] : name, rows, await bar.Me(), clock.Now, ct)}");
        }
        catch (GlossaryFileException wrong)
        {
            Problem = file is null ? "اختر ملفًا." : NameWords.Of(wrong);
            await Load(ct);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    private static async Task<byte[]> Bytes(IFormFile? file, CancellationToken ct)
    {
        if (file?.Length > GlossaryFile.MaxBytes)
            throw new GlossaryFileException(FileFault.TooLarge);
        using var bytes = new MemoryStream();
        if (file is not null)
            await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private async Task Load(CancellationToken ct) => Past = await db.GlossaryImports.Where(import => import.AppliedAt != null)
        .OrderByDescending(import => import.Id).Take(MostShown)
        .Select(import => new PastImport(import.Id, import.FileName, import.By, import.AppliedAt, import.UndoneAt)).ToListAsync(ct);
}

/// <summary>An import that went in, without its rows.</summary>
public sealed record PastImport(long Id, string FileName, SinoNews.Staff.StaffMember? By, DateTime? AppliedAt, DateTime? UndoneAt);
