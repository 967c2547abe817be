using SinoNews.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>A mode as forms send it: its name, or <c>inherit</c> for none of one's own.</summary>
public static class ModeField
{
    private const string Inherit = "inherit";

    /// <summary>All that a story or a section may have.</summary>
    public static readonly IReadOnlyList<CommentMode?> All = [null, .. Enum.GetValues<CommentMode>()];

    public static string Of(CommentMode? mode) => mode?.ToString() ?? Inherit;

    public static bool TryParse(string? field, out CommentMode? mode)
    {
        mode = All.FirstOrDefault(known => Of(known) == field);
        return mode is not null || field == Inherit;
    }
}
