using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SinoNews.Articles.Rendering;

namespace SinoNews.Tests.Articles.Rendering;

/// <summary>
/// The examples of CommonMark 0.31.2 on the parser as it is set up, before our own steps, compared as DOM.
/// Only raw HTML is read otherwise: it is refused on purpose.
/// </summary>
public sealed partial class CommonMarkTests
{
    private static readonly string Specification = Repository.Path("tests", "SinoNews.Tests", "node_modules", "commonmark-spec", "spec.txt");

    private static readonly MarkdownPipeline WithRawHtml = new MarkdownPipelineBuilder().Build();

    [SkippableFact]
    public void Every_example_without_raw_HTML_reads_as_the_specification_says()
    {
        var examples = Examples();

        Assert.Equal(652, examples.Count);
        Assert.All(examples.Where(example => !HasRawHtml(example)), example => Assert.Equal(Dom(example.Html), Dom(Rendered(example))));
    }

    [SkippableFact]
    public void The_examples_that_are_excused_have_raw_HTML_and_are_no_more_than_they_were()
    {
        var examples = Examples();

        Assert.Equal(72, examples.Count(HasRawHtml));
        Assert.Equal(580, examples.Count(example => Dom(example.Html) == Dom(Rendered(example))));
    }

    [SkippableFact]
    public void Raw_HTML_in_an_example_becomes_no_element() => Assert.All(Examples().Where(HasRawHtml), example =>
        Assert.Empty(new HtmlParser().ParseDocument(Rendered(example)).QuerySelectorAll(
            "body :not(p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, strong, em, a, img, code, pre, hr, br)")));

    [SkippableFact]
    public void The_comparison_sees_differences()
    {
        Examples();
        Assert.NotEqual(Dom("<p>a</p>"), Dom("<p>b</p>"));
        Assert.NotEqual(Dom("<p><em>a</em></p>"), Dom("<p>a</p>"));
        Assert.NotEqual(Dom("<pre><code>a\n  b</code></pre>"), Dom("<pre><code>a\n b</code></pre>"));
        Assert.Equal(Dom("<ul><li>a</li></ul>"), Dom("<ul>\n<li>a</li>\n</ul>\n"));
    }

    private static List<Example> Examples()
    {
        Skip.IfNot(File.Exists(Specification), "CommonMark's specification is not installed: build this project on a machine with Node and npm.");
        return [.. Block().Matches(File.ReadAllText(Specification)).Select(match => new Example(
            match.Groups["markdown"].Value.Replace('→', '\t'), match.Groups["html"].Value.Replace('→', '\t')))];
    }

    private static bool HasRawHtml(Example example)
    {
        var document = Markdown.Parse(example.Markdown, WithRawHtml);
        return document.Descendants<HtmlBlock>().Any() || document.Descendants<HtmlInline>().Any();
    }

    private static string Rendered(Example example) => Markdown.ToHtml(example.Markdown, StoryMarkdown.Pipeline);

    // White space between blocks says nothing; inside them it does.
    private static string Dom(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var text in body.GetDescendants().OfType<IText>().Where(text => string.IsNullOrWhiteSpace(text.Data)).ToList())
        {
            if (text.ParentElement is { LocalName: "body" or "ul" or "ol" or "li" or "blockquote" })
                text.Remove();
        }
        foreach (var text in body.QuerySelectorAll("li").SelectMany(item => item.ChildNodes.OfType<IText>()))
            text.Data = text.Data.Trim('\n');
        return body.InnerHtml.Trim();
    }

    private sealed record Example(string Markdown, string Html);

    [GeneratedRegex(@"^`{32} example\n(?<markdown>.*?)^\.\n(?<html>.*?)^`{32}$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Block();
}
