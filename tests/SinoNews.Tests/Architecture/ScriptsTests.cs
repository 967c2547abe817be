using System.Text.RegularExpressions;

namespace SinoNews.Tests.Architecture;

/// <summary>Where a script could make markup or code out of words: nowhere but in the policies that the site's headers name.</summary>
public sealed partial class ScriptsTests
{
    // Each is a policy of the header `trusted-types`, and the only one of its file.
    private static readonly Dictionary<string, string> Policies = new(StringComparer.Ordinal)
    {
        ["own-html.js"] = "sinonews-html",
        ["kept-stories.js"] = "sinonews-kept",
        ["offline.js"] = "sinonews-worker",
    };

    [Fact]
    public void Words_become_markup_only_under_a_policy_that_the_header_names()
    {
        var headers = File.ReadAllText(Repository.Path("src", "SinoNews.Web", "Setup", "SecurityHeaders.cs"));
        var named = Named().Match(headers).Groups["names"].Value.Split(' ');
        Assert.Equal(Policies.Values.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));

        var files = Repository.Sources("src/SinoNews.Web/wwwroot", "*.js").ToList();
        Assert.Contains(files, file => file.EndsWith("sw.js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var script = File.ReadAllText(file);
            var policies = Created().Matches(script).Select(match => match.Groups["name"].Value);
            Assert.Equal(Policies.TryGetValue(Path.GetFileName(file), out var policy) ? [policy] : [], policies);
            if (policy is null)
                Assert.True(!Sinks().IsMatch(script), $"{file} makes markup or code: {Sinks().Match(script).Value}");
        }
    }

    [GeneratedRegex("trusted-types (?<names>[a-z -]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex("createPolicy\\(\"(?<name>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Created();

    [GeneratedRegex(@"\b(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|DOMParser|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc|\beval\(|new Function|new Worker|\.register\(|importScripts|javascript:|set(?:Timeout|Interval)\(\s*[""'`]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sinks();
}
