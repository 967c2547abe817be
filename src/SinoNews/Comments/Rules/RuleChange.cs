using SinoNews.Staff;

namespace SinoNews.Comments.Rules;

/// <summary>What was changed in the rules of the house.</summary>
public enum RuleChangeKind
{
    BanImposed,
    BanLifted,
    WordAdded,
    WordRemoved,
    StoryMode,
    SectionMode,
    PolicyChanged,
    HoldBegun,
    HoldLifted,
}

/// <summary>Who changed the rules, when and how. Never changed, never deleted.</summary>
public sealed class RuleChange
{
    private RuleChange()
    {
    }

    public RuleChange(RuleChangeKind kind, string subject, StaffMember by, DateTime at) => (Kind, Subject, By, At) = (kind, subject, by, at);

    public long Id { get; private set; }

    public RuleChangeKind Kind { get; private set; }

    /// <summary>What it was about, in the newsroom's words: a listed word, a story's title and its mode.</summary>
    public string Subject { get; private set; } = "";

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }
}
