using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Media;

/// <summary>The library of pictures, and the form that adds to it. A script that sends one file gets its answer as JSON.</summary>
[UploadLimit(MaxForm)]
public sealed class IndexModel(NewsDb db, PictureDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    internal const string Address = "/newsroom/media";

    /// <summary>The most pictures in one form.</summary>
    public const int MaxFiles = 10;

    // Three of the largest, or ten of the usual.
    internal const long MaxForm = 100 * 1024 * 1024;

    private const string WithoutAlt = "none";

    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>The last picture's id, where there is another page.</summary>
    public long? Next { get; private set; }

    public string? Words { get; private set; }

    /// <summary>Shows those that nobody has described.</summary>
    public bool Undescribed { get; private set; }

    public bool IsFirst { get; private set; }

    /// <summary>What became of each file that was sent, when not all were taken in.</summary>
    public IReadOnlyList<Upload> Uploads { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public bool IsFiltered => Words is { Length: > 0 } || Undescribed;

    public async Task OnGet(string? q, string? alt, long? after, string? done, CancellationToken ct)
    {
        Done = done;
        (Words, Undescribed, IsFirst) = (CleanText.Clean(q ?? "", singleLine: true).Text, alt is WithoutAlt, after is null);
        await Load(after, ct);
    }

    public async Task<IActionResult> OnPost(IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        var wantsJson = Request.Headers["X-Fragment"] == "json";
        if (files.Count is 0 or > MaxFiles)
        {
            Problem = files.Count == 0 ? "اختر صورة أو أكثر." : $"اختر {MaxFiles} صور على الأكثر في كل مرة.";
            return wantsJson ? Upload.Refusal(Problem) : await Again(ct);
        }
        var me = await bar.Me();
        var uploads = new List<Upload>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            uploads.Add(new Upload(file.FileName, await desk.Add(content, file.FileName, me, clock.Now, ct)));
        }
        if (wantsJson)
            return uploads[0].ToJson();
        Uploads = uploads;
        return Landing() is { } landing ? HttpContext.SeeOther(landing) : await Again(ct);
    }

    /// <summary>The address of the same list from its beginning, or after a picture.</summary>
    public string List(long? after = null, bool? undescribed = null) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Words is { Length: > 0 } ? Words : null,
        ["alt"] = undescribed ?? Undescribed ? WithoutAlt : null,
        ["after"] = after?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(part => part.Value is not null));

    // A single new picture is described next; several stand at the head of the list.
    private string? Landing() =>
        Uploads.Any(upload => upload.Problem is not null || upload.Note is not null) ? null
        : Uploads is [{ Picture: { } only }] ? $"{Address}/{only.Id}?done=added"
        : $"{Address}?done=added";

    private async Task<PageResult> Again(CancellationToken ct)
    {
        IsFirst = true;
        await Load(null, ct);
        var taken = Problem is null && Uploads.All(upload => upload.Problem is null);
        return new PageResult { StatusCode = taken ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private async Task Load(long? after, CancellationToken ct)
    {
        var pictures = db.Pictures.Saying(Words);
        var rows = await (Undescribed ? pictures.WithoutAlt() : pictures).PageOf(after, ct);
        Pictures = [.. rows.Take(PictureShelf.PageSize)];
        Next = rows.Count > PictureShelf.PageSize ? Pictures[^1].Id : null;
    }
}
