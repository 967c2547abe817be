using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class SectionFormTests
{
    private const string Address = SectionForms.Address;

    [Theory]
    [InlineData("Input.Name", "", "اكتب اسم القسم")]
    [InlineData("Input.Name", "LONG", "طويل")]
    [InlineData("Input.Description", "", "اكتب سطرًا")]
    [InlineData("Input.Slug", "", "إنجليزية")]
    [InlineData("Input.Slug", "رياضة", "إنجليزية")]
    [InlineData("Input.Slug", "Sport", "إنجليزية")]
    [InlineData("Input.Slug", "../x", "إنجليزية")]
    [InlineData("Input.Slug", "a--b", "إنجليزية")]
    [InlineData("Input.Slug", "2sport", "إنجليزية")]
    [InlineData("Input.Slug", "sport-", "إنجليزية")]
    [InlineData("Input.Slug", "home", "محجوزة")]
    [InlineData("Input.Slug", "feed", "محجوزة")]
    [InlineData("Input.Slug", "aLONG", "إنجليزية")]
    [InlineData("Input.Look", "rainbow", "اختر")]
    [InlineData("Input.Glyph", "体育", "واحدًا")]
    [InlineData("Input.Glyph", "x", "واحدًا")]
    [InlineData("Input.StoryGlyphs", "一二三四五", "أربعة")]
    [InlineData("Input.Pinyin", "", "نطق")]
    [InlineData("Input.GlyphMeaning", "", "معنى")]
    [InlineData("Input.GlyphNote", "LONG", "طويل")]
    [InlineData("Input.CommentMode", "Ajar", "اختر")]
    public async Task What_is_no_section_is_told_at_its_field_and_kept(string field, string typed, string said)
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var value = typed.Replace("LONG", new string(field == "Input.Slug" ? 'a' : 'ط', 301), StringComparison.Ordinal);

        var answer = await admin.AddSection((field, value));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector($"[name='{field}']")!, said);
        Assert.Equal("体 育", field == "Input.StoryGlyphs" ? "体 育" : answer.Field("Input.StoryGlyphs"));
        if (field is not ("Input.Look" or "Input.CommentMode"))
            Assert.Equal(value, answer.Field(field));
        Assert.Equal(6, await site.Store(db => db.Sections.CountAsync()));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_at_its_field()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);

        var answer = await admin.AddSection(("Input.Slug", "travel"));

        Assert.Equal(409, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name='Input.Slug']")!, "لقسم آخر");
        Assert.Equal(404, (await admin.Get($"{Address}/99")).Code);
        Assert.Equal(400, (await admin.Submit($"{Address}/1", SectionForms.Sport)).Code); // says no version
    }

    [Theory]
    [InlineData(Roles.Author, 403)]
    [InlineData(Roles.Editor, 403)]
    [InlineData(Roles.Admin, 303)]
    public async Task Only_an_admin_touches_the_sections(string role, int code)
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var member = await site.Staff(role);
        var form = await admin.Get($"{Address}/2");

        Assert.Equal(code, (await member.ChangeSection(2, form, ("Input.Name", "مال"))).Code);
        Assert.Equal(code, (await member.MoveSection(2, "up", "1,2,3,4,5,6")).Code);
        Assert.Equal(code, (await member.AddSection()).Code);
        Assert.Equal(code == 303 ? 303 : 403, (await member.RemoveSection(7, "0")).Code);
        Assert.Equal(code == 303 ? 4 : 0, (await site.SectionActs()).Count);
    }
}
