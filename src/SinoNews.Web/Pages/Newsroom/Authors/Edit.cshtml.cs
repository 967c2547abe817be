using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Authors;

/// <summary>What readers are told of a byline.</summary>
public sealed class EditModel(NewsDb db, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int Recent = 11;

    public Author Author { get; private set; } = null!;

    /// <summary>What was typed, where it was refused; what is kept otherwise.</summary>
    public string Bio { get; private set; } = "";

    /// <summary>The portrait that is chosen.</summary>
    public long? PictureId { get; private set; }

    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGet(int id, string? done, CancellationToken ct)
    {
        Saved = done is "saved";
        return await Load(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] string? bio, [FromForm] long? pictureId, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        (Bio, PictureId) = (Author.BioFrom(bio), pictureId);
        if (pictureId is not null && !await db.Pictures.AnyAsync(picture => picture.Id == pictureId, ct))
            ModelState.AddModelError("PictureId", "لم تعد هذه الصورة في المكتبة: اختر غيرها.");
        if (Bio.Length > Author.MaxBio)
            ModelState.AddModelError("Bio", $"النبذة طويلة: اجعلها {Author.MaxBio} حرف على الأكثر.");
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Author.Describe(Bio);
        Author.Portray(pictureId);
        db.AdminActs.Add(new AdminAct(AdminActKind.AuthorChanged, Author.Name, await bar.Me(), clock.Now));
        await db.SaveChangesAsync(ct);
        return HttpContext.SeeOther($"/newsroom/authors/{id}?done=saved");
    }

    private async Task<bool> Load(int id, CancellationToken ct)
    {
        if (await db.Authors.SingleOrDefaultAsync(author => author.Id == id, ct) is not { } author)
            return false;
        (Author, Bio, PictureId) = (author, author.Bio ?? "", author.PictureId);
        Pictures = await db.Pictures.ToChooseFrom(PictureId, Recent, ct);
        return true;
    }
}
