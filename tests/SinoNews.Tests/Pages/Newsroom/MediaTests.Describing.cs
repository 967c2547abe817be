using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

// The words that stand with a picture, and who may write them.
public sealed partial class MediaTests
{
    [Theory]
    [InlineData(ArticleState.Draft, true, 303)]
    [InlineData(ArticleState.Draft, false, 403)]
    [InlineData(ArticleState.Scheduled, true, 403)]
    [InlineData(ArticleState.Published, true, 403)]
    public async Task An_author_describes_a_picture_while_only_their_own_drafts_show_it(ArticleState state, bool mine, int code)
    {
        using var author = await site.Staff(Roles.Author);
        var me = await site.Store(db => db.Users.OrderByDescending(member => member.Id).FirstAsync());
        var picture = await site.Picture(me, Fresh());
        await Shown(picture, state, mine ? me.Name : "زميل آخر");
        var typed = Typed(picture, "وصف المؤلف");

        Assert.Equal(code, (await author.Submit($"{Library}/{picture.Id}", typed)).Code);

        Assert.Equal(code == 303 ? "وصف المؤلف" : null, (await Stored(picture.Id))!.Alt);
        Assert.Equal(code == 303, (await author.Get($"{Library}/{picture.Id}")).Page.QuerySelector("[name='Input.Alt']") is not null);
        Assert.Equal(303, (await Describe(await site.Colleague(Roles.Editor), picture.Id, ("Input.Alt", "وصف المحرر"))).Code);
    }

    [Theory]
    [InlineData(ArticleState.Draft, 303)]
    [InlineData(ArticleState.Scheduled, 400)]
    [InlineData(ArticleState.Published, 400)]
    public async Task What_readers_see_is_not_left_without_a_description(ArticleState state, int code)
    {
        var editor = await site.Colleague(Roles.Editor);
        var picture = await site.Picture(await site.Member("زميل"), Fresh());
        await Describe(editor, picture.Id, ("Input.Alt", "قوافل الشاي"));
        await Shown(picture, state, "زميل");

        var answer = await Describe(editor, picture.Id, ("Input.Alt", " "), ("Input.Caption", "شرح جديد"));

        Assert.Equal(code, answer.Code);
        if (code == 400)
        {
            answer.AssertOnlyProblem(answer.Page.QuerySelector("[name='Input.Alt']")!, "اكتب وصفًا");
            Assert.Equal("شرح جديد", answer.Field("Input.Caption"));
        }
        Assert.Equal(code == 400 ? "قوافل الشاي" : null, (await Stored(picture.Id))!.Alt);
    }

    [Fact]
    public async Task A_stale_description_keeps_what_was_typed_and_shows_what_is_saved()
    {
        var editor = await site.Colleague(Roles.Editor);
        var picture = await site.Picture(await site.Member("زميل"), Fresh());
        await Describe(editor, picture.Id, ("Input.Alt", "المحفوظ"));

        var answer = await Describe(editor, picture.Id, ("Input.Alt", "المكتوب"), ("Input.Version", "0"));

        Assert.Equal(409, answer.Code);
        Assert.Equal("المكتوب", answer.Field("Input.Alt"));
        Assert.Contains("«المحفوظ»", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(303, (await Describe(editor, picture.Id, ("Input.Alt", "المكتوب"), ("Input.Version", answer.Field("Input.Version")))).Code);
        Assert.Equal("المكتوب", (await Stored(picture.Id))!.Alt);
    }

    [Theory]
    [InlineData("Input.FocusX", "101", "اكتب رقمًا من 0 إلى 100.")]
    [InlineData("Input.FocusY", "وسط", "اكتب رقمًا من 0 إلى 100.")]
    [InlineData("Input.Licence", "long", "الترخيص طويل")]
    public async Task A_wrong_field_says_what_is_wrong_and_loses_nothing(string field, string value, string said)
    {
        var editor = await site.Colleague(Roles.Editor);
        var picture = await site.Picture(await site.Member("زميل"), Fresh());
        var typed = value == "long" ? new string('ط', 121) : value;

        var answer = await Describe(editor, picture.Id, ("Input.Caption", "شرح لا يضيع"), (field, typed));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector($"[name='{field}']")!, said);
        Assert.Equal(("شرح لا يضيع", typed), (answer.Field("Input.Caption"), answer.Field(field)));
        Assert.Equal(0, (await Stored(picture.Id))!.Version);
    }

    [Fact]
    public async Task Digits_of_an_Arabic_keyboard_move_the_focal_point()
    {
        var editor = await site.Colleague(Roles.Editor);
        var picture = await site.Picture(await site.Member("زميل"), Fresh());

        Assert.Equal(303, (await Describe(editor, picture.Id, ("Input.FocusX", "٧٥"), ("Input.FocusY", "20"))).Code);

        Assert.Equal((75, 20), ((await Stored(picture.Id))!.FocusX, (await Stored(picture.Id))!.FocusY));
    }

    private async Task Shown(Picture picture, ArticleState state, string by)
    {
        var id = await site.Draft(Make.Words("مادة بصورة", picture.Markdown.Replace("![]", "![وصف]", StringComparison.Ordinal)), by);
        if (state is ArticleState.Published)
            await site.Acts("محرر", id, (desk, story, editor) => desk.Publish(story, editor, site.Time.Now, default));
        if (state is ArticleState.Scheduled)
            await site.Acts("محرر", id, (desk, story, editor) => desk.Schedule(story, site.Time.Now.AddHours(1), editor, site.Time.Now, default));
    }

    private static (string Name, string? Value)[] Typed(Picture picture, string alt) =>
        [("Input.Alt", alt), ("Input.FocusX", "50"), ("Input.FocusY", "50"), ("Input.Version", picture.Version.ToString(CultureInfo.InvariantCulture))];
}
