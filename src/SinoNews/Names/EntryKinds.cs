namespace SinoNews.Names;

/// <summary>The kinds of entries, as files and addresses name them and as people read them.</summary>
public static class EntryKinds
{
    public static readonly IReadOnlyList<EntryKind> All = [EntryKind.Place, EntryKind.Person, EntryKind.Organisation, EntryKind.Concept, EntryKind.Work];

    public static string Code(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Place => "place",
        EntryKind.Organisation => "organisation",
        EntryKind.Concept => "concept",
        _ => "work",
    };

    /// <returns>Null for a code that there is not; the Arabic word is understood too.</returns>
    public static EntryKind? Parse(string? code) => All.Select(kind => (EntryKind?)kind)
        .FirstOrDefault(kind => string.Equals(Code(kind!.Value), code?.Trim(), StringComparison.OrdinalIgnoreCase) || Word(kind.Value) == code?.Trim());

    public static string Word(EntryKind kind) => kind switch
    {
        EntryKind.Person => "شخصية",
        EntryKind.Place => "مكان",
        EntryKind.Organisation => "مؤسسة",
        EntryKind.Concept => "مفهوم",
        _ => "عمل",
    };

    /// <summary>Of many.</summary>
    public static string Plural(EntryKind kind) => kind switch
    {
        EntryKind.Person => "شخصيات",
        EntryKind.Place => "أماكن",
        EntryKind.Organisation => "مؤسسات",
        EntryKind.Concept => "مفاهيم",
        _ => "أعمال",
    };
}
