using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>The way of a story: draft → in review → scheduled → published → withdrawn. Each verb refuses what its state does not allow.</summary>
public sealed partial class Article
{
    /// <summary>Whether the story, as it stands, can have this done to it; the verbs throw where it can't.</summary>
    public bool Allows(ArticleActKind act) => Binned ? act is ArticleActKind.Restored : act switch
    {
        ArticleActKind.Drafted or ArticleActKind.Restored => false,
        ArticleActKind.Submitted => State is ArticleState.Draft,
        ArticleActKind.Returned => State is ArticleState.InReview,
        // A withdrawn story's page tells why; with words of a time to come it would tell those too.
        ArticleActKind.Scheduled => State is ArticleState.Draft or ArticleState.InReview or ArticleState.Scheduled,
        ArticleActKind.Unscheduled or ArticleActKind.WentLive => State is ArticleState.Scheduled,
        ArticleActKind.Corrected or ArticleActKind.Withdrawn => State is ArticleState.Published,
        ArticleActKind.BreakingSet or ArticleActKind.LiveSet => State is ArticleState.Published or ArticleState.Scheduled,
        _ => true,
    };

    /// <summary>Editors write every story; the one who began it, as long as it is a draft.</summary>
    public bool MayBeEdited(StaffMember by, bool isEditor) => isEditor || (CreatedById == by.Id && State is ArticleState.Draft && !Binned);

    /// <summary>Hands a draft over to the editors.</summary>
    /// <exception cref="InvalidOperationException">It is not a draft.</exception>
    public void SubmitForReview(StaffMember by, DateTime now) => Move(ArticleActKind.Submitted, ArticleState.InReview, by, now);

    /// <summary>Gives a story in review back to the one who wrote it.</summary>
    /// <param name="note">What is to be done, for the newsroom's eyes.</param>
    /// <exception cref="InvalidOperationException">It is not in review.</exception>
    public void ReturnToDraft(string? note, StaffMember by, DateTime now) => Move(ArticleActKind.Returned, ArticleState.Draft, by, now, note);

    /// <summary>Puts words before the readers, for the first time, again after a withdrawal, or as an update.</summary>
    /// <param name="words">The newest revision's words; <see cref="Body"/>, <see cref="Package"/>, <see cref="Authors"/> and <see cref="Tags"/> must be loaded.</param>
    /// <param name="visibleFrom">The date that an import carries; otherwise a published story keeps its own.</param>
    /// <exception cref="InvalidOperationException">The story is in the bin, under embargo, has no title, section or text, or shows a picture that nobody described.</exception>
    public void Publish(ArticleWords words, Named named, StaffMember? by, DateTime now, DateTime? visibleFrom = null)
    {
        RequireReady(words, named, ArticleActKind.Published, now);
        // After a withdrawal the story is news again: a new date, and nothing modified since.
        ModifiedAt = State is not ArticleState.Published ? null : LatestRevision != LiveRevision ? now : ModifiedAt;
        VisibleFrom = visibleFrom ?? (State is ArticleState.Published ? VisibleFrom : now);
        State = ArticleState.Published;
        Present(words, named);
        Touch(ArticleActKind.Published, by, now, revision: LiveRevision);
    }

    /// <summary>Lets the words appear at a time, by themselves. Done again, it moves the time and takes the newest words.</summary>
    /// <param name="at">UTC, after now.</param>
    /// <exception cref="InvalidOperationException">The story is published, withdrawn or in the bin, the time is past or before the embargo's end, or something is missing.</exception>
    public void Schedule(ArticleWords words, Named named, DateTime at, StaffMember? by, DateTime now)
    {
        Require(at > now, "A story can only be scheduled for a time to come.");
        RequireReady(words, named, ArticleActKind.Scheduled, at);
        ModifiedAt = null;
        VisibleFrom = at;
        State = ArticleState.Scheduled;
        Present(words, named);
        Touch(ArticleActKind.Scheduled, by, now, revision: LiveRevision, time: at);
    }

    /// <summary>Takes a scheduled story back to the drafts.</summary>
    /// <exception cref="InvalidOperationException">It is not scheduled.</exception>
    public void Unschedule(StaffMember by, DateTime now)
    {
        Move(ArticleActKind.Unscheduled, ArticleState.Draft, by, now);
        BackToDraft();
    }

    /// <summary>Its time came: what readers already see is now called published.</summary>
    /// <exception cref="InvalidOperationException">It is not scheduled, or not yet due.</exception>
    public void GoLive(DateTime now)
    {
        Require(VisibleFrom <= now, "The story is not due.");
        Move(ArticleActKind.WentLive, ArticleState.Published, null, now);
    }

    /// <summary>Takes a published story back; its address answers 410 with the reason.</summary>
    /// <exception cref="InvalidOperationException">It is not published, or no reason is given.</exception>
    public void Withdraw(string reason, StaffMember by, DateTime now)
    {
        Require(!string.IsNullOrWhiteSpace(reason), "A withdrawal needs a reason that readers can be told.");
        Move(ArticleActKind.Withdrawn, ArticleState.Withdrawn, by, now, reason.Trim());
        WithdrawalReason = reason.Trim();
        Hide();
    }

    /// <summary>Tells readers what was wrong, with the date, and calls the story modified.</summary>
    /// <exception cref="InvalidOperationException">It is not published, or nothing is said.</exception>
    public void Correct(string note, StaffMember by, DateTime now)
    {
        Require(!string.IsNullOrWhiteSpace(note), "A correction needs words.");
        Require(Allows(ArticleActKind.Corrected), "Only a published story can be corrected.");
        _corrections.Add(new Correction(note.Trim(), by, now));
        ModifiedAt = now;
        Touch(ArticleActKind.Corrected, by, now, note.Trim(), LiveRevision);
    }

    /// <summary>Into the bin; readers get 404.</summary>
    public void MoveToBin(StaffMember by, DateTime now)
    {
        Require(Allows(ArticleActKind.Binned), "The story is in the bin.");
        Binned = true;
        if (State is ArticleState.Published or ArticleState.Scheduled or ArticleState.InReview)
            State = ArticleState.Draft;
        Hide();
        Touch(ArticleActKind.Binned, by, now);
    }

    /// <summary>Out of the bin, as a draft; a withdrawn story is withdrawn again.</summary>
    /// <exception cref="InvalidOperationException">It is not in the bin.</exception>
    public void RestoreFromBin(StaffMember by, DateTime now)
    {
        Require(Allows(ArticleActKind.Restored), "The story is not in the bin.");
        Binned = false;
        if (State is ArticleState.Draft)
            BackToDraft();
        Touch(ArticleActKind.Restored, by, now);
    }

    // Nobody sees it: its columns are the newest words again.
    private void BackToDraft()
    {
        Hide();
        LiveRevision = null;
        Show(LatestWords);
    }

    private void Move(ArticleActKind act, ArticleState to, StaffMember? by, DateTime now, string? note = null)
    {
        Require(Allows(act), $"A story that is {State} can't be {act}.");
        State = to;
        Touch(act, by, now, note);
    }

    private void RequireReady(ArticleWords words, Named named, ArticleActKind act, DateTime at)
    {
        Require(Allows(act), $"A story that is {(Binned ? "in the bin" : State)} can't be {act}.");
        var lack = Lacks(words, named, at);
        Require(lack is null, lack ?? "");
    }
}
