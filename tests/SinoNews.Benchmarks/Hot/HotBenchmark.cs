using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;

namespace SinoNews.Benchmarks.Hot;

/// <summary><c>hot</c>: what runs at every save, post or search, by BenchmarkDotNet; its own options may follow.</summary>
internal static class HotBenchmark
{
    private static readonly string[] Usual = ["--filter", "*", "--job", "short"];

    // A process of its own would first have the whole site built anew, minutes with its analysers.
    private const string Here = "--inProcess";

    public static Command Command()
    {
        var command = new Command("hot", "Fold, stem, render, house rules, by BenchmarkDotNet. Takes its options: --filter, --job …") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var asked = parsed.UnmatchedTokens;
        var config = ManualConfig.Create(DefaultConfig.Instance).AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "sinonews-hot"));
        var missing = Usual.Chunk(2).Where(option => !asked.Contains(option[0])).SelectMany(option => option);
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(HotBenchmark).Assembly).Run([.. asked, .. missing, Here], config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
