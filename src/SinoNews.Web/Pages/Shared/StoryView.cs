using SinoNews.Articles;
using SinoNews.Search;

namespace SinoNews.Web.Pages.Shared;

/// <summary>How a story card is drawn; its container and the viewport decide the rest.</summary>
public enum StoryShape
{
    Plain,

    /// <summary>The page's first story: large plate, large headline.</summary>
    Lead,

    /// <summary>The first of a featured block.</summary>
    Big,

    /// <summary>Plate beside the words where there is room.</summary>
    Row,
}

/// <summary>A story card and the choices of the list it stands in.</summary>
public sealed record StoryView(StoryCard Story, StoryShape Shape = StoryShape.Plain)
{
    private const int PlatesInARow = 4;

    /// <summary>2 or 3, after the heading above the list.</summary>
    public int HeadingLevel { get; init; } = 3;

    public bool Kicker { get; init; } = true;

    public bool Deck { get; init; } = true;

    public bool Plate { get; init; } = true;

    /// <summary>The date, where the list is not of today's news.</summary>
    public bool Date { get; init; } = true;

    /// <summary>Where a search found it: its title with what matches marked.</summary>
    public IReadOnlyList<MarkedPiece>? Title { get; init; }

    /// <summary>The same: the passage that stands in the deck's place; null leaves the deck.</summary>
    public IReadOnlyList<MarkedPiece>? Passage { get; init; }

    /// <summary>The characters for the plate; a leading story without its own takes the section's.</summary>
    public string? Glyphs => Story.Glyphs ?? (Shape is StoryShape.Lead or StoryShape.Big ? Story.SectionGlyphs : null);

    public bool HasPlate => Plate && (Glyphs is not null || Story.Illustration is not null || Story.Picture is not null);

    /// <summary>The rows of a search.</summary>
    public static IEnumerable<StoryView> Found(IReadOnlyList<FoundStory> found) =>
        Rows(found.Select(story => story.Card), new StoryView(Story: null!) { HeadingLevel = 2 })
            .Zip(found, (row, story) => row with { Title = story.Title, Passage = story.Passage.Count > 0 ? story.Passage : null });

    /// <summary>A list of rows: never more than four plates one after another, and words alone need no row.</summary>
    /// <param name="like">The choices for each; its own story is not shown.</param>
    public static IEnumerable<StoryView> Rows(IEnumerable<StoryCard> stories, StoryView like)
    {
        var plates = 0;
        foreach (var story in stories)
        {
            var row = like with { Story = story, Shape = StoryShape.Row, Plate = plates < PlatesInARow };
            plates = row.HasPlate ? plates + 1 : 0;
            yield return row.HasPlate ? row : row with { Shape = StoryShape.Plain };
        }
    }
}
