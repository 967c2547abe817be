using System.Globalization;

namespace SinoNews.Benchmarks.Serving;

/// <summary>What <c>serve-limit</c> prints, ready for a Markdown file.</summary>
internal static class LimitTable
{
    public static void Print(IReadOnlyList<Contest> contests)
    {
        Console.WriteLine("""

            | page | bytes | site, a second | p50 / p99, ms | bare Kestrel, a second | p50 / p99, ms | ratio to the limit | goal |
            |---|---|---|---|---|---|---|---|
            """);
        foreach (var contest in contests)
            Console.WriteLine($"| {contest.Page.Name} | {Number(contest.SiteBytes)} | {Cells(contest.Site)} | {Cells(contest.Bare)} | {Spread.Ratio(contest.Site, contest.Bare).Text("F2")} | {(contest.Page.IsMiss ? "" : Goal(contest, contest.Bare))} |");
        Console.WriteLine("""

            | page, uncached | bytes, site / plain | site, a second | p50 / p99, ms | plain Razor page, a second | p50 / p99, ms | ratio | goal |
            |---|---|---|---|---|---|---|---|
            """);
        foreach (var contest in contests.Where(contest => contest.Plain.Count > 0))
            Console.WriteLine($"| {contest.Page.Name} | {Number(contest.SiteBytes)} / {Number(contest.PlainBytes ?? 0)} | {Cells(contest.Site)} | {Cells(contest.Plain)} | {Spread.Ratio(contest.Site, contest.Plain).Text("F2")} | {Goal(contest, contest.Plain)} |");
    }

    private static string Cells(IReadOnlyList<LoadResult> results) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Spread.Of(results.Select(result => result.PerSecond)).Text("N0")} | {Spread.Of(results.Select(result => result.P50)).Median:0.00} / {Spread.Of(results.Select(result => result.P99)).Median:0.00}");

    private static string Goal(Contest contest, IReadOnlyList<LoadResult> other) => contest.Page.Goal is not { } goal ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{goal:0.00}: {(Spread.Ratio(contest.Site, other).Median >= goal ? "met" : "MISSED")}");

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
