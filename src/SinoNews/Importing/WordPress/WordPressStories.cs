using System.Globalization;
using SinoNews.Arabic;
using SinoNews.Articles;

namespace SinoNews.Importing.WordPress;

/// <summary>What an item of a blog is as a story of ours, in words alone: nothing is asked and nothing is written.</summary>
internal sealed class WordPressStories(WordPressOptions options, IReadOnlyList<Section> sections, ImportReport report)
{
    private const int MaxTitle = ArticleWords.MaxTitle;

    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);

    private string _site = "";

    internal void Know(WxrSite site) => _site = site.Address[(site.Address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..];

    internal void Know(WxrAuthor author) => _authors[author.Login] = author.Name;

    /// <summary>False, and told, for what is no story.</summary>
    internal bool IsStory(WxrItem item)
    {
        if (item.Type is not ("post" or "page"))
        {
            if (item.Type is not ("attachment" or "revision"))
                report.Tell(item, "kind of item not known", item.Type);
            return false;
        }
        if (item.Status is "publish" or "future" or "draft" or "pending" or "private")
            return true;
        if (item.Status is not ("auto-draft" or "inherit"))
            report.Tell(item, "skipped for its state", item.Status);
        return false;
    }

    /// <summary>Null, and told, where it can't be one.</summary>
    /// <param name="written">The body without anything of ours.</param>
    internal ImportedArticle? Of(WxrItem item, string body, string written, long? pictureId, DateTime now)
    {
        var title = Title(item, body);
        if (title.Length == 0 || body.Length > ArticleWords.MaxBody)
        {
            report.Tell(item, "skipped", title.Length == 0 ? "it has neither a title nor a text" : $"its text is longer than {ArticleWords.MaxBody} characters");
            return null;
        }
        var date = WordPressDates.Of(item, options.Zone);
        var section = SectionOf(item);
        var state = State(item, body, date, now);
        var source = new ImportedArticle
        {
            SourceKey = Key(item),
            Title = title,
            Body = written,
            Summary = WordPressBody.Plain(item.Excerpt, singleLine: true) is { Length: > 0 } excerpt ? excerpt : null,
            SectionSlug = section?.Slug ?? "",
            AuthorName = AuthorOf(item),
            Tags = Tags(item, section),
            Slug = Slug.From(item.Slug) is { Length: > 0 } slug ? slug : null,
            State = state is ArticleState.Draft ? state : ArticleState.Published, // the clock is no change of the source
            PublishedAt = item.Status is "publish" or "future" && body.Length > 0 ? date : null,
        };
        return source with { AsWritten = source, Body = body, SectionSlug = (section ?? Otherwise).Slug, IsPlaced = section is not null, PictureId = pictureId, State = state };
    }

    internal string Key(WxrItem item) => string.Create(CultureInfo.InvariantCulture, $"wordpress:{_site}:{item.Id}");

    /// <summary>The section that a category is, by the operator's word, its slug or its name; null for none.</summary>
    internal Section? SectionOf(WxrTerm category)
    {
        var slug = options.Sections.GetValueOrDefault(category.Slug) ?? category.Slug;
        return sections.FirstOrDefault(section => section.Slug == slug)
            ?? sections.FirstOrDefault(section => ArabicText.Fold(section.Name) == ArabicText.Fold(category.Name));
    }

    private Section Otherwise => sections.FirstOrDefault(section => section.Slug == options.DefaultSection) ?? sections[0];

    private Section? SectionOf(WxrItem item)
    {
        if (item.Type == "page")
            report.Tell(item, "page became a story", "it has no date and no section of its own there");
        return item.Terms.Where(term => term.IsCategory).Select(SectionOf).FirstOrDefault(found => found is not null);
    }

    private List<string> Tags(WxrItem item, Section? section)
    {
        var names = item.Terms.Where(term => !term.IsCategory || ((section is null || SectionOf(term)?.Id != section.Id) && term.Slug != "uncategorized"))
            .Select(term => CleanText.Clean(System.Net.WebUtility.HtmlDecode(term.Name), singleLine: true).Text)
            .Where(name => name.Length <= ArticleWords.MaxTag && Slug.From(name).Length > 0).DistinctBy(Slug.From).ToList();
        if (names.Count > ArticleWords.MaxTags)
            report.Tell(item, "tags beyond the twelfth dropped", string.Join(", ", names.Skip(ArticleWords.MaxTags)));
        return [.. names.Take(ArticleWords.MaxTags)];
    }

    private string AuthorOf(WxrItem item)
    {
        var name = CleanText.Clean(_authors.GetValueOrDefault(item.Creator, item.Creator), singleLine: true).Text;
        return Slug.From(name).Length > 0 ? name : Author.Newsroom;
    }

    private ArticleState State(WxrItem item, string body, DateTime? date, DateTime now)
    {
        if (item.HasPassword || item.Status == "private")
            report.Tell(item, "private became a draft", item.HasPassword ? "it asked for a password" : "");
        if (item.HasPassword || item.Status is not ("publish" or "future"))
            return ArticleState.Draft;
        var isOvermarked = BodyPipeline.IsOvermarked(body);
        if (body.Length == 0 || isOvermarked)
        {
            report.Tell(item, "published became a draft", isOvermarked ? "it has more marks than a story can" : "it has no text");
            return ArticleState.Draft;
        }
        return date > now ? ArticleState.Scheduled : ArticleState.Published;
    }

    private string Title(WxrItem item, string body)
    {
        var title = WordPressBody.Plain(item.Title, singleLine: true);
        if (title.Length == 0 && body.Length > 0)
        {
            report.Tell(item, "title made of the first words");
            title = CleanText.Clean(BodyPipeline.Render(body[..Math.Min(body.Length, 500)]).Text, singleLine: true).Text;
            return Cut(title, 80);
        }
        if (title.Length > MaxTitle)
            report.Tell(item, "title cut", title);
        return Cut(title.Replace("{{", "{ {", StringComparison.Ordinal), MaxTitle);
    }

    private static string Cut(string text, int at)
    {
        if (text.Length <= at)
            return text;
        var space = text.LastIndexOf(' ', at - 1);
        return space > at / 2 ? text[..space] : text[..(char.IsHighSurrogate(text[at - 1]) ? at - 1 : at)];
    }
}
