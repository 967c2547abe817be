using System.Globalization;
using System.Runtime.InteropServices;

namespace SinoNews.Articles;

/// <summary>A story that may be read after another.</summary>
/// <param name="Score">How much they have in common; of no unit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RelatedStory(long Id, double Score);

/// <summary>
/// What the newsroom's machines put around a story once its words are published: its social card, and what to read after
/// it. A row of its own, so that other stories' publications may change it without touching the story.
/// </summary>
public sealed class StoryPackage
{
    /// <summary>The most stories that are kept for one: more than are shown, since some may be withdrawn.</summary>
    public const int MostRelated = 8;

    public long ArticleId { get; private set; }

    /// <summary>The name of the card's file; null while there is none.</summary>
    public string? Card { get; private set; }

    /// <summary>The nearest first.</summary>
    public IReadOnlyList<RelatedStory> Related { get; private set; } = [];

    /// <summary>Words were published since it was made.</summary>
    public bool IsDue { get; private set; }

    internal void FallDue() => IsDue = true;

    internal void Show(string? card) => Card = card;

    /// <summary>The stories that it has, or had, something in common with have been told, too.</summary>
    internal void Complete(IReadOnlyList<RelatedStory> related, string? card) => (Related, Card, IsDue) = ([.. Nearest(related)], card, false);

    /// <summary>Another story was published: it enters the list, moves in it, or leaves it.</summary>
    /// <param name="score">0 when the two have nothing in common (any more).</param>
    public void Relate(long story, double score)
    {
        var others = Related.Where(related => related.Id != story);
        Related = [.. Nearest(score > 0 ? others.Append(new RelatedStory(story, score)) : others)];
    }

    /// <summary>As one column: <c>12:4.5 7:3</c>.</summary>
    internal static string Write(IReadOnlyList<RelatedStory> related) =>
        string.Join(' ', related.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}:{one.Score:0.###}")));

    internal static IReadOnlyList<RelatedStory> Read(string column) =>
        [.. column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':'))
            .Select(parts => new RelatedStory(long.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture)))];

    // Of equals the newer, which has the larger id.
    private static IEnumerable<RelatedStory> Nearest(IEnumerable<RelatedStory> stories) =>
        stories.OrderByDescending(story => story.Score).ThenByDescending(story => story.Id).Take(MostRelated);
}
