using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>One act on many comments, and its taking back.</summary>
[Collection(DeskTests.Name)]
public sealed class BulkJourneys
{
    private readonly Desk _desk;

    public BulkJourneys(Desk desk)
    {
        Chromium.Require();
        _desk = desk;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_but_one_is_rejected_for_a_reason_and_taken_back_as_one(bool scripts)
    {
        await using var window = await _desk.Clear(scripts);
        var comments = await _desk.ReceiveFrom("أول", "ثان", "ثالث");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        if (scripts)
            await page.GetByLabel("تحديد الصفحة").CheckAsync();
        else
            await page.GetByRole(AriaRole.Link, new() { Name = "حدّد الصفحة" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "حدّد تعليق «ثان»" }).UncheckAsync();
        if (scripts)
            await Expect(page.Locator("#bulk")).ToContainTextAsync("حُدّد تعليقان");

        await page.Locator("#bulk summary").ClickAsync();
        await page.Locator("#bulk").GetByLabel("سبب الرفض").SelectOptionAsync(new SelectOptionValue { Label = "إعلان" });
        await page.Locator("#bulk").Press("رفض لهذا السبب");
        await Expect(page.Locator(".toast")).ToContainTextAsync("رفض: تعليقان");
        await Expect(page.Locator(".case")).ToHaveCountAsync(1);
        await Expect(page.Case("ثان")).ToBeVisibleAsync();
        Assert.Equal([CommentState.Rejected, CommentState.Pending, CommentState.Rejected], await _desk.StatesOf(comments));
        var decisions = new[] { await _desk.Find(comments[0].Id), await _desk.Find(comments[2].Id) }.Select(comment => Assert.Single(comment.Decisions)).ToList();
        Assert.All(decisions, decision => Assert.Equal(RejectionReason.Advertising, decision.Reason));
        Assert.Equal(decisions[0].BatchId, decisions[1].BatchId);

        await page.Locator(".toast").Press("تراجع");
        await page.Arrives("**/newsroom/batches/*");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("انتهى التنفيذ: 2 من تعليقين");
        Assert.All(await _desk.StatesOf(comments), state => Assert.Equal(CommentState.Pending, state));
        await page.GetByRole(AriaRole.Link, new() { Name = "قائمة المراجعة" }).ClickAsync();
        await Expect(page.Locator(".case")).ToHaveCountAsync(3);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_that_match_are_counted_and_decided_but_not_what_came_after_the_count(bool scripts)
    {
        await using var window = await _desk.Clear(scripts);
        var spam = new[] { await _desk.Receive("بائع", "اشتروا ساعة ذهبية."), await _desk.Receive("بائعة", "ساعة ذهبية بنصف الثمن."), await _desk.Receive("تاجر", "عندي ساعة ذهبية.") };
        var other = await _desk.Receive("قارئ", "مادة جميلة.");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        await page.GetByLabel("ابحث في التعليقات").FillAsync("ساعة ذهبية");
        await page.Press("تطبيق");
        await Expect(page.Locator(".case")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Link, new() { Name = "كل ما يطابق" }).ClickAsync();
        await Expect(page.Locator(".bulk-ask")).ToContainTextAsync("3 تعليقات");

        var late = await _desk.Receive("متأخر", "وأنا أيضًا عندي ساعة ذهبية.");
        await page.GetByLabel("مزعج").CheckAsync();
        await page.Press("تنفيذ على 3 تعليقات");
        await Expect(page.Locator(".toast")).ToContainTextAsync("تصنيف مزعج: 3 تعليقات");
        Assert.All(await _desk.StatesOf(spam), state => Assert.Equal(CommentState.Spam, state));
        Assert.All(await _desk.StatesOf([other, late]), state => Assert.Equal(CommentState.Pending, state));
        await Expect(page.GetByLabel("ابحث في التعليقات")).ToHaveValueAsync("ساعة ذهبية");
        await Expect(page.Locator(".case")).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_one_runs_on_by_itself_shows_how_far_it_is_and_is_taken_back_whole(bool scripts)
    {
        const int many = 250;
        await using var window = await _desk.Clear(scripts);
        await Task.WhenAll(Enumerable.Range(1, many).Select(i => _desk.Receive($"قارئ {i}", $"تعليق {i}")));
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        await page.GetByRole(AriaRole.Link, new() { Name = "كل ما يطابق" }).ClickAsync();
        await Expect(page.Locator(".bulk-ask .big")).ToHaveTextAsync("250 تعليقًا");
        await page.GetByLabel("رفض", new() { Exact = true }).CheckAsync();
        await page.Press("تنفيذ على 250 تعليقًا");

        await page.Arrives("**/newsroom/batches/*");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("انتهى التنفيذ: 250 من 250 تعليقًا", new() { Timeout = 30_000 });
        Assert.Equal(0, await Pending());
        await page.GetByRole(AriaRole.Link, new() { Name = "التالي" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);

        await page.Press("تراجع عن الإجراء كله");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("تراجع");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("انتهى التنفيذ: 250 من 250 تعليقًا", new() { Timeout = 30_000 });
        Assert.Equal(many, await Pending());
        Assert.Equal(many, await _desk.Site.Ask(db => db.CommentCounts.Where(count => count.State == CommentState.Pending).Select(count => count.Count).SingleAsync()));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_colleague_decided_meanwhile_is_left_alone_and_listed(bool scripts)
    {
        await using var window = await _desk.Clear(scripts);
        var comments = await _desk.ReceiveFrom("سعاد", "مراد");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments?select=true");
        await _desk.Site.Decide(_desk.Huda, comments[1].Id, ModerationAct.Approve);
        await page.Locator("#bulk").Press("رفض");
        await Expect(page.Locator(".toast")).ToContainTextAsync("رفض: تعليق واحد");
        await Expect(page.Locator(".toast")).ToContainTextAsync("سبق البتّ في تعليق واحد");
        Assert.Equal([CommentState.Rejected, CommentState.Approved], await _desk.StatesOf(comments));

        await page.Locator(".toast").GetByRole(AriaRole.Link, new() { Name = "التفاصيل" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ما تُرك كما هو" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("مراد");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("معتمد");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Near_duplicates_are_one_card_decided_and_taken_back_as_one(bool scripts)
    {
        const string text = "خصم كبير على كل الساعات الأصلية والتوصيل مجاني إلى جميع الدول فاطلبوها اليوم قبل نفاد الكمية";
        await using var window = await _desk.Clear(scripts);
        var campaign = new List<Comment>();
        for (var i = 0; i < 5; i++)
            campaign.Add(await _desk.Receive($"متجر {i}", $"{text} {scripts} {i}", $"shop-{scripts}-{i % 3}@example.net"));
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/comments");
        var card = page.Locator(".case");
        await Expect(card).ToHaveCountAsync(1);
        await Expect(card).ToContainTextAsync("5 تعليقات متشابهة من 3 عناوين");
        await Expect(card.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);

        await card.GetByRole(AriaRole.Link, new() { Name = "اعرضها كلها" }).ClickAsync();
        await Expect(page.Locator(".case")).ToHaveCountAsync(5);
        await page.Case("متجر 4").Press("اعتماد");
        await Expect(page.Said(scripts)).ToContainTextAsync("متجر 4");

        await page.GotoAsync("/newsroom/comments");
        await Expect(card).ToContainTextAsync("4 تعليقات متشابهة");
        var late = await _desk.Receive("متجر متأخر", $"{text} {scripts} 9");
        await card.Press("مزعجة كلها");
        await Expect(page.Locator(".toast")).ToContainTextAsync("تصنيف مزعج: 4 تعليقات");
        Assert.Equal(
            [CommentState.Spam, CommentState.Spam, CommentState.Spam, CommentState.Spam, CommentState.Approved, CommentState.Pending],
            await _desk.StatesOf([.. campaign, late]));
        await page.Locator(".toast").Press("تراجع");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("انتهى التنفيذ: 4 من 4 تعليقات");
        Assert.All(await _desk.StatesOf(campaign.Take(4)), state => Assert.Equal(CommentState.Pending, state));
    }

    private Task<int> Pending() => _desk.Site.Ask(db => db.Comments.CountAsync(comment => comment.State == CommentState.Pending));
}
