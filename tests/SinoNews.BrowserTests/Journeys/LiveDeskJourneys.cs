using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Storage;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>Two editors at one queue: each sees what comes and what the other does, and nothing moves under their hands.</summary>
[Collection(DeskTests.Name)]
public sealed class LiveDeskJourneys
{
    private readonly Desk _desk;

    public LiveDeskJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableFact]
    public async Task What_arrives_is_offered_to_both_at_once_and_put_into_neither_list()
    {
        await using var yusufs = await _desk.Clear();
        await using var hudas = await _desk.HudasWindow();
        await _desk.ReceiveFrom("أحمد", "بدر");
        var pages = new[] { await Queue(yusufs), await Queue(hudas) };
        var (yusuf, huda) = (pages[0], pages[1]);
        await yusuf.Case("بدر").FocusAsync();
        var before = await Top(yusuf, "بدر");

        await _desk.ReceiveFrom("جمانة", "داود", "هناء");
        foreach (var page in pages)
        {
            await Expect(page.Locator("[data-desk]")).ToHaveTextAsync("3 تعليقات جديدة: اعرضها");
            await Expect(page.Locator(".tabs [aria-current] .count")).ToHaveTextAsync("5");
            await Expect(page.Locator(".bar [aria-current] .count")).ToHaveTextAsync("5");
            await Expect(page.Locator(".case")).ToHaveCountAsync(2);
        }
        await Expect(yusuf.Case("بدر")).ToBeFocusedAsync();
        Assert.InRange(await Top(yusuf, "بدر") - before, -1, 1);

        await huda.GetByRole(AriaRole.Link, new() { Name = "3 تعليقات جديدة: اعرضها" }).ClickAsync();
        await Expect(huda.Locator(".case")).ToHaveCountAsync(5);
        await Expect(huda.Locator("[data-desk]")).ToBeEmptyAsync();
        await huda.Case("هناء").Press("رفض");
        await Expect(yusuf.Locator("[data-desk]")).ToHaveTextAsync("تعليقان جديدان: اعرضهما");
    }

    [SkippableFact]
    public async Task A_colleagues_decision_marks_the_card_where_it_stands_and_ones_own_is_told_once()
    {
        await using var yusufs = await _desk.Clear();
        await using var hudas = await _desk.HudasWindow();
        var comments = await _desk.ReceiveFrom("أحمد", "بدر", "جمانة");
        var (yusuf, huda) = (await Queue(yusufs), await Queue(hudas));
        await yusuf.Case("أحمد").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(yusuf.Locator("[data-selected]")).ToHaveTextAsync("حُدّد تعليق واحد");
        var (card, below) = (await Top(yusuf, "أحمد"), await Top(yusuf, "بدر"));

        await huda.Case("أحمد").Press("اعتماد");
        await Expect(yusuf.Case("أحمد").Locator("[data-with]")).ToHaveTextAsync("سبق البتّ في هذا التعليق: اعتماد، هدى المديرة");
        await Expect(yusuf.Locator("[data-selected]")).ToHaveTextAsync("حُدّد تعليق واحد");
        await Expect(yusuf.Locator(".tabs [aria-current] .count")).ToHaveTextAsync("2");
        Assert.InRange(await Top(yusuf, "أحمد") - card, -1, 1);
        Assert.InRange(await Top(yusuf, "بدر") - below, -1, 1);
        await Expect(huda.Case("أحمد").Locator("[data-with]")).ToHaveCountAsync(0);

        // The server has the last word, as ever.
        await yusuf.Case("أحمد").Press("رفض");
        await Expect(yusuf.Case("أحمد")).ToContainTextAsync("لم يتغيّر شيء بقرارك");
        Assert.Equal(CommentState.Approved, (await _desk.Find(comments[0].Id)).State);
        // What is decided here goes to the next card that nobody decided.
        await huda.Case("جمانة").Press("مزعج");
        await Expect(yusuf.Case("جمانة").Locator("[data-with]")).ToContainTextAsync("سبق البتّ");
        await yusuf.Case("بدر").Press("اعتماد");
        await Expect(yusuf.Case("بدر").Locator("[data-with]")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Who_has_a_card_open_is_shown_to_the_other_and_no_longer_when_they_look_elsewhere()
    {
        await using var yusufs = await _desk.Clear();
        await using var hudas = await _desk.HudasWindow();
        await _desk.ReceiveFrom("أحمد", "بدر");
        var (yusuf, huda) = (await Queue(yusufs), await Queue(hudas));

        await huda.Case("أحمد").FocusAsync();
        await Expect(yusuf.Case("أحمد").Locator("[data-with]")).ToHaveTextAsync("قيد المراجعة لدى هدى المديرة");
        await huda.Case("بدر").FocusAsync();
        await Expect(yusuf.Case("بدر").Locator("[data-with]")).ToHaveTextAsync("قيد المراجعة لدى هدى المديرة");
        await Expect(yusuf.Case("أحمد").Locator("[data-with]")).ToHaveCountAsync(0);
        await Expect(huda.Locator("[data-with]")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task New_words_of_a_reader_mark_the_card_and_stand_there_when_somebody_decides()
    {
        await using var yusufs = await _desk.Clear();
        var comments = await _desk.ReceiveFrom("أحمد", "بدر");
        var yusuf = await Queue(yusufs);
        var below = await Top(yusuf, "بدر");

        await _desk.Site.Within((services, clock) => services.GetRequiredService<CommentIntake>().Reword(new NewWords(comments[0].Receipt, 0, "كلام أحمد بعد أن راجعه.", null), clock.Now, default));
        await Expect(yusuf.Case("أحمد").Locator("[data-with]")).ToHaveTextAsync("غيّر القارئ نصه: بانتظار المراجعة");
        await Expect(yusuf.Case("بدر").Locator("[data-with]")).ToHaveCountAsync(0);
        Assert.InRange(await Top(yusuf, "بدر") - below, -1, 1);

        await yusuf.Case("أحمد").Press("رفض");
        await Expect(yusuf.Case("أحمد")).ToContainTextAsync("لم يتغيّر شيء بقرارك");
        await Expect(yusuf.Case("أحمد")).ToContainTextAsync("كلام أحمد بعد أن راجعه.");
        await yusuf.Case("أحمد").Press("رفض");
        await Expect(yusuf.Said(scripts: true)).ToContainTextAsync("رفض");
        Assert.Equal(CommentState.Rejected, (await _desk.Find(comments[0].Id)).State);
    }

    [SkippableFact]
    public async Task Without_scripts_an_open_comment_is_claimed_by_its_page_and_the_queue_shows_it()
    {
        await using var yusufs = await _desk.Clear(scripts: false);
        await using var hudas = await _desk.HudasWindow(scripts: false);
        var comment = (await _desk.ReceiveFrom("أحمد"))[0];
        var (yusuf, huda) = (await yusufs.NewPageAsync(), await hudas.NewPageAsync());
        await huda.GotoAsync($"/newsroom/comments/{comment.Id}");
        await _desk.Site.Within((services, _) => services.GetRequiredService<StoreWriter>().Run(db => Task.FromResult(0), default)); // after the claim, in its turn

        await yusuf.GotoAsync("/newsroom/comments");
        await Expect(yusuf.Case("أحمد").Locator("[data-with]")).ToHaveTextAsync("قيد المراجعة لدى هدى المديرة");
        await yusuf.Case("أحمد").Press("اعتماد");
        await yusuf.Arrives("**/newsroom/comments?**");
        Assert.Equal(CommentState.Approved, (await _desk.Find(comment.Id)).State);
    }

    private static async Task<IPage> Queue(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        var listens = page.WaitForResponseAsync("**/newsroom/comments/stream?**");
        await page.GotoAsync("/newsroom/comments");
        Assert.Equal(200, (await listens).Status);
        return page;
    }

    private static Task<double> Top(IPage page, string commenter) => page.Case(commenter).EvaluateAsync<double>("card => card.getBoundingClientRect().top");
}
