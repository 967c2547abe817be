using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Names;

/// <summary>Entries in their orders, and by what is looked for.</summary>
public static class GlossaryShelf
{
    private const string Others = "#";

    /// <summary>By the letter that each begins with, in the order of the Arabic alphabet; the article and the hamza on an alef don't count.</summary>
    public static IReadOnlyList<(string Letter, IReadOnlyList<GlossaryEntry> Entries)> ByArabicLetter(this IEnumerable<GlossaryEntry> entries) => Grouped(
        entries.OrderBy(entry => entry.SortKey, StringComparer.Ordinal).ThenBy(entry => entry.Id),
        entry => entry.SortKey is [>= 'ء' and <= 'ي' and var first, ..] ? first.ToString() : Others);

    /// <summary>By the Latin letter that each one's pinyin begins with.</summary>
    public static IReadOnlyList<(string Letter, IReadOnlyList<GlossaryEntry> Entries)> ByPinyinLetter(this IEnumerable<GlossaryEntry> entries) => Grouped(
        entries.Select(entry => (Entry: entry, Plain: Pinyin.Plain(entry.Pinyin))).OrderBy(one => one.Plain, StringComparer.Ordinal)
            .ThenBy(one => one.Entry.Pinyin, StringComparer.Ordinal).ThenBy(one => one.Entry.Id).Select(one => one.Entry),
        entry => Pinyin.Plain(entry.Pinyin) is [>= 'a' and <= 'z' and var first, ..] ? char.ToUpperInvariant(first).ToString() : Others);

    /// <summary>Those that have what was typed in any of their names: Arabic however it is spelled, characters, pinyin with or without tones.</summary>
    public static IEnumerable<GlossaryEntry> Answering(this IEnumerable<GlossaryEntry> entries, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return entries;
        var (folded, plain, han) = (ArabicText.Fold(typed).Trim(), Pinyin.Plain(typed), Runes.Comparable(typed).Trim().Normalize());
        return entries.Where(entry =>
            entry.Simplified.Contains(han, StringComparison.Ordinal) || entry.Traditional?.Contains(han, StringComparison.Ordinal) == true
            || (plain.Length > 0 && char.IsAsciiLetterLower(plain[0]) && Pinyin.Plain(entry.Pinyin).Contains(plain, StringComparison.Ordinal))
            || (folded.Length > 0 && entry.Spellings.Select(spelling => spelling.Text).Prepend(entry.Name).Any(name => ArabicText.Fold(name).Contains(folded, StringComparison.Ordinal))));
    }

    /// <summary>The stories that mention it, along their index.</summary>
    public static IQueryable<ArticleMention> Mentioning(this NewsDb db, int entryId, DateTime now) =>
        db.ArticleMentions.Where(mention => mention.EntryId == entryId && mention.VisibleFrom <= now);

    private static List<(string Letter, IReadOnlyList<GlossaryEntry> Entries)> Grouped(IEnumerable<GlossaryEntry> ordered, Func<GlossaryEntry, string> letter) =>
        [.. ordered.GroupBy(letter, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<GlossaryEntry>)[.. group]))];
}
