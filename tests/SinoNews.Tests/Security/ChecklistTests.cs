using System.Reflection;
using System.Text.RegularExpressions;

namespace SinoNews.Tests.Security;

/// <summary>tests/SECURITY.md: every line has a state, and whatever it names as a proof is there.</summary>
public sealed partial class ChecklistTests
{
    private const int RequirementsOfLevel2 = 260;

    private static readonly string List = File.ReadAllText(Repository.Path("tests", "SECURITY.md"));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var named = Proofs().Matches(List).Select(match => (Class: match.Groups["class"].Value, Test: match.Groups["test"].Value)).Distinct().ToList();
        Assert.True(named.Count > 60);
        var ours = Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsClass).ToLookup(type => type.Name, StringComparer.Ordinal);
        var browsers = Repository.Sources("tests/SinoNews.BrowserTests", "*.cs").Select(File.ReadAllText).ToList();

        Assert.All(named, proof => Assert.True(
            ours[proof.Class].Any(type => type.GetMethod(proof.Test) is not null)
                || browsers.Exists(source => source.Contains($"class {proof.Class}", StringComparison.Ordinal) && source.Contains($" {proof.Test}(", StringComparison.Ordinal)),
            $"There is no test {proof.Class}.{proof.Test}."));
    }

    [Fact]
    public void Every_requirement_has_one_line_a_state_and_a_test_or_a_reason()
    {
        var lines = Rows().Matches(List).Select(match => match.Groups["line"].Value.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(RequirementsOfLevel2, lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(RequirementsOfLevel2, lines.Count);
        Assert.All(lines, line =>
        {
            Assert.Equal(4, line.Length);
            Assert.Contains(line[2], (string[])["met", "not applicable", "not met", "the operator's"]);
            Assert.True(line[3].Length > 2, line[0]);
        });
        // The numbers that the document itself gives at its head.
        foreach (var state in lines.GroupBy(line => line[2], StringComparer.Ordinal))
            Assert.Contains($"{state.Count()} {state.Key}", List, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"`(?<class>\w+Tests|\w+Journeys)\.(?<test>\w+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Proofs();

    [GeneratedRegex(@"^\| (?<line>\d+\.\d+\.\d+ \|.*) \|\r?$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
