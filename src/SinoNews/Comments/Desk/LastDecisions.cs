using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>Decisions of one colleague that followed each other and were the same.</summary>
public sealed record DecidedTogether(string By, ModerationAct Act, int Count, DateTime At);

/// <summary>What was last decided on comments, for the dashboard.</summary>
public static class LastDecisions
{
    private const int Looked = 100;

    public static async Task<IReadOnlyList<DecidedTogether>> DecidedLast(this NewsDb db, int count, CancellationToken ct)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Id < long.MaxValue).OrderByDescending(decision => decision.Id).Take(Looked)
            .Select(decision => new DecidedTogether(decision.By.Name, decision.Act, 1, decision.At)).ToListAsync(ct);
        var told = new List<DecidedTogether>();
        foreach (var one in decisions)
        {
            if (told is [.., var last] && (last.By, last.Act) == (one.By, one.Act))
                told[^1] = last with { Count = last.Count + 1 };
            else
                told.Add(one);
        }
        return [.. told.Take(count)];
    }
}
