using System.Globalization;
using Xunit.Abstractions;

namespace SinoNews.Tests.Fuzzing;

/// <summary>
/// Random requests over every route, form and header that the site has. <c>FUZZ=100000</c> sends so many (some thousands
/// otherwise), <c>FUZZ_SEED</c> others. What fails is printed as it was sent.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Quick = 3_000;
    private const int Workers = 4;

    private readonly FuzzedSite _site = new();

    public Task InitializeAsync() => _site.Furnish();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Nothing_that_is_sent_breaks_the_site()
    {
        var (requests, seed) = (Number("FUZZ", Quick), Number("FUZZ_SEED", 20261130));
        var fuzzers = Enumerable.Range(0, Workers).Select(worker => new Fuzzer(_site, new Random(seed + worker))).ToList();
        await Task.WhenAll(fuzzers.Select(fuzzer => Task.Run(() => fuzzer.Run(requests / Workers))));

        var answers = fuzzers.SelectMany(fuzzer => fuzzer.Answers).GroupBy(answer => answer.Key, answer => answer.Value).OrderBy(group => group.Key);
        output.WriteLine($"{requests:N0} requests, seed {seed}: {string.Join(", ", answers.Select(group => $"{group.Key} {group.Sum():N0}"))}");
        output.WriteLine($"routes asked: {fuzzers.SelectMany(fuzzer => fuzzer.Routes).Distinct(StringComparer.Ordinal).Count()} of {_site.Routes.Count}; forms sent: {_site.Forms.Count}");
        List<string> faults = [.. fuzzers.SelectMany(fuzzer => fuzzer.Faults), .. await _site.Thrown()];
        foreach (var fault in faults)
            output.WriteLine(fault); // whole: the assertion cuts it
        Assert.Empty(faults);
        Assert.All(_site.Routes, route => Assert.Contains(fuzzers, fuzzer => fuzzer.Routes.Contains(route.RoutePattern.RawText!)));
        using var reader = _site.Reader();
        Assert.Equal(200, (await reader.Get("/")).Code);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
