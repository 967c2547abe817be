using System.Globalization;
using System.Runtime.InteropServices;

namespace SinoNews.Comments.Desk;

/// <summary>How far somebody has seen the desk: the newest comment and the newest decision that there were.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeskMark(long Comment, long Decision)
{
    /// <returns>Null when it cannot be read.</returns>
    public static DeskMark? Parse(string? text) =>
        text?.Split('-') is [var comment, var decision] && Number(comment) is { } newest && Number(decision) is { } last ? new DeskMark(newest, last) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Comment}-{Decision}");

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>How the desk stands.</summary>
/// <param name="Reported">Comments whose reports wait.</param>
/// <param name="Escalated">Comments that wait for a second colleague.</param>
/// <param name="Oldest">When the comment that waits longest was posted, UTC; null when none waits.</param>
/// <param name="AlertAfterHours">Of the policy; 0 never alerts.</param>
/// <param name="Open">The comments that colleagues have open, those that ran out since perhaps among them.</param>
public sealed record DeskState(
    DeskMark Mark, IReadOnlyDictionary<CommentState, int> Counts, int Reported, int Escalated, DateTime? Oldest, int AlertAfterHours, IReadOnlyList<OpenCard> Open)
{
    /// <summary>The oldest waits longer than the desk wants it to.</summary>
    public bool IsLate(DateTime now) => Overdue.Wait(Oldest, AlertAfterHours, now) is not null;

    public IReadOnlyList<OpenCard> OpenAt(DateTime now) => [.. Open.Where(card => card.Until > now)];
}

/// <summary>What happened at the desk between two marks.</summary>
/// <param name="Arrived">Comments that came and wait, by age.</param>
/// <param name="Decided">Decisions in their order.</param>
/// <param name="IsCut">There was more than is told.</param>
public sealed record DeskNews(IReadOnlyList<long> Arrived, IReadOnlyList<DecidedCard> Decided, bool IsCut)
{
    public static readonly DeskNews None = new([], [], IsCut: false);
}

/// <summary>A decision, as somebody who has its card before them is told.</summary>
/// <param name="Version">Of the comment, which the decision made.</param>
/// <param name="By">The colleague's name.</param>
public sealed record DecidedCard(long CommentId, int Version, ModerationAct Act, CommentState State, string By);

/// <summary>A card that its reader changed, and nobody decided on since.</summary>
/// <param name="IsEdited">By new words, at some time.</param>
/// <param name="IsProven">By the proof of the address, at some time.</param>
public sealed record ChangedCard(long CommentId, int Version, CommentState State, bool IsEdited, bool IsProven);
