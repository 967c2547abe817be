using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests;

/// <summary>Things as they usually are; a test names only what it is about.</summary>
internal static class Make
{
    internal static readonly DateTime Now = FakeTime.Start;

    internal static ArticleWords Words(
        string title = "طريق الشاي والخيل",
        string body = "فقرة أولى عن الشاي.\n\nفقرة ثانية عن الخيل.",
        int section = 1,
        string author = SinoNews.Articles.Author.Newsroom,
        string[]? tags = null,
        string? standfirst = null,
        string? slug = null) => new()
        {
            Title = title,
            Body = body,
            SectionId = section,
            Authors = [author],
            Tags = tags ?? [],
            Standfirst = standfirst,
            Slug = slug ?? SinoNews.Arabic.Slug.From(title),
        };

    internal static Author Author(string name = SinoNews.Articles.Author.Newsroom) =>
        new() { Name = name, Slug = SinoNews.Arabic.Slug.From(name) };

    internal static Named Named(params string[] tags) =>
        new([Author()], [.. tags.Select(tag => new Tag { Name = tag, Slug = SinoNews.Arabic.Slug.From(tag) })]);

    internal static StaffMember Staff(string name = "ليلى") => new() { Name = name, JoinedAt = Now };

    internal static Article Article(ArticleWords? words = null, StaffMember? by = null) =>
        SinoNews.Articles.Article.Draft(words ?? Words(), Named(), by, Now);

    internal static Article Published(ArticleWords? words = null, StaffMember? by = null)
    {
        words ??= Words();
        var article = Article(words, by);
        article.Publish(words, Named(), by, Now);
        return article;
    }

    internal static Post Post(string text = "تعليق", string name = "سلمى", string email = "salma@example.org", string? network = "192.0.2.1", long article = 1) =>
        new(article, null, name, email, text, null, network, TrapFilled: false, Guid.NewGuid());

    internal static Submission Submission(string text = "تعليق", bool approvedBefore = true) =>
        new() { Post = Post(text), ApprovedBefore = approvedBefore };
}
