using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The queue with no mouse at hand, on a keyboard with an Arabic layout.</summary>
[Collection(DeskTests.Name)]
public sealed class KeyboardJourneys
{
    private readonly Desk _desk;

    public KeyboardJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableFact]
    public async Task An_editor_signs_in_and_decides_one_after_another()
    {
        await using var unused = await _desk.Clear();
        var comments = await _desk.ReceiveFrom("أحمد", "بدر", "جمانة", "داود", "هناء", "وليد");
        await using var window = await _desk.Visitor();
        var page = await window.NewPageAsync();
        var keys = await ArabicKeys.Of(page);
        await page.SetViewportSizeAsync(1280, 1200);
        await SignIn(page);
        await page.TabTo(page.Locator(".bar").GetByRole(AriaRole.Link, new() { Name = "التعليقات" }));
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/newsroom/comments");

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Case("أحمد")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Case("أحمد")).ToBeFocusedAsync();

        foreach (var (key, name, next, said) in new[] { ('ع', "أحمد", "بدر", "اعتماد"), ('ر', "بدر", "جمانة", "رفض"), ('ز', "جمانة", "داود", "تصنيف مزعج") })
        {
            var before = await Top(page.Case(next));
            await keys.Press(key);
            await Expect(page.Case(next)).ToBeFocusedAsync();
            await Expect(page.Said(scripts: true)).ToHaveTextAsync($"تعليق «{name}»: {said}.");
            Assert.InRange(await Top(page.Case(next)) - before, -1, 1);
            await Expect(page.Case(name).GetByRole(AriaRole.Button, new() { Name = "تراجع" })).ToBeVisibleAsync();
        }
        Assert.Equal([CommentState.Approved, CommentState.Rejected, CommentState.Spam], await _desk.StatesOf(comments.Take(3)));

        // The last decision is taken back, although the focus is on the card after it.
        await keys.Press('ت');
        await Expect(page.Case("جمانة")).ToBeFocusedAsync();
        await Expect(page.Said(scripts: true)).ToHaveTextAsync("تعليق «جمانة»: تراجع.");
        Assert.Equal([CommentState.Approved, CommentState.Rejected, CommentState.Pending], await _desk.StatesOf(comments.Take(3)));
        await Expect(page.Locator(".tabs [aria-current] .count")).ToHaveTextAsync("4");
        await keys.Press('ع');
        await Expect(page.Case("داود")).ToBeFocusedAsync();
        Assert.Equal(CommentState.Approved, (await _desk.Find(comments[2].Id)).State);
    }

    [SkippableFact]
    public async Task A_next_card_out_of_sight_comes_into_view_by_key_and_stays_by_pointer()
    {
        await using var window = await _desk.Clear();
        await _desk.ReceiveFrom("أحمد", "بدر", "جمانة", "داود", "هناء", "وليد");
        var page = await window.NewPageAsync();
        var keys = await ArabicKeys.Of(page);
        await page.SetViewportSizeAsync(1280, 600);
        await page.GotoAsync("/newsroom/comments");
        await page.Keyboard.PressAsync("ArrowDown");
        foreach (var next in new[] { "بدر", "جمانة", "داود" })
        {
            await keys.Press('ر');
            await Expect(page.Case(next)).ToBeFocusedAsync();
            await Expect(page.Case(next)).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        var before = await Top(page.Case("هناء"));
        await page.Case("داود").Press("اعتماد");
        await Expect(page.Case("هناء")).ToBeFocusedAsync();
        Assert.InRange(await Top(page.Case("هناء")) - before, -1, 1);
    }

    [SkippableFact]
    public async Task A_card_is_ticked_and_answered_by_key()
    {
        await using var window = await _desk.Clear();
        var comments = await _desk.ReceiveFrom("أحمد", "بدر");
        var page = await window.NewPageAsync();
        var keys = await ArabicKeys.Of(page);
        await page.GotoAsync("/newsroom/comments");
        await page.Keyboard.PressAsync("ArrowDown");
        await keys.Press('س');
        await Expect(page.Locator("#bulk")).ToContainTextAsync("حُدّد تعليق واحد");
        await keys.Press('س');
        await Expect(page.Locator("#bulk")).ToContainTextAsync("تحديد الصفحة");

        await keys.Press('د');
        var answer = page.Case("أحمد").GetByLabel("ردّ باسم فريق التحرير");
        await Expect(answer).ToBeFocusedAsync();
        foreach (var letter in "عرزتسد")
            await keys.Press(letter);
        await Expect(answer).ToHaveValueAsync("عرزتسد");
        Assert.Equal(CommentState.Pending, (await _desk.Find(comments[0].Id)).State);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Said(scripts: true)).ToContainTextAsync("نُشر الرد");
        await Expect(page.Case("بدر")).ToBeFocusedAsync();
        Assert.Equal(CommentState.Approved, (await _desk.Find(comments[0].Id)).State);
        Assert.Equal("عرزتسد", await _desk.Site.Ask(db => Task.FromResult(db.Comments.Single(comment => comment.ParentId == comments[0].Id).Text)));
    }

    [SkippableFact]
    public async Task Nothing_is_decided_while_somebody_types_or_holds_a_key_down()
    {
        await using var window = await _desk.Clear();
        var comments = await _desk.ReceiveFrom("أحمد", "بدر", "جمانة");
        var page = await window.NewPageAsync();
        var keys = await ArabicKeys.Of(page);
        await page.GotoAsync("/newsroom/comments");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.GetByLabel("ابحث في التعليقات").FocusAsync();
        foreach (var letter in "عرز؟")
            await keys.Press(letter);
        await Expect(page.GetByLabel("ابحث في التعليقات")).ToHaveValueAsync("عرز؟");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        Assert.All(await _desk.StatesOf(comments), state => Assert.Equal(CommentState.Pending, state));

        await page.Case("أحمد").FocusAsync();
        await keys.Press('ع');
        await Expect(page.Case("بدر")).ToBeFocusedAsync();
        for (var i = 0; i < 5; i++)
            await keys.Press('ع', held: true);
        await keys.Press('س');
        await Expect(page.Locator("#bulk")).ToContainTextAsync("حُدّد تعليق واحد");
        Assert.Equal([CommentState.Approved, CommentState.Pending, CommentState.Pending], await _desk.StatesOf(comments));
    }

    [SkippableFact]
    public async Task The_keys_are_explained_and_stay_off_once_switched_off()
    {
        await using var window = await _desk.Clear();
        var comment = (await _desk.ReceiveFrom("أحمد"))[0];
        var page = await window.NewPageAsync();
        var keys = await ArabicKeys.Of(page);
        await page.GotoAsync("/newsroom/comments");
        await keys.Press('؟');
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "اختصارات لوحة المفاتيح" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("الاختصارات مفعّلة")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        foreach (var reloaded in new[] { false, true })
        {
            if (reloaded)
                await page.ReloadAsync();
            await page.Case("أحمد").FocusAsync();
            await keys.Press('ع');
            await keys.Press('س');
            await keys.Press('؟');
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
            await Expect(page.Locator("#bulk")).ToContainTextAsync("تحديد الصفحة");
            await Expect(page.Case("أحمد").Locator("kbd").First).ToBeHiddenAsync();
        }
        Assert.Equal(CommentState.Pending, (await _desk.Find(comment.Id)).State);

        await page.GetByRole(AriaRole.Button, new() { Name = "لكل الاختصارات" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await page.Case("أحمد").FocusAsync();
        await keys.Press('ع');
        await Expect(page.Said(scripts: true)).ToContainTextAsync("اعتماد");
    }

    private async Task SignIn(IPage page)
    {
        await page.GotoAsync("/newsroom/sign-in");
        await page.TabTo(page.GetByLabel("البريد الإلكتروني"));
        await page.Keyboard.InsertTextAsync(_desk.Yusuf.Email);
        await page.TabTo(page.GetByLabel("كلمة المرور"));
        await page.Keyboard.InsertTextAsync(_desk.Yusuf.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/newsroom");
    }

    private static async Task<double> Top(ILocator card) => await card.EvaluateAsync<double>("it => it.getBoundingClientRect().top");
}
