using System.Globalization;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Media;

namespace SinoNews.Exporting;

/// <summary>Stories and pictures as WordPress's items. Both have numbers of one row there: those of pictures begin behind the last story.</summary>
internal sealed class WordpressItems(Uri site, long lastStory)
{
    /// <summary>WordPress takes no Arabic in the names that people sign in by.</summary>
    internal static string Login(int author) => string.Create(CultureInfo.InvariantCulture, $"author-{author}");

    /// <param name="draftTags">The tags of a story that was never published.</param>
    internal WxrItem Of(Article story, IReadOnlyList<string> draftTags) => new(story.Id, "post", Status(story))
    {
        Title = story.Title,
        Link = new Uri(site, string.Create(CultureInfo.InvariantCulture, $"/articles/{story.Id}/{Uri.EscapeDataString(story.Slug)}")).AbsoluteUri,
        Creator = story.Authors is [var first, ..] ? Login(first.AuthorId) : null,
        Html = WholeAddresses.In(story.Body?.Html ?? "", site),
        Excerpt = story.Description,
        At = story.VisibleFrom ?? story.CreatedAt,
        ModifiedAt = story.ModifiedAt ?? story.EditedAt,
        Slug = story.Slug,
        TakesComments = story.CommentMode is not CommentMode.Closed,
        Terms = [new WxrTerm("category", story.Section.Slug, story.Section.Name), .. Tags(story, draftTags)],
        Meta = [.. Meta(story)],
    };

    internal WxrItem Of(Picture picture)
    {
        var file = new Uri(site, picture.Ref.Source(picture.Ref.Largest(PictureShape.Whole))).AbsoluteUri;
        return new WxrItem(lastStory + picture.Id, "attachment", "inherit")
        {
            Title = picture.Alt ?? picture.FileName,
            Link = file,
            Html = picture.Credit ?? "",
            Excerpt = picture.Caption ?? "",
            At = picture.UploadedAt,
            ModifiedAt = picture.EditedAt,
            File = file,
            Meta = picture.Alt is { } alt ? [("_wp_attachment_image_alt", alt)] : [],
        };
    }

    private static string Status(Article story) => story switch
    {
        { Binned: true } => "trash",
        { State: ArticleState.Published } => "publish",
        { State: ArticleState.Scheduled } => "future",
        { State: ArticleState.InReview } => "pending",
        { State: ArticleState.Withdrawn } => "private",
        _ => "draft",
    };

    private static IEnumerable<WxrTerm> Tags(Article story, IReadOnlyList<string> draftTags) => story.LiveRevision is null
        ? draftTags.Select(name => new WxrTerm("post_tag", Slug.From(name), name))
        : story.Tags.Select(tagged => new WxrTerm("post_tag", tagged.Tag.Slug, tagged.Tag.Name));

    private IEnumerable<(string, string)> Meta(Article story)
    {
        if (story.PictureId is { } picture)
            yield return ("_thumbnail_id", (lastStory + picture).ToString(CultureInfo.InvariantCulture));
        if (story.Kicker is { } kicker)
            yield return ("sinonews_kicker", kicker);
        if (story.Authors.Count > 1)
            yield return ("sinonews_byline", story.Byline); // WordPress knows one author
    }
}
