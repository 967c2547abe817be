using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>The search, plainly: no glossary, no other forms, no loose matches; the words marked, a passage of each.</summary>
public sealed class SearchModel(NewsDb db, PlainMasthead masthead) : PageModel
{
    private const int PassageLength = 220;
    private const int Before = 60;

    public string Words { get; private set; } = "";

    public IReadOnlyList<(StoryCard Card, string Before, string Marked, string After)> Found { get; private set; } = [];

    public IReadOnlyList<FoundCount> Counts { get; private set; } = [];

    public async Task OnGet(string? q, CancellationToken ct)
    {
        await masthead.Load(ct);
        Words = q ?? "";
        if (SearchQueries.Match(Words) is not { } match)
            return;
        var ids = await SearchQueries.Best(db, match, ct);
        Counts = await SearchQueries.Counts(db, match, ct);
        var cards = await CardQueries.Of(db, ids, masthead.Now).ToDictionaryAsync(card => card.Id, cancellationToken: ct);
        var texts = await SearchQueries.Texts(db, ids).ToDictionaryAsync(text => text.ArticleId, text => text.Text, cancellationToken: ct);
        var first = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        Found = [.. ids.Where(cards.ContainsKey).Select(id => Passage(cards[id], texts.GetValueOrDefault(id, ""), first))];
    }

    private static (StoryCard Card, string Before, string Marked, string After) Passage(StoryCard card, string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0)
            return (card, "", "", Excerpt.Of(text, PassageLength));
        var start = Math.Max(0, at - Before);
        var end = Math.Min(text.Length, start + PassageLength);
        return (card, text[start..at], text[at..(at + word.Length)], at + word.Length < end ? text[(at + word.Length)..end] : "");
    }
}
