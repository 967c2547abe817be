using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;
using SinoNews.Comments;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The moderation desk's.</summary>
public static partial class PageTypes
{
    private const string Queue = "/newsroom/comments";

    private static IReadOnlyList<PageType> OfTheDesk =>
    [
        Desk("queue", Queue),
        Desk("queue-reported", $"{Queue}?status=reported"),
        Desk("queue-escalated", $"{Queue}?status=escalated"),
        Desk("comment-reported", gallery => $"{Queue}/{gallery.ReportedComment}"),
        Desk("comment-escalate", gallery => $"{Queue}/{gallery.ReportedComment}/escalate"),
        Desk("comment-escalate-error", SendNoQuestion) with { Status = 400 },
        Desk("escalation-resolved", gallery => $"/newsroom/escalations/{gallery.ResolvedEscalationId}"),
        Desk("escalation", gallery => $"/newsroom/escalations/{gallery.EscalationId}"),
        Desk("queue-narrowed", $"{Queue}?status=pending&q=خريطة&reason=Links&section=2&age=LastWeek&sort=risk"),
        Desk("queue-of-a-story", gallery => $"{Queue}?status=all&article={gallery.DiscussedId}&sort=oldest"),
        Desk("queue-of-a-reader", gallery => $"{Queue}?status=all&author={gallery.NotedComment}"),
        Desk("queue-of-a-campaign", gallery => $"{Queue}?campaign={gallery.CampaignId}"),
        Desk("queue-none-found", $"{Queue}?q=لا-شيء-كهذا"),
        Desk("queue-selected", $"{Queue}?sort=newest&select=true"),
        Desk("queue-page-2", OpenNextOfQueue),
        Desk("queue-unfolded", UnfoldActs),
        Desk("queue-settled", DecideInPlace),
        Desk("queue-late-in-place", DecideTooLateInPlace),
        Desk("queue-live", LookOnWhileOthersWork),
        Desk("figures", $"{Queue}/figures"),
        Desk("figures-in-tables", UnfoldTheTable),
        Desk("queue-keys-help", OpenKeysHelp),
        Desk("queue-decided", gallery => $"{Queue}?status=approved&decided={gallery.ApprovedComment}"),
        Desk("queue-after-bulk", gallery => $"{Queue}?status=rejected&batch={gallery.FinishedBatch}"),
        Desk("queue-empty", $"{Queue}?status=trash&q=لا-شيء"),
        Desk("comment-pending", gallery => $"{Queue}/{gallery.NotedComment}"),
        Desk("comment-pinned", gallery => $"{Queue}/{gallery.PinnedComment}"),
        Desk("comment-of-the-newsroom", gallery => $"{Queue}/{gallery.NewsroomsComment}"),
        Desk("comment-conflict", DecideTooLate) with { Status = 409 },
        Desk("comment-answer-unsent", ForgetTheAnswer) with { Status = 400 },
        Desk("comment-edit-empty", EmptyTheText) with { Status = 400 },
        Desk("comment-note-error", SendEmptyNote) with { Status = 400 },
        Desk("bulk-ask", $"{Queue}/bulk?back={Uri.EscapeDataString($"{Queue}?q=سؤال")}"),
        Desk("bulk-nothing", $"{Queue}/bulk?back={Uri.EscapeDataString($"{Queue}?q=لا-شيء-كهذا")}"),
        Desk("bulk-error", AskForNoAct) with { Status = 400 },
        Desk("batch-finished", gallery => $"/newsroom/batches/{gallery.FinishedBatch}"),
        Desk("batch-with-conflicts", gallery => $"/newsroom/batches/{gallery.BatchWithConflicts}?left=true"),
        Desk("batch-undone", gallery => $"/newsroom/batches/{gallery.UndoneBatch}"),
        Desk("batch-undoing", gallery => $"/newsroom/batches/{gallery.UndoingBatch}"),
        Desk("log", "/newsroom/log"),
        Desk("log-narrowed-to-nothing", "/newsroom/log?act=Pin&to=2001-01-01"),
        Desk("log-rules", "/newsroom/log/rules"),
    ];

    private static PageType Desk(string name, string address) => Desk(name, _ => address);

