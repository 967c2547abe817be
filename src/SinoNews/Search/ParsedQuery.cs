using SinoNews.Arabic;
using SinoNews.Names;

namespace SinoNews.Search;

/// <summary>A query as it is understood: what a story must have, and what it must not.</summary>
internal sealed class ParsedQuery
{
    /// <summary>Longer ones are cut: what a query costs must not depend on who asks.</summary>
    internal const int MaxLength = 300;

    private const int MaxWords = 12;

    private int _words;

    private ParsedQuery(IReadOnlyList<QueryPart> parts, Lexicon lexicon)
    {
        // Words that stand together may be one name, so they are read together.
        var plain = new List<string>();
        foreach (var part in parts.Append(new QueryPart("", true, false)))
        {
            if (!part.IsPhrase && !part.IsExcluded)
            {
                plain.Add(part.Text);
                continue;
            }
            Wanted.AddRange(Clauses(string.Join(' ', plain), lexicon));
            plain.Clear();
            (part.IsExcluded ? Unwanted : Wanted).AddRange(part.IsPhrase ? Quoted(part.Text) : Clauses(part.Text, lexicon));
        }
    }

    internal List<SearchClause> Wanted { get; } = [];

    internal List<SearchClause> Unwanted { get; } = [];

    /// <summary>One that only excludes is none: it would find nearly everything.</summary>
    internal bool IsEmpty => Wanted.Count == 0;

    internal IReadOnlyList<GlossaryEntry> Entries => [.. Wanted.SelectMany(clause => clause.Entries).Distinct()];

    /// <summary>The only word that it asks for; null when it asks for several.</summary>
    internal string? OnlyWord => Wanted is [{ Phrases: [{ Words: [var word] }] }] ? word : null;

    /// <summary>All the words.</summary>
    internal string Strict => Without(string.Join(" AND ", Wanted.Select(clause => clause.Match)));

    /// <summary>Some of the words; null where there is but one.</summary>
    internal string? Loose => Wanted.Count < 2 ? null : Without(string.Join(" OR ", Wanted.Select(clause => clause.Match)));

    /// <summary>All the words in the title, whatever else.</summary>
    internal string InTitle => string.Join(" AND ", Wanted.Select(clause => clause.InTitle));

    /// <summary>The words one after another, as typed without quotation marks; null where there is but one.</summary>
    internal string? InOrder => Wanted.SelectMany(clause => clause.Phrases).SelectMany(phrase => phrase.Stems).ToList() is { Count: > 1 } stems
        ? $$"""{title body} : "{{string.Join(' ', stems)}}" """ : null;

    internal static ParsedQuery Of(string typed, Lexicon lexicon) =>
        new(QueryPart.In(typed.Length > MaxLength ? typed[..MaxLength] : typed), lexicon);

    /// <summary>A text that nobody typed to search: its quotation marks and dashes mean nothing.</summary>
    internal static ParsedQuery OfWords(string text, Lexicon lexicon) =>
        new([new QueryPart(text.Length > MaxLength ? text[..MaxLength] : text, false, false)], lexicon);

    private string Without(string wanted) => Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", Unwanted.Select(clause => clause.Match))})";

    private IEnumerable<SearchClause> Quoted(string text) => Phrase([.. Tokens.Of(text)]);

    private IEnumerable<SearchClause> Clauses(string text, Lexicon lexicon)
    {
        var tokens = Tokens.Of(text);
        var names = lexicon.NamesIn(text).ToDictionary(name => name.FirstWord);
        for (var at = 0; at < tokens.Count;)
        {
            var name = names.GetValueOrDefault(at);
            var end = name is null ? EndOfRun(tokens, at, text, names) : at + name.Words;
            foreach (var clause in name is null ? Phrase([.. tokens.Take(at..end)]) : Named([.. tokens.Take(at..end)], text, name.Entries))
                yield return clause;
            at = end;
        }
    }

    private IEnumerable<SearchClause> Phrase(IReadOnlyList<Token> tokens) =>
        Room(tokens) is { Count: > 0 } some ? [new SearchClause([new SearchPhrase(some)], [])] : [];

    // What is written together in a name stands together, the rest wherever: «شي جين بينغ» is also «بينغ شي».
    private IEnumerable<SearchClause> Named(IReadOnlyList<Token> tokens, string text, IReadOnlyList<GlossaryEntry> entries)
    {
        var some = Room(tokens);
        if (some.Count == 0)
            yield break;
        var phrases = new List<SearchPhrase>();
        for (var at = 0; at < some.Count;)
        {
            var end = EndOfRun(some, at, text, []);
            phrases.Add(new SearchPhrase([.. some.Take(at..end)]));
            at = end;
        }
        yield return new SearchClause(phrases, entries);
    }

    private List<Token> Room(IReadOnlyList<Token> tokens)
    {
        List<Token> some = [.. tokens.Take(MaxWords - _words)];
        _words += some.Count;
        return some;
    }

    // What is typed without a blank is sought together: 习近平, كوفيد-19.
    private static int EndOfRun(IReadOnlyList<Token> tokens, int at, string text, Dictionary<int, CalledName> names)
    {
        var end = at + 1;
        while (end < tokens.Count && !names.ContainsKey(end) && !text.AsSpan((tokens[end - 1].Start + tokens[end - 1].Length)..tokens[end].Start).ContainsAny(' ', '\t', '\n'))
            end++;
        return end;
    }
}
