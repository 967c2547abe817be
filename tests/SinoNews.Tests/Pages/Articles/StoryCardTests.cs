using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Tests.Feeds;
using SinoNews.Tests.Media;
using SinoNews.Tests.Pages.Newsroom.Stories;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>The card of a story, from its publication to the page that names it.</summary>
public sealed class StoryCardTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.ThatDraws();
    private readonly Visitor _reader;

    public StoryCardTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_story_that_an_editor_publishes_has_its_card_at_once()
    {
        CardPress.Require();
        var editor = await _site.Staff(Roles.Editor);

        var answer = await editor.Submit(
            "/newsroom/articles/new", ("Input.Title", "الصين تطلق 3 أقمار"), ("Input.Section", "science"), ("Input.Body", "نص."), ("action", "publish"));

        Assert.Equal(303, answer.Code);
        var page = await Page(1);
        var card = Meta(page, "og:image");
        Assert.StartsWith("http://localhost/cards/", card, StringComparison.Ordinal);
        Assert.Equal(("1200", "630", "الصين تطلق 3 أقمار"), (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:alt")));
        Assert.Equal(200, (await _reader.Get(new Uri(card!).AbsolutePath)).Code);
        Assert.Equal(card, SchemaRules.GraphsOf(page).Of("NewsArticle").GetProperty("image")[0].GetString());
    }

    [SkippableFact]
    public async Task A_story_that_an_editor_schedules_has_its_card_when_its_time_comes()
    {
        CardPress.Require();
        var editor = await _site.Staff(Roles.Editor);

        var id = (await editor.Submit("/newsroom/articles/new", Desk.Story("مادة موعودة", "schedule", 0, ("Input.Day", "24/11/2026"), ("Input.Hour", "07:30")))).Id();

        var card = await _site.Store(db => db.StoryPackages.Where(package => package.ArticleId == id).Select(package => package.Card).SingleAsync());
        Assert.NotNull(card);
        Assert.Equal(404, (await _reader.Get($"/a/{id}")).Code);
        _site.Time.Advance(new DateTime(2026, 11, 24, 4, 30, 0, DateTimeKind.Utc) - Make.Now);
        var shown = PathOf(await Page(id));
        Assert.Equal(CardsSetup.CardAddress(card), shown);
        Assert.Equal(200, (await _reader.Get(shown)).Code);
    }

    [SkippableFact]
    public async Task The_card_of_a_story_without_a_picture_is_enclosed_in_the_feed_and_stands_in_the_site_map()
    {
        CardPress.Require();
        var id = await _site.Draft(Make.Words("خبر"));
        await Publish(id, words => words);
        var card = Meta(await Page(id), "og:image")!;
        var file = new FileInfo(Path.Combine(_site.DataPath, "cards", Path.GetFileName(card)));

        var enclosure = (await _reader.Get("/feed.xml")).Xml().Descendants("enclosure").Single();
        var entry = SiteMapRules.Entries(await _reader.Get("/sitemap-2026-11.xml.gz"), "urlset", "http://localhost").Single();

        Assert.Equal(
            [card, file.Length.ToString(CultureInfo.InvariantCulture), "image/png"], new[] { "url", "length", "type" }.Select(name => enclosure.Attribute(name)!.Value));
        Assert.Equal(card, entry.Descendants(SiteMapRules.Image + "loc").Single().Value);
    }

    [SkippableFact]
    public async Task Another_headline_has_another_card_and_the_same_words_keep_theirs()
    {
        CardPress.Require();
        var id = await _site.Draft(Make.Words("العنوان الأول"));
        await Publish(id, words => words);
        var first = Meta(await Page(id), "og:image");

        await Publish(id, words => words with { Body = "نص آخر." });
        Assert.Equal(first, Meta(await Page(id), "og:image"));

        await Publish(id, words => words with { Title = "العنوان الثاني" });
        Assert.NotEqual(first, Meta(await Page(id), "og:image"));
    }

    [SkippableFact]
    public async Task A_section_that_is_renamed_has_its_stories_cards_drawn_anew()
    {
        CardPress.Require();
        var id = await _site.Draft(Make.Words("خبر"));
        await Publish(id, words => words);
        await _site.Package();
        var before = Meta(await Page(id), "og:image");
        var section = await _site.Store(db => db.Sections.FirstAsync());

        await _site.Services.GetRequiredService<SiteDesk>()
            .Change(section.Id, section.Version, SectionSettings.Of(section) with { Name = "دبلوماسية" }, await _site.Member("ليلى"), Make.Now, default);
        await _site.Package();

        Assert.NotEqual(before, Meta(await Page(id), "og:image"));
    }

    [SkippableFact]
    public async Task Stories_of_a_time_without_typefaces_get_their_cards_when_there_are_some()
    {
        CardPress.Require();
        var id = await _site.Publish(Make.Words("خبر"));
        await _site.Package();
        await _site.Store(db => db.StoryPackages.ExecuteUpdateAsync(package => package.SetProperty(one => one.Card, default(string))));
        _site.HearAnew();

        await using (var scope = _site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoryPackaging>().DrawMissing(default);
        await _site.Package();

        Assert.NotNull(await _site.Store(db => db.StoryPackages.Where(package => package.ArticleId == id).Select(package => package.Card).SingleAsync()));
    }

    [SkippableFact]
    public async Task Pages_without_a_card_of_their_own_are_shared_by_the_sites()
    {
        CardPress.Require();

        Assert.StartsWith("http://localhost/cards/", Meta(await _reader.Get("/"), "og:image"), StringComparison.Ordinal);
        Assert.Equal(Meta(await _reader.Get("/"), "og:image"), Meta(await _reader.Get("/about"), "og:image"));
    }

    [Fact]
    public async Task Where_no_words_can_be_drawn_the_seal_stands_for_all()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("خبر"));

        var page = await reader.Get(await site.AddressOf(id));

        Assert.Equal("http://localhost/brand/card.png", Meta(page, "og:image"));
        Assert.Equal("http://localhost/brand/card.png", SchemaRules.GraphsOf(page).Of("NewsArticle").GetProperty("image")[0].GetString());
        var card = await reader.Get("/brand/card.png");
        Assert.Equal((200, "image/png"), (card.Code, card.ContentType));
    }

    [SkippableFact]
    public async Task A_card_that_no_story_shows_any_more_is_deleted_and_no_other()
    {
        CardPress.Require();
        var (corrected, withdrawn) = (await _site.Draft(Make.Words("عنوان فيه خطا")), await _site.Draft(Make.Words("خبر يُسحب")));
        await Publish(corrected, words => words);
        await Publish(withdrawn, words => words);
        var (former, gone) = (PathOf(await Page(corrected)), PathOf(await Page(withdrawn)));
        await Publish(corrected, words => words with { Title = "عنوان صحيح" });
        await _site.Act(withdrawn, (article, by) => article.Withdraw("خطأ", by, Make.Now));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_site.DataPath, "cards")))
            File.SetLastWriteTimeUtc(file, Make.Now.AddDays(-2));

        await using (var scope = _site.Services.CreateAsyncScope())
            Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<SinoNews.Media.CardSweep>().Run(Make.Now, default));

        Assert.Equal((404, 404), ((await _reader.Get(former)).Code, (await _reader.Get(gone)).Code));
        Assert.Equal(200, (await _reader.Get(PathOf(await Page(corrected)))).Code);
        Assert.Equal(200, (await _reader.Get(PathOf(await _reader.Get("/")))).Code);
    }

    private static string PathOf(Answer page) => new Uri(Meta(page, "og:image")!).AbsolutePath;

    private static string? Meta(Answer page, string property) => page.Page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private async Task<Answer> Page(long id) => await _reader.Get(await _site.AddressOf(id));

    private async Task Publish(long id, Func<ArticleWords, ArticleWords> change)
    {
        var by = await _site.Member("ليلى");
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SinoNews.Storage.NewsDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ArticleDesk>();
        var (article, editor) = ((await desk.Find(id, default))!, await db.Users.SingleAsync(member => member.Id == by.Id));
        await desk.Revise(article, change(article.LatestWords), editor, Make.Now, default);
        await desk.Publish(article, editor, Make.Now, default);
        await scope.ServiceProvider.GetRequiredService<StoryPackaging>().ShowCard(article, default);
        await db.SaveChangesAsync();
    }
}
