using SinoNews.Staff;

namespace SinoNews.Comments.Desk;

/// <summary>ملاحظة داخلية: what a colleague should know of a reader. Never published; its reader is given it among what is kept of them.</summary>
public sealed class StaffNote
{
    public const int MaxText = 1000;

    private StaffNote()
    {
    }

    public StaffNote(long commentId, string reader, string text, StaffMember by, DateTime at) =>
        (CommentId, Reader, Text, By, At) = (commentId, reader, text, by, at);

    public long Id { get; private set; }

    /// <summary>The comment that it was written on.</summary>
    public long CommentId { get; private set; }

    /// <summary>The pseudonym of the reader it is about: shown with all comments of the address.</summary>
    public string Reader { get; private set; } = "";

    public string Text { get; private set; } = "";

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }
}
