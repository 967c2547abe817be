using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Tests.Pages.Search;

/// <summary>Fourteen stories about silk, of every kind and of several sections, and an entry of the glossary.</summary>
public sealed class SearchedSite : SiteUnderTest, IAsyncLifetime
{
    internal const int Stories = 14;

    /// <summary>01:30 of 22 November in Riyadh, still the 21st in UTC.</summary>
    internal static readonly DateTime AfterMidnight = new(2026, 11, 21, 22, 30, 0, DateTimeKind.Utc);

    public async Task InitializeAsync()
    {
        for (var i = 1; i <= Stories; i++)
        {
            var words = Make.Words(
                $"حكاية الحرير {i}", $"نص عن الحرير والتجار.{(i == 1 ? " ياقوت" : "")}{(i <= 2 ? " زمرد" : "")}{(i <= 3 ? " عقيق" : "")}",
                section: i <= 5 ? 4 : 2, author: i <= 4 ? "ليلى" : "سامي", tags: ["حرير"]);
            words = words with { Kind = i % 2 == 0 ? ArticleKind.Explainer : ArticleKind.News, Glyphs = i == 1 ? "丝" : null };
            await Publish(words, i == 1 ? AfterMidnight : Make.Now.AddDays(-20 * i));
        }
        await Store(async db =>
        {
            db.AllGlossaryEntries.Add(new GlossaryEntry(
                new EntryWords { Name = "دونهوانغ", Simplified = "敦煌", Pinyin = "Dūnhuáng", Kind = EntryKind.Place, Explanation = "مدينة واحات في غانسو على طريق الحرير." }, Make.Now));
            db.GlossaryStates.Single().Change();
            return await db.SaveChangesAsync();
        });
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
