using System.Text.Json.Serialization;

namespace SinoNews.Names;

/// <summary>An entry as files hold it, JSON or CSV. The format is in seeds/README.md.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EntryRow
{
    public string? Name { get; init; }

    public string? Simplified { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Traditional { get; init; }

    public string? Pinyin { get; init; }

    /// <summary>As <see cref="EntryKinds.Code"/> names it.</summary>
    public string? Kind { get; init; }

    public string? Explanation { get; init; }

    public IReadOnlyList<string?>? Variants { get; init; }

    public IReadOnlyList<string?>? Rejected { get; init; }

    public IReadOnlyList<string?>? SeeAlso { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public static EntryRow Of(EntryWords words) => new()
    {
        Name = words.Name,
        Simplified = words.Simplified,
        Traditional = words.Traditional,
        Pinyin = words.Pinyin,
        Kind = EntryKinds.Code(words.Kind),
        Explanation = words.Explanation,
        Variants = [.. words.Spellings.Where(spelling => !spelling.IsRejected).Select(spelling => spelling.Text)],
        Rejected = [.. words.Spellings.Where(spelling => spelling.IsRejected).Select(spelling => spelling.Text)],
        SeeAlso = words.SeeAlso,
        Tags = words.Tags,
    };

    /// <summary>Its words, tidied; what is wrong with them beside other entries is asked later.</summary>
    public FileRow At(int line)
    {
        var name = Name?.Trim() is { Length: > 0 } named ? named : Simplified ?? "";
        if (EntryKinds.Parse(Kind) is not { } kind)
            return new FileRow(line, null, name, [new EntryProblem(EntryFault.KindUnknown, nameof(Kind), Kind)]);
        var words = new EntryWords
        {
            Name = Name ?? "",
            Simplified = Simplified ?? "",
            Traditional = Traditional,
            Pinyin = Pinyin ?? "",
            Kind = kind,
            Explanation = Explanation ?? "",
            Spellings = [.. Texts(Variants).Select(text => new Spelling(text, false)), .. Texts(Rejected).Select(text => new Spelling(text, true))],
            SeeAlso = [.. Texts(SeeAlso)],
            Tags = [.. Texts(Tags)],
        };
        return new FileRow(line, words.Tidied(), name, []);
    }

    private static IEnumerable<string> Texts(IEnumerable<string?>? list) => (list ?? []).OfType<string>();
}
