using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Names;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>The form of an entry: a spelling or a related name a line, tags between commas.</summary>
public sealed record EntryInput
{
    private static readonly char[] Lines = ['\r', '\n'];
    private static readonly char[] Commas = [',', '،', '\r', '\n'];

    public string? Name { get; init; }

    public string? Simplified { get; init; }

    public string? Traditional { get; init; }

    public string? Pinyin { get; init; }

    public string? Kind { get; init; }

    public string? Explanation { get; init; }

    public string? Variants { get; init; }

    public string? Rejected { get; init; }

    public string? SeeAlso { get; init; }

    public string? Tags { get; init; }

    /// <summary>The version that was seen; none for a new entry.</summary>
    public int? Version { get; init; }

    public static EntryInput From(GlossaryEntry entry) => From(entry.Words) with { Version = entry.Version };

    public static EntryInput From(EntryWords words) => new()
    {
        Name = words.Name,
        Simplified = words.Simplified,
        Traditional = words.Traditional,
        Pinyin = words.Pinyin,
        Kind = EntryKinds.Code(words.Kind),
        Explanation = words.Explanation,
        Variants = string.Join('\n', words.Spellings.Where(spelling => !spelling.IsRejected).Select(spelling => spelling.Text)),
        Rejected = string.Join('\n', words.Spellings.Where(spelling => spelling.IsRejected).Select(spelling => spelling.Text)),
        SeeAlso = string.Join('\n', words.SeeAlso),
        Tags = string.Join("، ", words.Tags),
    };

    /// <summary>What was typed; null, and told to <paramref name="problems"/>, when the kind is none of the list.</summary>
    public EntryWords? Words(ModelStateDictionary problems)
    {
        if (EntryKinds.Parse(Kind) is not { } kind)
        {
            Tell(problems, [new EntryProblem(EntryFault.KindUnknown, nameof(Kind))]);
            return null;
        }
        return new EntryWords
        {
            Name = Name ?? "",
            Simplified = Simplified ?? "",
            Traditional = Traditional,
            Pinyin = Pinyin ?? "",
            Kind = kind,
            Explanation = Explanation ?? "",
            Spellings = [.. Split(Variants, Lines).Select(text => new Spelling(text, false)), .. Split(Rejected, Lines).Select(text => new Spelling(text, true))],
            SeeAlso = Split(SeeAlso, Lines),
            Tags = Split(Tags, Commas),
        }.Tidied();
    }

    /// <summary>Each at its field.</summary>
    public static void Tell(ModelStateDictionary problems, IEnumerable<EntryProblem> wrong)
    {
        foreach (var problem in wrong.Where(problem => !problem.IsWarning))
            problems.AddModelError($"Input.{problem.Field}", NameWords.Of(problem));
    }

    private static string[] Split(string? typed, char[] separators) =>
        (typed ?? "").Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
