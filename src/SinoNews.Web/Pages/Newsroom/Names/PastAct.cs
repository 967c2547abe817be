using SinoNews.Names;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>An act of an entry's history, and what it changed.</summary>
/// <param name="CanGoBack">The words before it are not those that hold.</param>
public sealed record PastAct(EntryAct Act, IReadOnlyList<(string Label, string Before, string After)> Changes, bool CanGoBack)
{
    /// <param name="acts">Newest first.</param>
    /// <param name="now">The words that hold.</param>
    public static IReadOnlyList<PastAct> Of(IReadOnlyList<EntryAct> acts, EntryWords now)
    {
        var (past, after) = (new List<PastAct>(acts.Count), now);
        foreach (var act in acts)
        {
            past.Add(new PastAct(act, act.Before is { } before ? EntryDifferences.Between(before, after) : [], act.Before is { } were && !were.IsSameAs(now)));
            after = act.Before ?? after;
        }
        return past;
    }
}
