using SinoNews.Names;

namespace SinoNews.Benchmarks.Search;

/// <summary>The entries of <c>seeds/glossary</c>.</summary>
internal static class ShippedGlossary
{
    public static IReadOnlyList<GlossaryEntry> Entries(DateTime now) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds", "glossary"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => GlossaryFile.Read(File.ReadAllBytes(file))).Select(row => row.Words).OfType<EntryWords>()
            .DistinctBy(words => words.Name).Select(words => new GlossaryEntry(words, now))];
}
