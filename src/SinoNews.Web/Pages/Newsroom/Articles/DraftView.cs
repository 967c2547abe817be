using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>What the story form shows of what is typed, beside the fields: made anew with every look.</summary>
public sealed record DraftView
{
    /// <summary>As it will be published.</summary>
    public required FullStory Story { get; init; }

    public required int WordCount { get; init; }

    public required int CharacterCount { get; init; }

    /// <summary>The site's host, for the look of a search result.</summary>
    public required string Host { get; init; }

    /// <summary>Longer than a story may be: neither rendered nor checked, which would take seconds with every look.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>What the linter says of it, in the order of the fields.</summary>
    public required IReadOnlyList<TextFinding> Findings { get; init; }

    /// <summary>When it would appear, UTC; null when no time, or none that can be, is typed.</summary>
    public DateTime? At { get; init; }

    /// <summary>What is wrong with the time that is typed.</summary>
    public string? AtProblem { get; init; }

    /// <summary>The characters of its plate, its own or the section's.</summary>
    public required string Glyphs { get; init; }

    public string SearchTitle => Story.Notes.SeoTitle ?? Story.Title;

    public string SearchDescription => Story.Notes.SeoDescription ?? Story.Description;

    /// <param name="before">The newest revision; null for a new story.</param>
    public static async Task<DraftView> Of(
        ArticleInput input, ArticleWords? before, IReadOnlyList<Section> sections, long id, ArticleDesk desk, SiteClock clock, SiteAddress address, CancellationToken ct)
    {
        var words = input.Typed(sections, before);
        var isTooLong = words.Body.Length > ArticleWords.MaxBody || words.Title.Length + (words.Standfirst?.Length ?? 0) > ArticleWords.MaxBody;
        var text = words.Body;
        if (isTooLong)
            words = words with { Body = "" };
        var problem = default(string);
        var at = string.IsNullOrWhiteSpace(input.Day) && string.IsNullOrWhiteSpace(input.Hour)
            ? null : LocalMoment.Read(input.Day, input.Hour, clock.Zone, out problem);
        var section = sections.FirstOrDefault(section => section.Id == words.SectionId) ?? sections[0];
        var shown = await desk.Shown(words, ct);
        return new DraftView
        {
            Story = FullStory.Preview(words, section, id, shown),
            Glyphs = words.Glyphs is { } own && ArticleWords.AreGlyphs(own) ? own : section.StoryGlyphs,
            WordCount = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            CharacterCount = text.Length,
            Findings = isTooLong ? [] : TextCheck.Of(input, shown.Lexicon),
            IsTooLong = isTooLong,
            Host = address.Base.Host,
            At = at,
            AtProblem = problem,
        };
    }
}
