using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>What readers looked for in vain, and how often.</summary>
/// <param name="Words">Folded.</param>
/// <param name="LastDay">The day alone: when somebody asked is nobody's business.</param>
public sealed record SearchMiss(string Words, int Count, DateOnly LastDay);

/// <summary>
/// Counts searches without results, for the newsroom. Nothing tells who asked, and what may be a person's own (an address, a
/// number, a long text, words that were asked for once) is not kept. They wait in memory, so that no reader waits for a write.
/// </summary>
public sealed class SearchMisses
{
    private const int MaxLength = 60;
    private const int MaxDigits = 4;
    private const int MaxDigitsInAll = 6;
    private const int Waiting = 1000;
    private const int Kept = 5000;
    private const int DaysKept = 90;
    private const int Shown = 2;

    private readonly Lock _lock = new();
    // Whether what was asked for once was asked for again: only then is it written anywhere.
    private readonly Dictionary<string, bool> _asked = [];
    private Dictionary<string, int> _waiting = [];
    private DateOnly _tidied;
    private DateOnly _remembered;

    /// <summary>Notes a search that found nothing; does nothing for one that is not to be kept.</summary>
    public void Note(string typed)
    {
        if (Normalised(typed) is not { } words)
            return;
        lock (_lock)
        {
            if (_asked.Count >= Waiting && !_asked.ContainsKey(words))
                _asked.Clear();
            if (_asked.TryAdd(words, false) || (_waiting.Count >= Waiting && !_waiting.ContainsKey(words)))
                return;
            _waiting[words] = _waiting.GetValueOrDefault(words) + (_asked[words] ? 1 : 2);
            _asked[words] = true;
        }
    }

    /// <summary>Writes down what waits, and once a day forgets what is old; what could not be written waits on.</summary>
    public async Task Flush(NewsDb db, DateOnly today, CancellationToken ct)
    {
        Dictionary<string, int> words;
        lock (_lock)
        {
            (words, _waiting) = (_waiting, []);
            if (_remembered == default)
                _remembered = today;
            else if (today >= _remembered.AddDays(DaysKept))
            {
                // What was kept may be forgotten by now, and would be kept again after one search.
                _asked.Clear();
                _remembered = today;
            }
        }
        if (words.Count == 0 && _tidied == today)
            return;
        try
        {
            await Count(db, words, today, ct);
            _tidied = today;
        }
        catch
        {
            lock (_lock)
            {
                foreach (var (missed, count) in words.Where(missed => _waiting.Count < Waiting || _waiting.ContainsKey(missed.Key)))
                    _waiting[missed] = _waiting.GetValueOrDefault(missed) + count;
            }
            throw;
        }
    }

    /// <summary>Those that were asked more than once in the last 90 days, the most asked first.</summary>
    public static IReadOnlyList<SearchMiss> MostAsked(NewsDb db, int atMost, DateOnly today) => db.MostMissed(Shown, today.AddDays(-DaysKept), atMost);

    /// <returns>Null for what is not kept.</returns>
    internal static string? Normalised(string typed)
    {
        if (typed.Length > MaxLength)
            return null;
        var folded = ArabicText.Fold(typed); // also of letters of full width
        if (folded.Contains('@', StringComparison.Ordinal) || folded.Contains("://", StringComparison.Ordinal) || folded.Contains("www.", StringComparison.Ordinal) || HasLongNumber(folded))
            return null;
        return string.Join(' ', Tokens.Of(typed).Select(token => token.Text)) is { Length: > 0 } words ? words : null;
    }

    private static async Task Count(NewsDb db, Dictionary<string, int> words, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.CountMisses(words, today);
        db.ForgetMisses(today.AddDays(-DaysKept), Kept);
        await transaction.CommitAsync(ct);
    }

    // Also one in groups, as telephone numbers are typed.
    private static bool HasLongNumber(string folded)
    {
        var run = 0;
        foreach (var letter in folded)
        {
            run = char.IsAsciiDigit(letter) ? run + 1 : 0;
            if (run > MaxDigits)
                return true;
        }
        return folded.Count(char.IsAsciiDigit) > MaxDigitsInAll;
    }
}
