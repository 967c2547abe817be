using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>A card, and where it stands.</summary>
/// <param name="Back">The local address to return to after a decision.</param>
public sealed record CaseView(QueueCard Card, string Back)
{
    /// <summary>The tab's state, which its cards need not repeat.</summary>
    public string? Status { get; init; }

    /// <summary>Has a box for bulk actions.</summary>
    public bool Selectable { get; init; }

    public bool Selected { get; init; }

    /// <summary>Stands for its whole campaign: the list shows no other of its comments.</summary>
    public bool Grouped { get; init; }

    /// <summary>On its own page: no link to it, and its history in full below.</summary>
    public bool Alone { get; init; }

    /// <summary>Colleagues who have the card open, by name.</summary>
    public IEnumerable<string> Reviewing { get; init; } = [];

    /// <summary>What was typed as an answer and could not be sent.</summary>
    public string? Answer { get; init; }
}
