using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Web.Pages.Newsroom.Articles;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>The time that is typed into the story form.</summary>
public sealed class ScheduleTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_story_is_scheduled_in_the_sites_zone_and_shows_Beijings_time_beside_it()
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit("/newsroom/articles/new", At("24/11/2026", "07:30"));

        var article = await site.Article(answer.Id());
        Assert.Equal((ArticleState.Scheduled, new DateTime(2026, 11, 24, 4, 30, 0, DateTimeKind.Utc)), (article.State, article.VisibleFrom));
        var form = await editor.Get(answer.Location!);
        Assert.Equal(("24/11/2026", "07:30"), (form.Field("Input.Day"), form.Field("Input.Hour")));
        Assert.Contains("12:30", form.Text("#times"), StringComparison.Ordinal);
        Assert.Contains("04:30", form.Text("#times"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23/11/2026", "14:59", "هذا الوقت مضى")]
    [InlineData("1/1/2020", "07:30", "هذا الوقت مضى")]
    [InlineData("", "07:30", "اكتب اليوم")]
    [InlineData("31/2/2027", "07:30", "اكتب اليوم")]
    [InlineData("24/11/2026", "", "اكتب الساعة")]
    [InlineData("24/11/2026", "25:00", "اكتب الساعة")]
    [InlineData("غدًا", "صباحًا", "اكتب اليوم")]
    public async Task A_time_that_cannot_be_is_refused_with_the_text_kept(string day, string hour, string said)
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit("/newsroom/articles/new", At(day, hour));

        Assert.Equal((400, "مادة موعودة"), (answer.Code, answer.Field("Input.Title")));
        Assert.Contains(said, answer.Text("#input-day-problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embargo_is_kept_and_no_time_before_it_is_taken()
    {
        var editor = await site.Colleague(Roles.Editor);

        var refused = await editor.Submit("/newsroom/articles/new", [.. At("24/11/2026", "07:30"), ("Input.EmbargoDay", "25/11/2026"), ("Input.EmbargoHour", "08:00")]);
        Assert.Equal(400, refused.Code);
        Assert.Contains("لا تظهر المادة قبل انتهاء حظر النشر", refused.Text("#input-embargoday-problem"), StringComparison.Ordinal);

        var kept = await editor.Submit("/newsroom/articles/new", [.. At("25/11/2026", "08:00"), ("Input.EmbargoDay", "25/11/2026"), ("Input.EmbargoHour", "08:00"), ("Input.EmbargoNote", "وعد لوكالة")]);
        var article = await site.Article(kept.Id());
        Assert.Equal((new DateTime(2026, 11, 25, 5, 0, 0, DateTimeKind.Utc), "وعد لوكالة"), (article.EmbargoUntil, article.EmbargoNote));

        var early = await editor.Submit($"/newsroom/articles/{article.Id}", Story("مادة موعودة", "publish", article.Version, ("Input.EmbargoDay", "25/11/2026"), ("Input.EmbargoHour", "08:00")));
        Assert.Equal(400, early.Code);
    }

    [Theory]
    [InlineData("28/3/2027", "02:30", null)]
    [InlineData("28/3/2027", "03:30", "2027-03-28T01:30:00.0000000Z")]
    [InlineData("31/10/2027", "02:30", "2027-10-31T00:30:00.0000000Z")]
    [InlineData("٣١/١٠/٢٠٢٧", "٠٢:٣٠", "2027-10-31T00:30:00.0000000Z")]
    public void An_hour_that_the_clock_skips_is_none_and_one_that_it_strikes_twice_is_the_first(string day, string hour, string? utc)
    {
        var read = LocalMoment.Read(day, hour, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), out var problem);

        Assert.Equal(utc, read?.ToString("O"));
        Assert.Equal(utc is null, problem is not null);
    }

    private static (string Name, string? Value)[] At(string day, string hour) =>
        Story("مادة موعودة", "schedule", 0, ("Input.Day", day), ("Input.Hour", hour));
}
