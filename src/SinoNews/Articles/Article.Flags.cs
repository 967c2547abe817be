using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>What the newsroom says of a story beside its words.</summary>
public sealed partial class Article
{
    /// <summary>Until when it stands in the breaking line of every page, UTC; null or past when it does not.</summary>
    public DateTime? BreakingUntil { get; private set; }

    /// <summary>Until when it is followed as it happens, UTC: lists show when it was last updated instead of when it appeared.</summary>
    public DateTime? LiveUntil { get; private set; }

    /// <summary>Before this time, UTC, it may not be published or scheduled: a promise to a source, not a schedule.</summary>
    public DateTime? EmbargoUntil { get; private set; }

    /// <summary>What was promised to whom, for the newsroom's eyes.</summary>
    public string? EmbargoNote { get; private set; }

    public bool IsEmbargoed(DateTime at) => EmbargoUntil > at;

    /// <summary>Puts it into the breaking line, or takes it out.</summary>
    /// <param name="until">UTC; null ends it.</param>
    /// <exception cref="InvalidOperationException">Readers don't and won't see it.</exception>
    public void Break(DateTime? until, StaffMember by, DateTime now)
    {
        Require(Allows(ArticleActKind.BreakingSet), "Only a published or scheduled story can be breaking.");
        BreakingUntil = until;
        Touch(ArticleActKind.BreakingSet, by, now, time: until);
    }

    /// <summary>Follows it as it happens, or no longer.</summary>
    /// <param name="until">UTC; null ends it.</param>
    /// <exception cref="InvalidOperationException">Readers don't and won't see it.</exception>
    public void Follow(DateTime? until, StaffMember by, DateTime now)
    {
        Require(Allows(ArticleActKind.LiveSet), "Only a published or scheduled story can be live.");
        LiveUntil = until;
        Touch(ArticleActKind.LiveSet, by, now, time: until);
    }

    /// <summary>Promises not to publish before a time, or is released.</summary>
    /// <param name="until">UTC; null lifts it.</param>
    public void Embargo(DateTime? until, string? note, StaffMember by, DateTime now)
    {
        Require(!Binned, "A story in the bin must be restored first.");
        Require(until is null || !(VisibleFrom < until), "Readers see it before that time.");
        (EmbargoUntil, EmbargoNote) = (until, note);
        Touch(ArticleActKind.EmbargoSet, by, now, note, time: until);
    }

    /// <summary>Opens, closes or pre-moderates the thread. Not an edit of the story: no revision, no new version.</summary>
    /// <param name="mode">Null returns it to the section's or the house's way.</param>
    /// <param name="note">The mode in the newsroom's words.</param>
    public void TakeComments(CommentMode? mode, string note, StaffMember by, DateTime now)
    {
        CommentMode = mode;
        _acts.Add(new ArticleAct(ArticleActKind.CommentModeSet, Version, null, note, null, by, now));
    }
}
