using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Tests.Names;

/// <summary>The glossary of a site under test, by the desk and not by the pages.</summary>
internal static class Glossary
{
    internal static EntryWords Beijing { get; } = Entry("بكين", "北京", "Běijīng", explanation: "عاصمة الصين.", variants: ["بيجين"], rejected: ["بيكين"]);

    internal static EntryWords Shanghai { get; } = Entry("شانغهاي", "上海", "Shànghǎi", explanation: "أكبر مدن الصين.");

    internal static EntryWords Entry(
        string name, string simplified, string pinyin, EntryKind kind = EntryKind.Place, string? traditional = null, string explanation = "شرح قصير.",
        string[]? variants = null, string[]? rejected = null, string[]? seeAlso = null, string[]? tags = null) => new()
        {
            Name = name,
            Simplified = simplified,
            Traditional = traditional,
            Pinyin = pinyin,
            Kind = kind,
            Explanation = explanation,
            Spellings = [.. (variants ?? []).Select(text => new Spelling(text, false)), .. (rejected ?? []).Select(text => new Spelling(text, true))],
            SeeAlso = seeAlso ?? [],
            Tags = tags ?? [],
        };

    /// <summary>Adds an entry, as a colleague does.</summary>
    internal static async Task<GlossaryEntry> AddEntry(this SiteUnderTest site, EntryWords words) =>
        Assert.IsType<EntryRuling.Done>(await site.Name((desk, by) => desk.Add(words, by, site.Time.Now, default))).Entry;

    /// <summary>Lets somebody of the newsroom change the glossary.</summary>
    internal static async Task<T> Name<T>(this SiteUnderTest site, Func<GlossaryDesk, StaffMember, Task<T>> act)
    {
        var by = await site.Store(async db =>
        {
            var somebody = await db.Users.OrderBy(member => member.Id).FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
            await db.SaveChangesAsync();
            return somebody;
        });
        return await act(site.Services.GetRequiredService<GlossaryDesk>(), by);
    }

    internal static Task<GlossaryEntry> EntryOf(this SiteUnderTest site, int id) =>
        site.Store(db => db.AllGlossaryEntries.AsNoTracking().SingleAsync(entry => entry.Id == id));

    internal static Task<List<string>> EntryNames(this SiteUnderTest site) =>
        site.Store(db => db.GlossaryEntries.OrderBy(entry => entry.SortKey).Select(entry => entry.Name).ToListAsync());

    internal static Task<int> GlossaryVersion(this SiteUnderTest site) => site.Store(db => db.GlossaryStates.Select(state => state.Version).SingleAsync());
}
