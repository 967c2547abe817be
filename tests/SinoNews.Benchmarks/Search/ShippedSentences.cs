using SinoNews.Names;

namespace SinoNews.Benchmarks.Search;

/// <summary>A sentence of the shipped stories, with the entries of the glossary that it mentions.</summary>
internal sealed record ShippedSentence(string Text, int Words, int[] Entries);

/// <summary>The sentences of <c>seeds/</c>.</summary>
internal static class ShippedSentences
{
    public static IReadOnlyList<ShippedSentence> Of(Lexicon lexicon) =>
        [.. Collection.Read(Path.Combine(Repository.Root, "seeds"), paragraphs: false)
            .SelectMany(document => document.Text.Split(['.', '؟', '!', '\n'], StringSplitOptions.TrimEntries))
            .Select(text => text.TrimStart('-', '>', '#', ' ')).Where(text => text.Length > 30)
            .Select(text => new ShippedSentence(text, text.Count(letter => letter == ' ') + 1, Mentioned(text, lexicon)))];

    public static int[] Mentioned(string text, Lexicon lexicon) => [.. lexicon.MentionsIn(text).Select(mention => mention.Entry.Id).Distinct()];
}
