using System.Globalization;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>The acts of the desk on two stores, turn by turn, so that whatever else the machine does befalls both.</summary>
internal static class Reading
{
    private const int WarmUp = 15;

    public static async Task Run((string Name, string Data) small, (string Name, string Data) large, int rounds, CancellationToken ct)
    {
        await using var smallSite = await RunningSite.Start(small.Data, ct);
        await using var largeSite = await RunningSite.Start(large.Data, ct);
        using var one = await Desk.Open(small.Data, smallSite, ct);
        using var other = await Desk.Open(large.Data, largeSite, ct);
        foreach (var desk in new[] { one, other })
            await desk.Prepare(ct);

        await Rounds([one, other], WarmUp, ct);
        one.Forget();
        other.Forget();
        await Rounds([one, other], rounds, ct);
        Print(small.Name, large.Name, one, other);
    }

    private static async Task Rounds(Desk[] desks, int rounds, CancellationToken ct)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var act in desks[0].Acts.Keys)
            {
                foreach (var desk in round % 2 == 0 ? desks : [desks[1], desks[0]])
                    await desk.Measure(act, ct);
            }
        }
    }

    private static void Print(string small, string large, Desk one, Desk other)
    {
        Console.WriteLine($"\n{"ms (p50, p95, p99)",-34} {small + " comments",26}   {large + " comments",26}   p95 ratio");
        foreach (var act in one.Acts.Keys)
        {
            var ratio = (other[act].At(95) / one[act].At(95)).ToString("F2", CultureInfo.InvariantCulture);
            Console.WriteLine($"{act,-34} {one[act]}   {other[act]}   {ratio,9}");
        }
        Console.WriteLine("target: queue pages and counts at most 2.00");
    }
}
