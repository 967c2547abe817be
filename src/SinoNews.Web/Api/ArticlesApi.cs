using Microsoft.AspNetCore.Http.HttpResults;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Feeds;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>Stories: the newest of a list, and each by its number.</summary>
internal static class ArticlesApi
{
    internal static void MapArticles(this IEndpointRouteBuilder api)
    {
        api.MapRead("/articles", List, "listArticles", "Stories, the newest first",
                "All published stories, or those of one section, one tag or one author. Follow `next` until it is null: no story is met twice and none is missed while new ones arrive. `after` gives what is newer than a place, the nearest first to come.",
                "before", "after", "section", "tag", "author", "limit")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/articles/{id:long}", One, "getArticle", "A story, whole", "A published story with its text, its corrections and what stands around them. A story that was withdrawn answers 410.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<Results<Ok<ApiList<ApiArticleItem>>, ProblemHttpResult>> List(
        string? before, string? after, string? section, string? tag, string? author, string? limit,
        HttpContext http, Masthead masthead, ApiStories stories, SiteClock clock, PageSources sources, ApiLinks links, CancellationToken ct)
    {
        if (ApiQuery.Nowhere(before, after) is { } nowhere)
            return ApiProblems.Wrong(nowhere, "a cursor as next and prev give it");
        if (before is not null && after is not null)
            return ApiProblems.Wrong("after", "left out where before is given");
        if (ApiQuery.Limit(limit) is not { } count)
            return ApiProblems.Wrong("limit", ApiQuery.LimitIs);
        (string Name, string? Value)[] lists = [("section", section), ("tag", tag), ("author", author)];
        if (lists.Count(list => list.Value is not null) > 1)
            return ApiProblems.Wrong(lists.Last(list => list.Value is not null).Name, "the only one of section, tag and author");

        await masthead.Open(ct);
        var walk = section is not null ? await stories.OfSection(section, ct)
            : tag is not null ? await stories.OfTag(tag, ct)
            : author is not null ? await stories.OfAuthor(author, ct) : await stories.OfAll(ct);
        var named = lists.FirstOrDefault(list => list.Value is not null).Name;
        if (walk is null)
            return ApiProblems.Unknown(named);
        var stretch = await ApiStories.Walk(walk, Cursor.Parse(before), Cursor.Parse(after), count, ct);
        if (stretch.Stories.Count == 0 && !walk.MayBeEmpty && before is null && after is null)
            return ApiProblems.Unknown(named);
        Tell(stretch.Stories, sources);
        var sections = await stories.SectionsOf(stretch.Stories, ct);
        return TypedResults.Ok(links.Page<ApiArticleItem>(
            http, [.. stretch.Stories.Where(story => sections.ContainsKey(story.Id)).Select(story => Item(story, sections[story.Id], clock, links))],
            stretch.Before is { } older ? ("before", older.ToString()) : null, stretch.After is { } newer ? ("after", newer.ToString()) : null,
            [.. lists, ("limit", limit)]));
    }

    private static async Task<Results<Ok<ApiArticle>, ProblemHttpResult>> One(
        long id, NewsDb db, Masthead masthead, SiteClock clock, PageSources sources, SiteAddress address, ApiLinks links, CancellationToken ct)
    {
        await masthead.Open(ct);
        if (await db.FullStory(id, ct) is not { } story || !(story.IsVisible(clock.Now) || story.IsWithdrawn))
            return ApiProblems.Unknown("id");
        if (story.IsWithdrawn)
            return Withdrawn(story.WithdrawalReason);
        var authors = await db.AuthorsOf(id, ct);
        var tags = await db.TagsOf(id, ct);
        var corrections = story.ModifiedAt is null ? [] : await db.Corrections.Of(id, ct);
        sources.AddCards(id);
        sources.Add([PageTags.Article(id), .. authors.Select(author => PageTags.Author(author.Id)), .. tags.Select(tag => PageTags.Tag(tag.Id))]);
        sources.AddPicture(story.Picture?.Ref);
        return TypedResults.Ok(Whole(story, masthead, authors, tags, corrections, new FeedHtml(address, clock), clock, links));
    }

    /// <summary>Readers are told why, and so are programs.</summary>
    internal static ProblemHttpResult Withdrawn(string? reason) =>
        ApiProblems.Of(StatusCodes.Status410Gone, string.IsNullOrEmpty(reason) ? "The story was withdrawn." : $"The story was withdrawn: {reason}");

    private static void Tell(IReadOnlyList<StoryCard> stories, PageSources sources)
    {
        sources.AddCards(stories.Select(story => story.Id));
        foreach (var story in stories)
            sources.AddPicture(story.Picture);
    }

    private static ApiArticleItem Item(StoryCard story, Section section, SiteClock clock, ApiLinks links) => new(
        story.Id, links.Article(story.Id, story.Slug), story.Title, story.Standfirst, story.Description, links.Section(section), story.Byline,
        clock.Local(story.VisibleFrom), clock.Local(story.UpdatedAt), story.CommentCount, links.Image(story.Picture));

    private static ApiArticle Whole(
        FullStory story, Masthead masthead, IReadOnlyList<Author> authors, IReadOnlyList<Tag> tags, IReadOnlyList<Correction> corrections, FeedHtml html, SiteClock clock, ApiLinks links)
    {
        var url = links.Article(story.Id, story.Slug);
        return new ApiArticle(
            story.Id, url, story.Title, story.Kicker, story.Standfirst, story.Description,
            links.Section(masthead.AllSections.First(section => section.Id == story.SectionId)),
            [.. tags.Select(links.Tag)], [.. authors.Select(links.Author)],
            clock.Local(story.VisibleFrom!.Value), clock.Local(story.ModifiedAt ?? story.VisibleFrom.Value), story.WordCount, story.CommentCount,
            links.Absolute(FormattableString.Invariant($"/api/articles/{story.Id}/comments")),
            links.Image(story.Picture?.Ref), story.Picture?.Caption, story.Picture?.Credit,
            html.OfText(story.Html, new Uri(url)),
            [.. corrections.Select(correction => new ApiCorrection(clock.Local(correction.At), correction.Note))]);
    }
}
