using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>The front page, plainly.</summary>
public sealed class HomeModel(NewsDb db, PlainMasthead masthead, LexiconCache lexicons) : PageModel
{
    private const int LatestCount = 6;
    private const int BlockCount = 5;

    private static DayCharacter? _ofToday;

    public IReadOnlyList<StoryCard> Head { get; private set; } = [];

    public IReadOnlyList<StoryCard> Latest { get; private set; } = [];

    public IReadOnlyList<(Section Section, IReadOnlyList<StoryCard> Stories)> Blocks { get; private set; } = [];

    public CharacterOfTheDay? Character { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        await masthead.Load(ct);
        var picks = await CardQueries.Picks(db, masthead.Now).ToListAsync(ct);
        Latest = await db.Newest(LatestCount, masthead.Now, ct);
        Head = [.. picks.Concat(Latest).DistinctBy(story => story.Id).Take(HomeArrangement.Places)];
        var shown = Head.Select(story => story.Id).ToHashSet();
        var blocks = new List<(Section, IReadOnlyList<StoryCard>)>();
        foreach (var section in masthead.Sections)
        {
            if (section.Hidden)
                continue;
            var newest = await db.NewestInSection(section.Id, BlockCount + shown.Count, masthead.Now, ct);
            if (newest.Where(story => !shown.Contains(story.Id)).Take(BlockCount).ToList() is { Count: > 0 } stories)
                blocks.Add((section, stories));
        }
        Blocks = blocks;
        Character = OfToday(await lexicons.Of(db, ct));
    }

    // Found once a day: looking for it among all names costs more than the rest of the page.
    private CharacterOfTheDay? OfToday(Lexicon lexicon)
    {
        var kept = Volatile.Read(ref _ofToday);
        if (kept is null || kept.Day != masthead.Today || kept.Version != lexicon.Version)
            Volatile.Write(ref _ofToday, kept = new DayCharacter(masthead.Today, lexicon.Version, CharacterOfTheDay.On(masthead.Today, lexicon.Entries, CharacterOfTheDay.Known)));
        return kept.Character;
    }

    private sealed record DayCharacter(DateOnly Day, long Version, CharacterOfTheDay? Character);
}
