using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What a reader typed is theirs until the receipt.</summary>
[Collection(NewsroomTests.Name)]
public sealed class DraftJourneys
{
    private readonly Newsroom _newsroom;

    public DraftJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task A_draft_outlives_the_closed_page_and_is_gone_after_the_receipt()
    {
        var story = _newsroom.Story();
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync(story);
        await page.FillComment("متردد", "undecided@example.org", "بدأت أكتب\nثم أغلقت الصفحة.");
        await page.CloseAsync();

        page = await window.NewPageAsync();
        await page.GotoAsync(_newsroom.Story());
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("");
        await page.GotoAsync(story);
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("بدأت أكتب\nثم أغلقت الصفحة.");
        await Expect(page.GetByLabel("الاسم *")).ToHaveValueAsync("متردد");
        await Expect(page.GetByLabel("البريد الإلكتروني *")).ToHaveValueAsync("");
        await page.GetByLabel("البريد الإلكتروني *").FillAsync("undecided@example.org");
        await page.Press("إرسال التعليق");
        await page.Arrives("**/comments/*"); // whole: its script takes the draft away
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
        await page.GotoAsync(story);
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("");
    }

    [SkippableFact]
    public async Task A_refused_and_a_lost_post_keep_the_draft()
    {
        var site = await _newsroom.Open(new NewsSite(commentsPerMinute: 1));
        var story = _newsroom.Story();
        await using var window = await _newsroom.Visitor(address: site.Address);
        var page = await window.NewPageAsync();
        await page.GotoAsync(story);
        await page.WriteComment("سريع", "fast@example.org", "تعليق أول.");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");

        await page.GotoAsync(story);
        var answer = await page.RunAndWaitForResponseAsync(() => page.WriteComment("سريع", "fast@example.org", "تعليق ثان."), response => response.Request.Method == "POST");
        Assert.Equal(429, answer.Status);
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("تعليق ثان.");
        await page.GotoAsync(story);
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("تعليق ثان.");

        await page.RouteAsync("**/articles/*/comments", route => route.AbortAsync("connectionreset"));
        var lost = new TaskCompletionSource();
        page.RequestFailed += (_, _) => lost.TrySetResult();
        await page.Press("إرسال التعليق");
        await lost.Task;
        await page.CloseAsync();
        page = await window.NewPageAsync();
        await page.GotoAsync(story);
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("تعليق ثان.");
    }
}