    private static PageType Desk(string name, Func<Gallery, string> address) => new(name, address) { ForStaff = true };

    private static PageType Desk(string name, Func<IPage, Gallery, Task> open) => new(name, open) { ForStaff = true };

    private static async Task LookOnWhileOthersWork(IPage page, Gallery gallery)
    {
        var decided = await gallery.Comment("زائر بُتّ في تعليقه", "تعليق يبتّ فيه زميل والقائمة مفتوحة.");
        await page.GotoAsync($"{Queue}?sort=newest");
        await gallery.Decide(decided.Id, ModerationAct.Approve);
        await gallery.Comment("زائر جديد", "تعليق يصل والقائمة مفتوحة.");
        await page.Locator($"#case-{decided.Id} [data-with]").WaitForAsync();
        await page.Locator("[data-desk] a").WaitForAsync();
    }

    private static async Task UnfoldTheTable(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}/figures");
        await page.GetByText("الأرقام في جدول").ClickAsync();
    }

    private static async Task OpenNextOfQueue(IPage page, Gallery gallery)
    {
        await page.GotoAsync(Queue);
        await page.GetByRole(AriaRole.Link, new() { Name = "التالي" }).ClickAsync();
        await page.Arrives("**after=*");
    }

    private static async Task UnfoldActs(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}?q=الدار البيضاء");
        await page.Case("قارئ من الدار البيضاء").Locator("summary").First.ClickAsync();
        await page.Case("قارئ من الدار البيضاء").Locator("summary").Last.ClickAsync();
        await page.Case("قارئ من الدار البيضاء").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator("#bulk summary").ClickAsync();
    }

    private static async Task DecideInPlace(IPage page, Gallery gallery)
    {
        await gallery.Comment("زائر كريم", "تعليق يُرفض في مكانه.");
        await page.GotoAsync($"{Queue}?sort=newest");
        await page.Case("زائر كريم").Press("رفض");
        await page.Case("زائر كريم").GetByRole(AriaRole.Button, new() { Name = "تراجع" }).WaitForAsync();
    }

    private static async Task DecideTooLateInPlace(IPage page, Gallery gallery)
    {
        var comment = await gallery.Comment("زائر بطيء", "تعليق يبتّ فيه اثنان من القائمة نفسها.");
        await page.GotoAsync($"{Queue}?sort=newest");
        await gallery.Decide(comment.Id, ModerationAct.Approve);
        await page.Case("زائر بطيء").Press("رفض");
        await page.Case("زائر بطيء").GetByText("سبق البتّ في هذا التعليق").WaitForAsync();
    }

    private static async Task OpenKeysHelp(IPage page, Gallery gallery)
    {
        await page.GotoAsync(Queue);
        await page.GetByRole(AriaRole.Button, new() { Name = "لكل الاختصارات" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }

    private static async Task DecideTooLate(IPage page, Gallery gallery)
    {
        var comment = await gallery.Comment("زائر متعجّل", "تعليق يبتّ فيه اثنان في وقت واحد.");
        await page.GotoAsync($"{Queue}/{comment.Id}");
        await gallery.Decide(comment.Id, ModerationAct.Approve);
        await page.Case("زائر متعجّل").Press("رفض");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task ForgetTheAnswer(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}/{gallery.NotedComment}");
        await page.Case("أبو ياسر").Locator("[data-answer] summary").ClickAsync();
        await page.GetByLabel("ردّ باسم فريق التحرير").FillAsync("شكرًا على الملاحظة، صحّحنا العدد.");
        await page.Case("أبو ياسر").Press("اعتماد");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task EmptyTheText(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}/{gallery.NotedComment}");
        await page.GetByText("تعديل نص التعليق").ClickAsync();
        await page.GetByLabel("النص", new() { Exact = true }).FillAsync("\u200B");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ التعديل" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendNoQuestion(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}/{gallery.ReportedComment}/escalate");
        await page.Press("إحالة التعليق");
        await page.Locator(".error").First.WaitForAsync();
    }

    private static async Task SendEmptyNote(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}/{gallery.NotedComment}");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ الملاحظة" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task AskForNoAct(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Queue}/bulk?back={Uri.EscapeDataString($"{Queue}?q=سؤال")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "تنفيذ على" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
