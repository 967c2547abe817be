using Microsoft.Extensions.DependencyInjection;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The gallery's moderation desk: everything that a card, a comment's page or a bulk action can show.</summary>
public sealed partial class Gallery
{
    // A zero-width space, a soft hyphen, an override, and Cyrillic letters in a Latin word.
    private const string Hidden = "اربح\u200B معنا الآن مع عرض\u202E خاص جدًا\u00AD لقراء الموقع: раypal يدفع لك.";

    public Colleague Editor { get; private set; } = null!;

    /// <summary>It waits, and its reader has a record and notes.</summary>
    public long NotedComment { get; private set; }

    /// <summary>Approved, edited and pinned.</summary>
    public long PinnedComment { get; private set; }

    /// <summary>The newsroom's own.</summary>
    public long NewsroomsComment { get; private set; }

    public long CampaignId { get; private set; }

    public long FinishedBatch { get; private set; }

    public long BatchWithConflicts { get; private set; }

    public long UndoneBatch { get; private set; }

    /// <summary>The bulk action that took the undone one back.</summary>
    public long UndoingBatch { get; private set; }

    private async Task FillDesk()
    {
        Editor = await Site.Recruit("يوسف المحرر", "yusuf@example.org", Roles.Editor);
        await Site.List(Admin, WordList.Banned, "نصاب");
        await Site.List(Admin, WordList.Suspect, "هذا استخفاف");
        // From the oldest to the newest, as comments come.
        await FillBatches();
        await FillRecords();
        await FillQueue();
    }

    private async Task FillRecords()
    {
        var old = await Story("سور لا يُرى من القمر: سبع خرافات", "history");
        const string yasir = "abu.yasir@example.com";
        foreach (var text in new[] { "مادة مفيدة، وأرجو أن تتبعها أخرى عن الخزف.", "قرأتها لأولادي مساء أمس، فشكرًا لكم." })
            await Decided(old, text, ModerationAct.Approve, yasir);
        await Decided(old, "كلام خارج عن الموضوع.", ModerationAct.Reject, yasir);

        var pinned = await Site.Receive(DiscussedId, "د. هالة منصور", "أوصي بكتاب جيد عن الطريق، فيه خرائط لم تنشر من قبل.", ago: TimeSpan.FromHours(30));
        PinnedComment = pinned.Id;
        await Site.Decide(Editor, pinned.Id, ModerationAct.Approve, answer: "شكرًا يا دكتورة. أضفنا الكتاب إلى مراجع المادة.");
        await Site.Decide(Admin, pinned.Id, ModerationAct.Edit, text: "أوصي بكتاب جيد عن الطريق، فيه خرائط لم تُنشر من قبل.");
        await Site.Decide(Admin, pinned.Id, ModerationAct.Pin);
        NewsroomsComment = await Site.Ask(db => Task.FromResult(db.Comments.Single(comment => comment.ParentId == pinned.Id && comment.StaffId != null).Id));

        var noted = await Site.Receive(
            old, "أبو ياسر", "العنوان يقول سبع خرافات والنص يذكر ستًا فقط. هذا استخفاف بالقارئ، وكنت أتوقع منكم دقة أكبر.",
            yasir, "abu-yasir", ago: TimeSpan.FromHours(4));
        NotedComment = noted.Id;
        await Site.Receive(DiscussedId, "ضيف", "أوافق الأخ أبا ياسر.", network: "abu-yasir", ago: TimeSpan.FromMinutes(230));
        await Site.As(Editor, (services, me, now) => services.GetRequiredService<CommentDesk>()
            .Note(noted.Id, "حادّ لكنه دقيق غالبًا. راجعنا معه خطأين في المواد السابقة وكان محقًا.", me, now, default));
    }

