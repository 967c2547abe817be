using static SinoNews.Tests.Articles.Rendering.Rendered;

namespace SinoNews.Tests.Articles.Rendering;

public sealed class FootnotesTests
{
    [Fact]
    public void A_note_and_its_place_lead_to_each_other() => Assert.Equal(
        "<p>نص<a id=\"fnref1\" href=\"#fn1\" class=\"fnref\" aria-label=\"الحاشية 1\"><sup><bdi>1</bdi></sup></a>.</p>\n" +
        "<section class=\"notes\" aria-label=\"الحواشي\"><ol>\n<li id=\"fn1\">\n<p>الشرح. <a href=\"#fnref1\" class=\"fnback\" aria-label=\"العودة إلى موضع الحاشية 1\">↑</a></p>\n</li>\n</ol></section>",
        Html("نص[^أ].\n\n[^أ]: الشرح."));

    [Fact]
    public void A_note_that_is_named_twice_leads_back_to_both()
    {
        var body = Body("نص[^1] ثم[^2] ثم[^1].\n\n[^1]: أول.\n[^2]: ثان.");

        Assert.Equal(
            ["#fnref1|العودة إلى الموضع 1 للحاشية 1", "#fnref2|العودة إلى الموضع 2 للحاشية 1", "#fnref3|العودة إلى موضع الحاشية 2"],
            body.QuerySelectorAll("a.fnback").Select(link => $"{link.GetAttribute("href")}|{link.GetAttribute("aria-label")}"));
        Assert.All(body.QuerySelectorAll("a.fnback, a.fnref"), link => Assert.NotNull(body.QuerySelector(link.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("نص[^1].\n\n[^1]: أول.\n[^1]: ثان.")]
    [InlineData("نص[^fn1] ونص[^fnref1].\n\n[^fn1]: أول[^fnref1].\n[^fnref1]: ثان[^fn1].")]
    [InlineData("نص[^a][^A][^a b].\n\n[^a]: أول.\n\n[^a b]: ثان.")]
    [InlineData("| أ[^1] | ب[^1] |\n|---|---|\n| ج[^1] | د[^2] |\n\n[^1]: أول.\n[^2]: ثان.")]
    [InlineData("# أ[^1]\n\n> ب[^1]\n\n[^1]: أول.\n\n    - بند[^1]")]
    [InlineData("نص[^\"><script>].\n\n[^\"><script>]: أول.")]
    public void Ids_are_fn_ids_and_never_the_same_twice(string markdown)
    {
        var body = Body(markdown);
        var ids = body.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.All(ids, id => Assert.Matches("^fn(?:ref)?[1-9][0-9]*$", id));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(body.QuerySelectorAll("script"));
    }

    [Fact]
    public void A_note_without_its_text_stays_as_typed() => Assert.Equal("<p>نص[^<bdi>1</bdi>].</p>", Html("نص[^1]."));

    [Fact]
    public void Notes_are_the_end_of_the_text_and_their_numbers_no_part_of_it() =>
        Assert.Equal("المقدمة.\nالخاتمة.\nالشرح.", Text("[^1]: الشرح.\n\nالمقدمة[^1].\n\nالخاتمة."));
}
