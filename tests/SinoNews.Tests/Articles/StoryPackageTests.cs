using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;

namespace SinoNews.Tests.Articles;

/// <summary>What is put around a story when it is published, in the store.</summary>
public sealed class StoryPackageTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_draft_has_an_empty_package_that_is_not_due()
    {
        var id = await _site.Draft(Make.Words());

        var package = await Package(id);
        Assert.Empty(package.Related);
        Assert.False(package.IsDue);
    }

    [Fact]
    public async Task A_publication_and_those_that_it_has_something_in_common_with_know_of_each_other_a_moment_later()
    {
        var older = await _site.Publish(Make.Words("خبر قديم", tags: ["شاي"]));
        await _site.Package();
        var newer = await _site.Publish(Make.Words("مادة أخرى", tags: ["شاي"]));
        Assert.True((await Package(newer)).IsDue);

        await _site.Package();

        Assert.Equal([older], (await Package(newer)).Related.Select(related => related.Id));
        Assert.Equal([newer], (await Package(older)).Related.Select(related => related.Id));
        Assert.False((await Package(newer)).IsDue);
    }

    [Fact]
    public async Task Words_that_are_published_while_the_package_of_the_words_before_is_completed_are_not_forgotten()
    {
        var id = await _site.Publish(Make.Words("خبر"));
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SinoNews.Storage.NewsDb>();
        var desk = new ArticleDesk(db, new SinoNews.Names.LexiconCache());
        var article = (await desk.Find(id, default))!;
        await desk.Revise(article, Make.Words("خبر بعنوان آخر"), null, Make.Now, default);

        await _site.Package(); // in between
        await desk.Publish(article, null, Make.Now, default);
        await db.SaveChangesAsync();

        Assert.True((await Package(id)).IsDue);
    }

    [Fact]
    public async Task What_a_story_is_told_while_its_own_package_is_reckoned_is_not_lost()
    {
        var first = await _site.Publish(Make.Words("خبر", tags: ["شاي"]));
        var others = new List<long>();
        _site.Sql.Before = async sql =>
        {
            if (others.Count > 0 || !sql.Contains("FROM \"Sections\"", StringComparison.Ordinal)) // asked for the card, once all is reckoned
                return;
            others.Add(0);
            others[0] = await _site.Publish(Make.Words("مادة أخرى", tags: ["شاي"]), Make.Now.AddDays(-400)); // in between, and completed by another
            await _site.Store(async db =>
            {
                (await db.StoryPackages.SingleAsync(package => package.ArticleId == first)).Relate(others[0], 3);
                await db.SaveChangesAsync();
                return await db.StoryPackages.Where(package => package.ArticleId == others[0]).ExecuteUpdateAsync(package => package.SetProperty(one => one.IsDue, false));
            });
        };

        await _site.Package();

        Assert.Equal([others[0]], (await Package(first)).Related.Select(related => related.Id));
        Assert.Equal([first], (await Package(others[0])).Related.Select(related => related.Id));
    }

    [Fact]
    public async Task One_that_cannot_be_made_holds_up_no_other_and_is_told_once_they_are_done()
    {
        var other = await _site.Publish(Make.Words("مادة أخرى"));
        var newest = await _site.Publish(Make.Words("خبر"));
        var fails = true;
        _site.Sql.Before = sql =>
        {
            if (!fails || !sql.Contains("FROM \"Sections\"", StringComparison.Ordinal))
                return Task.CompletedTask;
            fails = false;
            throw new InvalidOperationException("no section");
        };

        Assert.Equal("no section", (await Assert.ThrowsAsync<InvalidOperationException>(_site.Package)).Message);

        Assert.Equal((false, true), ((await Package(other)).IsDue, (await Package(newest)).IsDue));
        await _site.Package();
        Assert.False((await Package(newest)).IsDue);
    }

    [Fact]
    public async Task The_nearest_are_kept_whatever_comes_later()
    {
        var story = await _site.Publish(Make.Words("محور", tags: ["شاي", "خيل", "جبال"]));
        var near = await _site.Publish(Make.Words("قريب", tags: ["شاي", "خيل", "جبال"]));
        for (var i = 0; i < StoryPackage.MostRelated + 2; i++)
            await _site.Publish(Make.Words($"بعيد {Letter(i)}", tags: ["شاي"]));
        await _site.Package();

        var related = (await Package(story)).Related;
        Assert.Equal(near, related[0].Id);
        Assert.Equal(StoryPackage.MostRelated, related.Count);
        Assert.Equal(related.OrderByDescending(one => one.Score).ThenByDescending(one => one.Id), related);
    }

    [Fact]
    public async Task A_story_of_an_import_is_packaged_by_itself()
    {
        await _site.Store(async db =>
        {
            var words = Make.Words("مستوردة", tags: ["شاي"]);
            var desk = new ArticleDesk(db, new SinoNews.Names.LexiconCache());
            var article = await desk.Draft(words, null, _site.Time.Now, default);
            await desk.Publish(article, null, _site.Time.Now, default, _site.Time.Now.AddYears(-1));
            return await db.SaveChangesAsync();
        });
        var newest = await _site.Publish(Make.Words("جديدة", tags: ["شاي"]));
        await _site.Package();

        Assert.Equal(0, await _site.Store(db => db.StoryPackages.CountAsync(package => package.IsDue)));
        Assert.Single((await Package(newest)).Related);
    }

    [Fact]
    public async Task What_all_stories_share_counts_less_than_what_few_share()
    {
        for (var i = 0; i < 20; i++)
            await _site.Publish(Make.Words($"يومية {Letter(i)}", tags: ["الصين"]));
        var rare = await _site.Publish(Make.Words("نادرة", tags: ["خزف"]));
        var story = await _site.Publish(Make.Words("سؤال", tags: ["الصين", "خزف"]));
        await _site.Package();

        Assert.Equal(rare, (await Package(story)).Related[0].Id);
    }

    private static string Letter(int number) => ((char)('ا' + number)).ToString(CultureInfo.InvariantCulture);

    private Task<StoryPackage> Package(long id) => _site.Store(db => db.StoryPackages.AsNoTracking().SingleAsync(package => package.ArticleId == id));
}
