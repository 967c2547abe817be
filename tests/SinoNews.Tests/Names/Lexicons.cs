using SinoNews.Names;

namespace SinoNews.Tests.Names;

/// <summary>Lexicons without a store.</summary>
internal static class Lexicons
{
    /// <summary>With ids from 1 in their order.</summary>
    internal static Lexicon Of(params EntryWords[] entries) => new([.. entries.Select((words, index) => Numbered(index + 1, words))], 1);

    /// <summary>Puts entries into the store, as the desk does.</summary>
    internal static async Task Know(this SiteUnderTest site, params EntryWords[] entries)
    {
        foreach (var words in entries)
            await site.AddEntry(words);
    }

    private static GlossaryEntry Numbered(int id, EntryWords words)
    {
        var entry = new GlossaryEntry(words, Make.Now, SinoNews.Arabic.Slug.From(words.Name));
        typeof(GlossaryEntry).GetProperty(nameof(GlossaryEntry.Id))!.SetValue(entry, id);
        return entry;
    }
}
