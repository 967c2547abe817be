using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Web.Caching;

namespace SinoNews.Tests.Caching;

/// <summary>What holds of every readers' page, also of those that are yet to be made.</summary>
public sealed class EveryPageTests
{
    // One person's, or another in each case.
    private static readonly string[] Private = ["Articles.CommentModel", "Articles.PreviewModel", "Articles.ReportModel", "Comments.EditModel", "Comments.ReceiptModel", "Errors.StatusModel",
        "MyData.AskModel", "MyData.EraseModel", "MyData.ShowModel", "Readers.UnsubscribeModel", "Readers.VerifyModel"];

    [Fact]
    public void Each_readers_page_is_kept_or_has_a_reason_not_to_be()
    {
        const string pages = "SinoNews.Web.Pages.";
        var unkept = typeof(PublicPageAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && type.FullName!.StartsWith(pages, StringComparison.Ordinal))
            .Where(type => !type.FullName!.StartsWith($"{pages}Newsroom.", StringComparison.Ordinal) && type.GetCustomAttribute<PublicPageAttribute>() is null)
            .Select(type => type.FullName![pages.Length..]);

        Assert.Equal(Private, unkept.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sections/politics")]
    [InlineData("/tags/تجارة")]
    [InlineData("/authors/هيئة-التحرير")]
    [InlineData("/archive")]
    [InlineData("/archive/2026/11/23")]
    [InlineData("/feed.xml")]
    [InlineData("/sections/politics/atom.xml")]
    [InlineData("/tags/تجارة/feed.json")]
    [InlineData("/authors/هيئة-التحرير/feed.xml")]
    [InlineData("/sitemap-pages.xml.gz")]
    [InlineData("/sitemap-2026-11.xml.gz")]
    [InlineData("/news-sitemap.xml")]
    [InlineData("/lite")]
    [InlineData("/lite/sections/politics")]
    [InlineData("/search?q=خبر")]
    [InlineData("/api/articles?limit=100")]
    [InlineData("/api/articles?tag=تجارة&limit=100")]
    [InlineData("/api/tags")]
    [InlineData("/api/authors")]
    public async Task A_list_asks_no_more_of_many_stories_than_of_a_few_and_never_their_texts(string list)
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await Publish(site, 4);
        var few = await Asked(site, reader, list);
        await Publish(site, 20);

        Assert.Equal(few.Count, (await Asked(site, reader, list)).Count);
        // A search shows passages of what it found, a feed is read without coming here.
        if (!list.StartsWith("/search", StringComparison.Ordinal) && !list.Contains("/feed.", StringComparison.Ordinal) && !list.Contains("/atom.", StringComparison.Ordinal))
            Assert.DoesNotContain(few, sql => sql.Contains("ArticleBodies", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Asked(SiteUnderTest site, Visitor reader, string list)
    {
        await reader.Get(list); // what is made once and kept in memory, such as the glossary
        site.HearAnew();
        Assert.Equal(200, (await reader.Get(list)).Code);
        return site.Sql.Texts;
    }

    private static async Task Publish(SiteUnderTest site, int count)
    {
        for (var i = 0; i < count; i++)
            await site.Publish(Make.Words($"خبر رقم {i} {count}", tags: ["تجارة"]));
    }
}
