using SinoNews.Articles;

namespace SinoNews.Tests.Articles;

public sealed class BodyLimitsTests
{
    [Fact]
    public void A_text_of_nothing_but_changes_of_script_keeps_every_letter_of_it()
    {
        var markdown = string.Concat(Enumerable.Repeat("a ب\n", 20_000));

        var (html, text, _) = BodyPipeline.Render(markdown);

        Assert.StartsWith("<p>", html, StringComparison.Ordinal);
        Assert.Equal(markdown.Trim(), text);
    }

    public static TheoryData<string> Hostile { get; } =
    [
        string.Concat(Enumerable.Repeat("[a](", 20_000)),
        string.Concat(Enumerable.Repeat("*a ", 30_000)),
        new string('[', 60_000),
        new string('>', 500),
        new string('ا', BodyPipeline.MaxLength + 1),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_text_that_nobody_means_is_shown_as_typed_and_nothing_of_it_is_lost(string markdown)
    {
        var (html, text, _) = BodyPipeline.Render(markdown);

        Assert.StartsWith("<pre>", html, StringComparison.Ordinal);
        Assert.Equal(markdown.Trim(), text);
    }
}
