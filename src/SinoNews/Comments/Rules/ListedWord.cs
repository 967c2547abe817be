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

    private ListedWord()
    {
    }

    public long Id { get; private set; }

    public WordList List { get; private set; }

    /// <summary>As an editor typed it, cleaned.</summary>
    public string Text { get; private set; } = "";

    /// <summary>For words only.</summary>
    public WordMode Mode { get; private set; }

    /// <summary>Words that contain it and mean no harm, between commas; for words only.</summary>
    public string Exceptions { get; private set; } = "";

    public int AddedById { get; private set; }

    public StaffMember AddedBy { get; private set; } = null!;

    public DateTime AddedAt { get; private set; }

    /// <summary>A new entry; text and exceptions are cleaned.</summary>
    public static ListedWord Add(WordList list, string text, WordMode mode, string? exceptions, StaffMember by, DateTime now) => new()
    {
        List = list,
        Text = Tidy(list, text),
        Mode = mode,
        Exceptions = CleanText.Clean(exceptions ?? "", singleLine: true).Text,
        AddedBy = by,
        AddedAt = now,
    };

    /// <summary>The entry as it would be kept; a domain in lower case without @.</summary>
    public static string Tidy(WordList list, string text)
    {
        var clean = CleanText.Clean(text, singleLine: true).Text;
        return list is WordList.EmailDomain ? clean.TrimStart('@').ToLowerInvariant() : clean;
    }

    public WordRule ToRule() => new(Id, Text, Mode, Exceptions.Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
