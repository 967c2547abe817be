using SinoNews.Arabic;
using SinoNews.Staff;

namespace SinoNews.Comments.Rules;

/// <summary>Which of the newsroom's lists.</summary>
public enum WordList
{
    /// <summary>كلمة محظورة</summary>
    Banned,

    /// <summary>عبارة مشتبه بها</summary>
    Suspect,

    /// <summary>Names that no reader may comment under.</summary>
    ReservedName,

    /// <summary>E-mail domains whose comments are held.</summary>
    EmailDomain,
}

/// <summary>An entry of one of the newsroom's lists.</summary>
public sealed class ListedWord
{
    public const int MaxText = 80;
    public const int MaxExceptions = 400;

    private ListedWord()
    {
    }

    public long Id { get; private set; }

    public WordList List { get; private set; }

    /// <summary>As an editor typed it, cleaned.</summary>
    public string Text { get; private set; } = "";

    /// <summary>For words only.</summary>
    public WordMode Mode { get; private set; }

    /// <summary>Words that contain it, or phrases around it, that mean no harm, between commas; for words only.</summary>
    public string Exceptions { get; private set; } = "";

    public int AddedById { get; private set; }

    public StaffMember AddedBy { get; private set; } = null!;

    public DateTime AddedAt { get; private set; }

    public static ListedWord Add(WordEntry entry, StaffMember by, DateTime now) => new()
    {
        List = entry.List,
        Text = entry.Text,
        Mode = entry.Mode,
        Exceptions = entry.Exceptions,
        AddedBy = by,
        AddedAt = now,
    };

    /// <summary>The entry as it would be kept; a domain in lower case without @.</summary>
    public static string Tidy(WordList list, string text)
    {
        var clean = CleanText.Clean(text, singleLine: true).Text;
        return list is WordList.EmailDomain ? clean.TrimStart('@').ToLowerInvariant() : clean;
    }

    public WordRule ToRule() => new(Id, Text, Mode, Split(Exceptions));

    internal static IReadOnlyList<string> Split(string exceptions) => exceptions.Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
