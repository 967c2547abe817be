using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>Two editors at the same card.</summary>
[Collection(DeskTests.Name)]
public sealed class ConflictJourneys
{
    private readonly Desk _desk;

    public ConflictJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableFact]
    public async Task Who_comes_second_learns_on_the_card_who_was_first_and_may_decide_again()
    {
        await using var yusufs = await _desk.Clear();
        await using var hudas = await _desk.HudasWindow();
        var (comment, _) = (await _desk.Receive("متنازع عليه", "لكلٍّ من المحررين فيه رأي."), await _desk.Receive("التالي", "ينتظر."));
        var (yusuf, huda) = (await yusufs.NewPageAsync(), await hudas.NewPageAsync());
        await yusuf.GotoAsync("/newsroom/comments");
        await huda.GotoAsync("/newsroom/comments");
        await huda.Case("متنازع عليه").Press("اعتماد");
        await Expect(huda.Said(scripts: true)).ToContainTextAsync("اعتماد");

        await yusuf.Case("متنازع عليه").Press("رفض");
        var card = yusuf.Case("متنازع عليه");
        foreach (var place in new[] { card, yusuf.Said(scripts: true) })
        {
            await Expect(place).ToContainTextAsync("سبق البتّ في هذا التعليق. هدى المديرة: اعتماد، ");
            await Expect(place).ToContainTextAsync("لم يتغيّر شيء بقرارك");
        }
        await Expect(card.Locator(".pill").First).ToHaveTextAsync("معتمد");
        await Expect(card).ToBeFocusedAsync();
        Assert.Equal(_desk.Huda.Name, Assert.Single((await _desk.Site.Ask(db => Task.FromResult(db.Decisions.Where(decision => decision.CommentId == comment.Id).Select(decision => decision.By.Name).ToList())))));

        await card.Press("رفض");
        await Expect(yusuf.Said(scripts: true)).ToContainTextAsync("رفض");
        await Expect(yusuf.Case("التالي")).ToBeFocusedAsync();
        var now = await _desk.Find(comment.Id);
        Assert.Equal((CommentState.Rejected, 2), (now.State, now.Decisions.Count));
    }

    [SkippableFact]
    public async Task Without_scripts_the_second_gets_the_conflict_as_a_page()
    {
        await using var yusufs = await _desk.Clear(scripts: false);
        await using var hudas = await _desk.HudasWindow(scripts: false);
        var comment = await _desk.Receive("متنازع عليه", "لكلٍّ من المحررين فيه رأي.");
        var (yusuf, huda) = (await yusufs.NewPageAsync(), await hudas.NewPageAsync());
        await yusuf.GotoAsync("/newsroom/comments");
        await huda.GotoAsync("/newsroom/comments");
        await huda.Case("متنازع عليه").Press("مزعج");
        await Expect(huda.Said(scripts: false)).ToContainTextAsync("مزعج");

        var answer = await yusuf.RunAndWaitForResponseAsync(() => yusuf.Case("متنازع عليه").Press("اعتماد"), response => response.Request.Method == "POST");
        Assert.Equal(409, answer.Status);
        await Expect(yusuf.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("سبق البتّ في هذا التعليق");
        await Expect(yusuf.GetByRole(AriaRole.Alert)).ToContainTextAsync("هدى المديرة: تصنيف مزعج");
        Assert.Equal(CommentState.Spam, (await _desk.Find(comment.Id)).State);

        await yusuf.Case("متنازع عليه").Press("اعتماد");
        await Expect(yusuf.Said(scripts: false)).ToContainTextAsync("اعتماد");
        Assert.Equal(CommentState.Approved, (await _desk.Find(comment.Id)).State);
    }
}
