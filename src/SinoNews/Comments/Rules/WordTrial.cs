using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Comments.Rules;

/// <summary>What an entry would have caught among the last comments: known before it is added, or just after.</summary>
/// <param name="Among">How many comments were looked at: as many as there are, up to <see cref="Last"/>; for a domain those whose address is still known.</param>
/// <param name="Examples">The newest of those caught.</param>
public sealed record WordTrial(int Among, int Caught, IReadOnlyList<TrialExample> Examples)
{
    public const int Last = 10_000;
    private const int MaxExamples = 5;

    /// <summary>Reads the comments one by one, outside the store's writer: it may be given up at any of them.</summary>
    public static async Task<WordTrial> Of(NewsDb db, WordList list, WordRule rule, CancellationToken ct)
    {
        var catches = Catcher(list, rule);
        var (among, caught, examples) = (0, 0, new List<TrialExample>());
        var last = db.Comments.AsNoTracking().OrderByDescending(comment => comment.Id).Take(Last)
            .Select(comment => new Said(comment.Id, comment.Name, comment.Email, comment.Text));
        await foreach (var comment in last.AsAsyncEnumerable().WithCancellation(ct))
        {
            ct.ThrowIfCancellationRequested(); // the driver reads synchronously and does not look
            if (list is WordList.EmailDomain && comment.Email.Length == 0)
                continue; // forgotten, or never there: it says nothing of the domain
            among++;
            if (catches(comment) is not { } spans)
                continue;
            caught++;
            if (examples.Count < MaxExamples)
                examples.Add(TrialExample.Of(comment.Id, comment.Name, comment.Text, spans));
        }
        return new WordTrial(among, caught, examples);
    }

    // What in the text was caught: nothing when it is the name or the address, null when it passes.
    private static Func<Said, IReadOnlyList<TextSpan>?> Catcher(WordList list, WordRule rule)
    {
        if (list is WordList.EmailDomain)
            return comment => comment.Email.EndsWith("@" + rule.Text, StringComparison.Ordinal) || comment.Email.EndsWith("." + rule.Text, StringComparison.Ordinal) ? [] : null;
        if (list is WordList.ReservedName)
        {
            var skeleton = ScriptTricks.Skeleton(rule.Text);
            return comment => skeleton.Length > 0 && ScriptTricks.Skeleton(comment.Name) == skeleton ? [] : null;
        }
        var matcher = new WordMatcher([rule]);
        return comment => matcher.Find(comment.Text) is { Count: > 0 } matches
            ? [.. matches.Select(match => new TextSpan(match.Start, match.Length))] : null;
    }

    private sealed record Said(long Id, string Name, string Email, string Text);
}

/// <summary>The part of a comment around what was caught in it.</summary>
/// <param name="Marks">Within <paramref name="Text"/>.</param>
public sealed record TrialExample(long CommentId, string Name, string Text, IReadOnlyList<TextSpan> Marks)
{
    private const int Before = 60;
    private const int Length = 180;

    internal static TrialExample Of(long commentId, string name, string text, IReadOnlyList<TextSpan> marks)
    {
        // From a word's beginning on, so that no letter loses its join; 0 where no space is found.
        var from = marks is [var first, ..] && first.Start > Before ? Math.Min(text.IndexOf(' ', first.Start - Before) + 1, first.Start) : 0;
        var (ellipsis, shown) = (from > 0 ? "…" : "", Excerpt.Of(text[from..], Length));
        var within = marks.Select(mark => mark with { Start = mark.Start - from })
            .Where(mark => mark.Start + mark.Length <= shown.Length)
            .Select(mark => mark with { Start = mark.Start + ellipsis.Length });
        return new TrialExample(commentId, name, ellipsis + shown, [.. within]);
    }
}
