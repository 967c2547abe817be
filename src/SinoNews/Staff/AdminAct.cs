namespace SinoNews.Staff;

/// <summary>What was changed about the people, the sections or the site itself.</summary>
public enum AdminActKind
{
    MemberInvited,
    MemberRoleChanged,
    MemberDisabled,
    MemberEnabled,
    MemberReset,
    MemberSignedOut,
    MemberSecondFactorRemoved,
    MemberBylineChanged,
    AuthorChanged,
    SectionAdded,
    SectionChanged,
    SectionsReordered,
    SectionRemoved,
    SiteChanged,
    HomeChanged,
    PictureReplaced,
    PictureDeleted,

    /// <summary>An admin erased what was kept of a reader, who had asked by letter.</summary>
    ReaderErased,

    /// <summary>A reader erased what was kept of them: nobody of the newsroom did.</summary>
    ReaderErasedOwn,
}

/// <summary>Who changed what, when. Never changed, never deleted.</summary>
public sealed class AdminAct
{
    private AdminAct()
    {
    }

    /// <param name="by">Null for the operator's console, and for a reader.</param>
    public AdminAct(AdminActKind kind, string subject, StaffMember? by, DateTime at) => (Kind, Subject, By, At) = (kind, subject, by, at);

    public long Id { get; private set; }

    public AdminActKind Kind { get; private set; }

    /// <summary>What it was about, in the newsroom's words: a colleague's name and new role, a setting before and after.</summary>
    public string Subject { get; private set; } = "";

    public int? ById { get; private set; }

    /// <summary>Null for the operator, at the console of the machine, and for a reader.</summary>
    public StaffMember? By { get; private set; }

    public DateTime At { get; private set; }
}
