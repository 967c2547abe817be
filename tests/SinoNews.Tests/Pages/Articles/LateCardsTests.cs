using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Tests.Media;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>Cards that come, or come again, after their story's publication.</summary>
public sealed class LateCardsTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.ThatDraws();
    private readonly Visitor _reader;

    public LateCardsTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [SkippableFact]
    public async Task Cards_that_were_lost_are_drawn_again_though_the_sites_own_is_there()
    {
        var (_, card) = await Printed();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_site.DataPath, "cards")))
            File.Delete(file);
        _site.HearAnew();
        await _reader.Get("/");
        Assert.Equal((404, 1), ((await _reader.Get(card)).Code, Directory.GetFiles(Path.Combine(_site.DataPath, "cards")).Length));

        await using (var scope = _site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoryPackaging>().DrawMissing(default);
        await _site.Package();

        Assert.Equal(200, (await _reader.Get(card)).Code);
    }

    [SkippableFact]
    public async Task A_section_that_is_renamed_while_a_card_is_drawn_stands_on_it_as_it_is_called_then()
    {
        var (id, former) = await Printed();
        await _site.Store(db => db.StoryPackages.ExecuteUpdateAsync(package => package.SetProperty(one => one.IsDue, true)));
        var section = await _site.Store(db => db.Sections.FirstAsync());
        var by = await _site.Member("ليلى");
        var isRenamed = false;
        _site.Sql.Before = async sql =>
        {
            if (isRenamed || !sql.Contains("FROM \"Sites\"", StringComparison.Ordinal)) // the section's name is read by then
                return;
            isRenamed = true;
            await _site.Services.GetRequiredService<SiteDesk>().Change(section.Id, section.Version, SectionSettings.Of(section) with { Name = "دبلوماسية" }, by, Make.Now, default);
        };

        await _site.Package();

        Assert.True(isRenamed);
        Assert.NotEqual(former, await CardOf(id));
    }

    [SkippableFact]
    public async Task The_site_map_names_a_card_as_soon_as_it_is_there()
    {
        CardPress.Require();
        var id = await _site.Publish(Make.Words("خبر"));
        await _site.Store(db => db.StoryPackages.ExecuteUpdateAsync(package => package.SetProperty(one => one.Card, default(string))));
        Assert.DoesNotContain("/cards/", (await _reader.Get("/sitemap-2026-11.xml.gz")).Body, StringComparison.Ordinal);

        await _site.Package();

        Assert.Contains(await CardOf(id), (await _reader.Get("/sitemap-2026-11.xml.gz")).Body, StringComparison.Ordinal);
    }

    private async Task<(long Story, string Card)> Printed()
    {
        CardPress.Require();
        var id = await _site.Publish(Make.Words("خبر"));
        await _site.Package();
        return (id, await CardOf(id));
    }

    private async Task<string> CardOf(long id) => Web.Setup.CardsSetup.CardAddress((await _site.Store(db => db.StoryPackages.Where(package => package.ArticleId == id).Select(package => package.Card).SingleAsync()))!);
}