    private async Task FillQueue()
    {
        await Site.Receive(DiscussedId, "كريم", "قرأت في كتاب قديم أن قوافل الشاي كانت تسير ليلًا في الصيف اتقاءً للحر. هل وردت محطات الطريق في مصدر مطبوع؟ وجدت خريطة جميلة هنا: https://maps.example.org/tea", ago: TimeSpan.FromMinutes(200));
        await Site.Receive(DiscussedId, "سلمى", "شكرًا على التوضيح. هل يُستعمل التعبير 钢铁驼队 في الصحافة الصينية اليومية أم في الخطاب الرسمي فقط؟", replyTo: PinnedComment, ago: TimeSpan.FromMinutes(150));
        var (axis, letters) = ((await PathOf("beijing-central-axis")).Id, (await PathOf("how-many-characters")).Id);
        foreach (var (i, town) in "الرياض، جدة، القاهرة، دبي، عمّان، تونس، فاس، مسقط، الدوحة، بيروت، وهران، صنعاء".Split("، ").Index())
            await Site.Receive(letters, $"متجر العروض في {town}", $"خصم 70% على الساعات الأصلية، التوصيل مجاني إلى جميع الدول، اضغط هنا shop.example.net أو راسلنا الآن قبل نفاد الكمية في {town}", $"shop{i % 9}@example.net", ago: TimeSpan.FromMinutes(120 - i));
        CampaignId = await Site.Ask(db => Task.FromResult(db.Comments.First(comment => comment.CampaignId != null).CampaignId!.Value));
        await Site.Receive(letters, "عروض ذهبية", Hidden, ago: TimeSpan.FromMinutes(90));
        await Site.Receive(DiscussedId, "سلمى الهاشمى", "أنا من فريق التحرير، أرسلوا إليّ بريدكم. صاحب المادة نصّااااب!", ago: TimeSpan.FromMinutes(50));
        await Site.Receive(axis, "قارئ من الدار البيضاء", "ترجمة كلمة «المحور» في الفقرة الثالثة غير دقيقة، والأصح «الخط الأوسط» كما في كتب العمارة.\n\nومع ذلك فالمادة من أجمل ما قرأت هذا الشهر.", ago: TimeSpan.FromMinutes(20));
        for (var i = 1; i <= 22; i++)
            await Site.Receive(DiscussedId, $"قارئة {i}", $"سؤال رقم {i}: متى تُنشر الحلقة التالية من هذا الملف؟", ago: TimeSpan.FromMinutes(19));
    }

    private async Task FillBatches()
    {
        FinishedBatch = await Bulk(ModerationAct.Reject, RejectionReason.Advertising, await Several("إعلان قديم"));
        var disputed = await Several("تعليق متنازع عليه");
        await Site.Decide(Admin, disputed[1].Id, ModerationAct.Trash);
        BatchWithConflicts = await Bulk(ModerationAct.Spam, null, disputed);
        var wronged = await Several("تعليق رُفض خطأ");
        UndoneBatch = await Bulk(ModerationAct.Reject, null, wronged);
        UndoingBatch = await Site.As(Editor, async (services, me, now) =>
        {
            var undo = (await services.GetRequiredService<BulkDesk>().Undo(UndoneBatch, me, now, default))!.Value;
            await services.GetRequiredService<BulkDesk>().Step(undo, now, default);
            return undo;
        });
        foreach (var comment in wronged)
            await Site.Decide(Editor, comment.Id, ModerationAct.Approve);
    }

    private async Task Decided(long story, string text, ModerationAct act, string email)
    {
        var comment = await Site.Receive(story, "أبو ياسر", text, email, "abu-yasir", ago: TimeSpan.FromHours(40));
        await Site.Decide(Editor, comment.Id, act, act is ModerationAct.Reject ? RejectionReason.OffTopic : null);
    }

    private async Task<IReadOnlyList<Comment>> Several(string text)
    {
        var comments = new List<Comment>();
        for (var i = 1; i <= 3; i++)
            comments.Add(await Site.Receive(DiscussedId, $"مرسل {i}", $"{text} ({i})", ago: TimeSpan.FromDays(2)));
        return comments;
    }

    private Task<long> Bulk(ModerationAct act, RejectionReason? reason, IReadOnlyList<Comment> seen) => Site.As(Editor, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<BulkDesk>();
        var batch = await desk.Prepare([.. seen.Select(comment => (comment.Id, comment.Version))], act, reason, me, now, default);
        await desk.Start(batch, default);
        await desk.Step(batch, now, default);
        return batch;
    });
}
