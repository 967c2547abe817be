using SinoNews.Staff;

namespace SinoNews.Articles;

public sealed partial class Article
{
    /// <summary>
    /// Keeps new words as a revision. A story that readers already see goes on showing its published words.
    /// </summary>
    public void Revise(ArticleWords words, Author author, StaffMember? by, DateTime now)
    {
        LatestRevision++;
        _revisions.Add(new Revision(LatestRevision, words, by, now));
        if (LiveRevision is null)
            Show(words, author);
        Touch(by, now);
    }

    /// <summary>Hands a draft over to the editors.</summary>
    /// <exception cref="InvalidOperationException">It is not a draft.</exception>
    public void SubmitForReview(StaffMember by, DateTime now)
    {
        Require(State is ArticleState.Draft, "Only a draft can be submitted for review.");
        State = ArticleState.InReview;
        Touch(by, now);
    }

    /// <summary>Puts words before the readers, for the first time, again after a withdrawal, or as an update.</summary>
    /// <param name="words">The newest revision's words; <see cref="Body"/> and <see cref="Tags"/> must be loaded.</param>
    /// <param name="author">The row of the words' byline.</param>
    /// <param name="tags">The rows of the words' tags, found or made by the caller, in their order.</param>
    /// <param name="visibleFrom">The date that an import carries; otherwise a published story keeps its own.</param>
    /// <exception cref="InvalidOperationException">The story is in the bin or has no title or text.</exception>
    public void Publish(ArticleWords words, Author author, IEnumerable<Tag> tags, StaffMember? by, DateTime now, DateTime? visibleFrom = null)
    {
        Require(!Binned, "A story in the bin must be restored before it is published.");
        Require(!string.IsNullOrWhiteSpace(words.Title) && !string.IsNullOrWhiteSpace(words.Body), "A story needs a title and a text.");

        // After a withdrawal the story is news again: a new date, and nothing modified since.
        ModifiedAt = State is not ArticleState.Published ? null : LatestRevision != LiveRevision ? now : ModifiedAt;
        VisibleFrom = visibleFrom ?? (State is ArticleState.Published ? VisibleFrom : now);
        State = ArticleState.Published;
        LiveRevision = LatestRevision;
        WithdrawalReason = null;
        Show(words, author);
        Body = (Body ?? new ArticleBody()).Render(words.Body);
        ReadingMinutes = Body.ReadingMinutes;
        Description = words.Standfirst ?? Body.Opening;
        ShowTags(tags);
        Touch(by, now);
    }

    /// <summary>Takes a published story back; its address answers 410 with the reason.</summary>
    /// <exception cref="InvalidOperationException">It is not published, or no reason is given.</exception>
    public void Withdraw(string reason, StaffMember by, DateTime now)
    {
        Require(State is ArticleState.Published, "Only a published story can be withdrawn.");
        Require(!string.IsNullOrWhiteSpace(reason), "A withdrawal needs a reason that readers can be told.");
        State = ArticleState.Withdrawn;
        WithdrawalReason = reason.Trim();
        Hide();
        Touch(by, now);
    }

    /// <summary>Into the bin; readers get 404.</summary>
    public void MoveToBin(StaffMember by, DateTime now)
    {
        Binned = true;
        if (State is ArticleState.Published or ArticleState.Scheduled)
            State = ArticleState.Draft;
        Hide();
        Touch(by, now);
    }

    private void Show(ArticleWords words, Author author)
    {
        Title = words.Title;
        Kicker = words.Kicker;
        Standfirst = words.Standfirst;
        Slug = words.Slug;
        Glyphs = words.Glyphs;
        Illustration = words.Illustration;
        Source = words.Source;
        SectionId = words.SectionId;
        Author = author;
    }

    private void ShowTags(IEnumerable<Tag> tags)
    {
        var wanted = tags.ToList();
        _tags.RemoveAll(shown => !wanted.Contains(shown.Tag));
        foreach (var tag in wanted.Where(tag => _tags.TrueForAll(shown => shown.Tag != tag)))
            _tags.Add(new ArticleTag(tag));
        for (var i = 0; i < _tags.Count; i++)
            _tags[i].Show(wanted.IndexOf(_tags[i].Tag), VisibleFrom);
    }

    private void Hide()
    {
        VisibleFrom = null;
        foreach (var tag in _tags)
            tag.Show(tag.Position, null);
    }

    private void Touch(StaffMember? by, DateTime now)
    {
        Version++;
        EditedAt = now;
        TouchedByStaff |= by is not null;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
