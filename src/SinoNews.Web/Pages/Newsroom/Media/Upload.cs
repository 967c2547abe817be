using Microsoft.AspNetCore.Mvc;
using SinoNews.Media;

namespace SinoNews.Web.Pages.Newsroom.Media;

/// <summary>What became of one file that was sent.</summary>
public sealed record Upload(string FileName, PictureAct Act)
{
    /// <summary>The picture that it is now, or was before.</summary>
    public Picture? Picture => Act switch
    {
        PictureAct.Done done => done.Picture,
        PictureAct.AlreadyThere there => there.Picture,
        _ => null,
    };

    /// <summary>Why it was not taken in.</summary>
    public string? Problem => (Act as PictureAct.Refused)?.Why.Words();

    /// <summary>What is to be known of it though all is well.</summary>
    public string? Note => Act switch
    {
        PictureAct.AlreadyThere => "هذه الصورة في المكتبة من قبل.",
        PictureAct.Done { WasAnimated: true } => "الصورة متحركة: حُفظت لقطتها الأولى وحدها.",
        _ => null,
    };

    /// <summary>For a script: where the picture is and what to write into a text to show it, or the reason in Arabic.</summary>
    public JsonResult ToJson() => Picture is { } picture
        ? new JsonResult(new
        {
            picture.Id,
            picture.Hash,
            picture.Markdown,
            picture.Alt,
            Page = $"{IndexModel.Address}/{picture.Id}",
            Thumb = picture.Ref.Source(picture.Ref.Largest(PictureShape.Square)),
            picture.Width,
            picture.Height,
            Note,
        })
        {
            StatusCode = Act is PictureAct.Done ? StatusCodes.Status201Created : StatusCodes.Status200OK,
        }
        : Refusal(Problem!, Act is PictureAct.Refused { Why: PictureRefusal.NoDarkroom } ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest);

    public static JsonResult Refusal(string problem, int status = StatusCodes.Status400BadRequest) => new(new { Problem = problem }) { StatusCode = status };
}
