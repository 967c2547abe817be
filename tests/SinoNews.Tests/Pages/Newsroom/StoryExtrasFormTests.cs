using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The series and the time of what a story tells, in the story form.</summary>
public sealed class StoryExtrasFormTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task An_editor_puts_a_story_into_a_series_and_names_the_moment_by_the_clock_of_Beijing()
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit("/newsroom/articles/new", Story("publish", "طريق الحرير", "24/11/2026", "٤:٣٠"));

        var id = long.Parse(answer.Location!.Split('/')[^1].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
        var form = await editor.Get($"/newsroom/articles/{id}");
        Assert.Equal(("طريق الحرير", "24/11/2026", "04:30"), (form.Field("Input.Series"), form.Field("Input.EventDay"), form.Field("Input.EventHour")));
        Assert.Contains("طريق الحرير", form.Page.QuerySelectorAll("#series option").Select(option => option.GetAttribute("value")));
        Assert.Equal(new DateTime(2026, 11, 23, 20, 30, 0, DateTimeKind.Utc), (await site.Story(id)).LatestWords.EventAt);
    }

    [Theory]
    [InlineData("24/11/2026", "", "Input.EventDay")]
    [InlineData("غدًا", "04:30", "Input.EventDay")]
    public async Task A_moment_that_is_none_comes_back_with_what_to_do(string day, string hour, string field)
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit("/newsroom/articles/new", Story("save", "", day, hour));

        Assert.Equal(400, answer.Code);
        Assert.StartsWith("اكتب", answer.Text(".error"), StringComparison.Ordinal);
        Assert.Equal("true", answer.Page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid"));
        Assert.Equal(day, answer.Field(field));
    }

    [Theory]
    [InlineData("—!")]
    [InlineData("ـــ")]
    public async Task A_series_needs_a_name_that_can_be_read(string name)
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit("/newsroom/articles/new", Story("save", name, "", ""));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name='Input.Series']")!, "اسم الملف");
    }

    private static (string Name, string? Value)[] Story(string action, string series, string day, string hour) =>
    [
        ("Input.Title", "مادة في ملف"), ("Input.Section", "culture"), ("Input.Body", "نص."), ("action", action),
        ("Input.Series", series), ("Input.EventDay", day), ("Input.EventHour", hour),
    ];
}
