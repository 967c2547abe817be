using static SinoNews.Tests.Articles.Rendering.Rendered;

namespace SinoNews.Tests.Articles.Rendering;

public sealed class TablesTests
{
    private const string Cities = "| المدينة | السكان | الاسم |\n|:--|--:|:-:|\n| بكين | 21 | 北京 |\n| شانغهاي | 24 | 上海 |";

    [Fact]
    public void Columns_are_aligned_by_class()
    {
        var table = Body(Cities).QuerySelector("table")!;

        Assert.Equal(["start", "end", "mid"], table.QuerySelectorAll("th[scope=col]").Select(cell => cell.ClassName));
        Assert.Equal(["start", "end", "mid"], table.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.ClassName));
        Assert.Empty(table.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void A_table_scrolls_in_a_box_that_the_keyboard_reaches_and_that_has_a_name_of_its_own()
    {
        var boxes = Body($"{Cities}\n\nنص\n\n{Cities}").QuerySelectorAll("section.scroll[tabindex='0']:has(> table:only-child)");

        Assert.Equal(["جدول 1: المدينة، السكان، الاسم", "جدول 2: المدينة، السكان، الاسم"], boxes.Select(box => box.GetAttribute("aria-label")));
    }

    [Fact]
    public void A_header_without_words_is_no_header() =>
        Assert.Equal(["td", "th"], Body("| | السكان |\n|---|---|\n| بكين | 21 |").QuerySelectorAll("thead tr > *").Select(cell => cell.LocalName));

    [Fact]
    public void A_cell_is_a_line_of_the_text() =>
        Assert.Equal("قبل\nالمدينة\nالسكان\nبكين\n21", Text("قبل\n\n| المدينة | السكان |\n|---|---|\n| بكين | 21 |"));

    [Fact]
    public void Markup_in_a_cell_is_shown_and_not_obeyed()
    {
        var body = Body("| <b onclick=x>أ</b> | ب |\n|---|---|\n| <script>alert(1)</script> | <td style=\"x\"> |");

        Assert.Empty(body.QuerySelectorAll("b, script, [onclick], [style]"));
        Assert.Equal(4, body.QuerySelectorAll("th, td").Length);
        Assert.Contains("<script>alert(1)</script>", body.TextContent, StringComparison.Ordinal);
    }
}
