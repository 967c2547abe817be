using Microsoft.Extensions.DependencyInjection;
using SinoNews.Search;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>«اقرأ أيضًا» below a story: what has most in common with it.</summary>
public sealed class RelatedStoriesTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Stories_of_its_tags_stand_before_the_newest_of_its_section()
    {
        var tea = await _site.Publish(Make.Words("عن الشاي", section: 2, tags: ["شاي"]), Make.Now.AddDays(-9));
        await _site.Publish(Make.Words("الأحدث في القسم"), Make.Now.AddDays(-1));
        var id = await _site.Publish(Make.Words("طريق القوافل", tags: ["شاي"]), Make.Now.AddDays(-2));

        Assert.Equal(["عن الشاي", "الأحدث في القسم"], await Related(id));
        Assert.Equal("طريق القوافل", (await Related(tea))[0]);
    }

    [Fact]
    public async Task A_title_of_the_same_words_is_enough()
    {
        await _site.Publish(Make.Words("زلزال يضرب سيتشوان", section: 2), Make.Now.AddDays(-9));
        var id = await _site.Publish(Make.Words("بعد زلزال سيتشوان بأسبوع"));

        Assert.Equal("زلزال يضرب سيتشوان", (await Related(id))[0]);
    }

    [Fact]
    public async Task A_name_of_the_glossary_that_both_mention_is_enough()
    {
        await _site.AddEntry(Glossary.Beijing);
        var other = await _site.Publish(Make.Words("طريق الحرير", "وصل الوفد إلى بكين.", section: 2));
        await _site.Publish(Make.Words("شاي الجبل", "حصاد الربيع.", section: 4));
        var id = await _site.Publish(Make.Words("خزف أزرق", "معرض في بكين.", section: 3));

        Assert.Equal(["طريق الحرير"], await Related(id));
        Assert.Equal(["خزف أزرق"], await Related(other));
    }

    [Fact]
    public async Task One_that_is_withdrawn_leaves_and_comes_back_with_its_next_publication()
    {
        var other = await _site.Publish(Make.Words("عن الشاي", section: 2, tags: ["شاي"]));
        var id = await _site.Publish(Make.Words("طريق القوافل", tags: ["شاي"]));
        Assert.Equal(["عن الشاي"], await Related(id));

        await _site.Act(other, (article, by) => article.Withdraw("خطأ", by, Make.Now));
        Assert.Empty(await Related(id));

        await _site.Acts("ليلى", other, (desk, article, by) => desk.Publish(article, by, Make.Now, default));
        Assert.Equal(["عن الشاي"], await Related(id));
    }

    [Fact]
    public async Task One_that_is_scheduled_appears_by_itself()
    {
        var id = await _site.Publish(Make.Words("طريق القوافل", tags: ["شاي"]));
        var later = await _site.Draft(Make.Words("موعد الشاي", section: 2, tags: ["شاي"]));
        await _site.Acts("ليلى", later, (desk, article, by) => desk.Schedule(article, Make.Now.AddHours(1), by, Make.Now, default));
        Assert.Empty(await Related(id));

        _site.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["موعد الشاي"], await Related(id));
    }

    [Fact]
    public async Task A_tag_that_was_put_right_no_longer_joins_two_stories()
    {
        var other = await _site.Publish(Make.Words("عن الشاي", section: 2, tags: ["شاي"]));
        var id = await _site.Publish(Make.Words("خزف أزرق", section: 3, tags: ["شاي"]));
        Assert.Equal(["خزف أزرق"], await Related(other));

        await _site.Acts("ليلى", id, async (desk, article, by) =>
        {
            await desk.Revise(article, article.LatestWords with { Tags = ["خزف"] }, by, Make.Now, default);
            await desk.Publish(article, by, Make.Now, default);
        });

        Assert.Empty(await Related(other));
        Assert.Empty(await Related(id));
    }

    [Theory]
    [InlineData("السفر إلى الصين بدون تأشيرة")]
    [InlineData("«تأشيرة» - الصين")]
    public async Task What_means_something_in_a_search_means_nothing_in_a_headline(string title)
    {
        await _site.Publish(Make.Words("قواعد جديدة: تأشيرة عند الوصول", section: 2));
        var id = await _site.Publish(Make.Words(title, section: 3));

        Assert.Equal(["قواعد جديدة: تأشيرة عند الوصول"], await Related(id));
    }

    [Fact]
    public async Task Stories_are_related_both_ways_though_all_of_a_small_archive_share_the_word()
    {
        var other = await _site.Publish(Make.Words("قواعد جديدة: تأشيرة عند الوصول", section: 2));
        // What is indexed again counts twice in the index's own figures, so that the word is more common still.
        await using (var scope = _site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IndexRebuild>().Complete(always: true, _ => { }, default);
        var id = await _site.Publish(Make.Words("السفر إلى الصين بدون تأشيرة", section: 3));

        Assert.Equal(["قواعد جديدة: تأشيرة عند الوصول"], await Related(id));
        Assert.Equal(["السفر إلى الصين بدون تأشيرة"], await Related(other));
    }

    private async Task<IReadOnlyList<string>> Related(long id)
    {
        await _site.Package();
        using var reader = _site.Reader();
        return (await reader.Get(await _site.AddressOf(id))).Texts(".more h3");
    }
}
