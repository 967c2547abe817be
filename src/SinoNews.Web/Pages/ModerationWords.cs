using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Reports;
using SinoNews.Comments.Rules;
using SinoNews.Web.Pages.Newsroom.Comments;

namespace SinoNews.Web.Pages;

/// <summary>The words of moderation, one for one thing (design/arabic.md, Terms).</summary>
public static class ModerationWords
{
    private const int PhrasesSaid = 3;

    public static string Of(RejectionReason reason) => reason switch
    {
        RejectionReason.Abusive => "مسيء",
        RejectionReason.Spam => "مزعج",
        RejectionReason.Advertising => "إعلان",
        RejectionReason.HateSpeech => "خطاب كراهية",
        RejectionReason.Misinformation => "معلومات مضللة",
        RejectionReason.OffTopic => "خارج عن الموضوع",
        _ => "مكرر",
    };

    /// <summary>One comment's state.</summary>
    public static string Of(CommentState state) => state switch
    {
        CommentState.Pending => "بانتظار المراجعة",
        CommentState.Approved => "معتمد",
        CommentState.Rejected => "مرفوض",
        CommentState.Spam => "مزعج",
        _ => "في السلة",
    };

    /// <summary>A tab over many comments.</summary>
    public static string Tab(QueueTab tab) => CommentTabs.State(tab) is { } state ? Tab(state) : tab switch
    {
        QueueTab.Reported => "مُبلَّغ عنها",
        QueueTab.Escalated => "بانتظار رئيس التحرير أو القانوني",
        _ => "الكل",
    };

    /// <summary>Many comments of a state.</summary>
    public static string Tab(CommentState state) => state switch
    {
        CommentState.Pending => "بانتظار المراجعة",
        CommentState.Approved => "معتمدة",
        CommentState.Rejected => "مرفوضة",
        CommentState.Spam => "مزعجة",
        _ => "السلة",
    };

    public static string Of(ReportState state) => state switch
    {
        ReportState.Open => "ينتظر القرار",
        ReportState.Upheld => "أُخذ به",
        _ => "بقي التعليق",
    };

    public static string Of(HoldReason reason) => reason switch
    {
        HoldReason.Links => "رابط خارجي",
        HoldReason.FirstComment => "قارئ جديد أو بريد غير مؤكّد",
        HoldReason.TrapFilled => "مُلئ حقل مخفيّ عن القرّاء",
        HoldReason.Unchecked => "لم يُفحص",
        HoldReason.ThreadClosed => "التعليقات مغلقة",
        HoldReason.TooLong => "تعليق أطول من الحد",
        HoldReason.BannedSender => "مرسل محظور",
        HoldReason.Repeated => "النص نفسه أُرسل من قبل",
        HoldReason.EmergencyHold => "وصل أثناء إحالة كل التعليقات إلى المراجعة",
        HoldReason.TrustedReader => "قارئ موثوق",
        HoldReason.BannedWord => "كلمة محظورة",
        HoldReason.SuspectWord => "عبارة مشتبه بها",
        HoldReason.EmailDomain => "بريد من نطاق غير موثوق",
        HoldReason.Impersonation => "اسم يشبه اسمًا محجوزًا",
        HoldReason.HiddenCharacters => "حروف مخفية أو مختلطة",
        HoldReason.LikelyUnwanted => "يشبه ما رُفض من قبل",
        HoldReason.TooMany => "تعليقات كثيرة في ساعة واحدة",
        HoldReason.OpenThread => "نُشر بلا مراجعة مسبقة",
        _ => "تُراجَع التعليقات كلها قبل نشرها",
    };

    /// <summary>Those that a kept comment may carry, in the order of the house.</summary>
    public static readonly IReadOnlyList<HoldReason> HoldReasons =
    [
        HoldReason.BannedWord, HoldReason.SuspectWord, HoldReason.Links, HoldReason.Repeated, HoldReason.Impersonation,
        HoldReason.HiddenCharacters, HoldReason.LikelyUnwanted, HoldReason.EmailDomain, HoldReason.TooMany, HoldReason.FirstComment, HoldReason.EmergencyHold,
        HoldReason.TrapFilled, HoldReason.Unchecked,
    ];

    /// <summary>What a learned score was for: what it saw beside the words, and the words themselves while they stand as they came.</summary>
    /// <param name="text">Null where an editor changed it.</param>
    public static string OfScore(Finding finding, string? text)
    {
        var phrases = finding.Spans.Where(span => text is not null && span.Start + span.Length <= text.Length).Take(PhrasesSaid)
            .Select(span => $"«{Excerpt.Of(text!.Substring(span.Start, span.Length), 30)}»").Distinct().ToList();
        string?[] said = [finding.Detail, phrases.Count == 0 ? null : $"عبارات مثل {string.Join(" و", phrases)}"];
        return string.Join(": ", new[] { Of(finding.Reason), string.Join("، ", said.OfType<string>()) }.Where(part => part.Length > 0));
    }

    /// <summary>A rule that fired, with what it fired for.</summary>
    public static string Of(Finding finding) => finding switch
    {
        { Reason: HoldReason.Links, Spans.Count: > 1 } => ArabicPlural.Count(finding.Spans.Count, Nouns.Link).ToString(),
        { Detail: { Length: > 0 } detail } => $"{Of(finding.Reason)}: «{detail}»",
        _ => Of(finding.Reason),
    };

    public static string Of(BatchOutcome outcome) => outcome switch
    {
        BatchOutcome.Done => "شمله القرار",
        BatchOutcome.Waiting => "ينتظر دوره",
        BatchOutcome.Conflict => "تغيّر بعد تحديده",
        _ => "حُذف بعد انتهاء مدة حفظه",
    };

    public static string Of(QueueAge age) => age switch
    {
        QueueAge.LastHour => "خلال ساعة",
        QueueAge.LastDay => "خلال يوم",
        QueueAge.LastWeek => "خلال أسبوع",
        QueueAge.OverADay => "أقدم من يوم",
        _ => "أقدم من أسبوع",
    };

    /// <summary>What a reader is told whose comment was not taken.</summary>
    public static string ToReader(HoldReason reason) => reason switch
    {
        HoldReason.ThreadClosed => "التعليقات مغلقة على هذه المادة.",
        HoldReason.TooLong => "التعليق أطول من الحد المسموح. اختصره ثم أرسله.",
        _ => "أوقف فريق التحرير التعليق من هذا البريد أو من هذه الشبكة، فلم يُحفظ تعليقك. إن رأيت في ذلك خطأ فراسل فريق التحرير.",
    };

    /// <summary>The shape and colour of a state's pill.</summary>
    public static string Pill(CommentState state) => state switch
    {
        CommentState.Approved => "live",
        CommentState.Pending => "review",
        _ => "down",
    };

    /// <summary>A decision before the number of comments that it was taken on: «اعتماد 6 تعليقات».</summary>
    public static string OfMany(ModerationAct act) => act switch
    {
        ModerationAct.Spam => "تصنيف مزعج:",
        ModerationAct.Trash => "نقل إلى السلة:",
        ModerationAct.Edit => "تعديل",
        ModerationAct.Undo => "تراجع عن قرار في",
        ModerationAct.Escalate => "إحالة إلى رئيس التحرير أو القانوني:",
        ModerationAct.Return => "إعادة إلى قائمة المراجعة:",
        _ => Of(act),
    };

    public static string Of(RuleChangeKind kind) => kind switch
    {
        RuleChangeKind.BanImposed => "حظر",
        RuleChangeKind.BanLifted => "رفع الحظر",
        RuleChangeKind.WordAdded => "إضافة إلى القوائم",
        RuleChangeKind.WordRemoved => "حذف من القوائم",
        RuleChangeKind.StoryMode => "تغيير وضع التعليقات في مادة",
        RuleChangeKind.SectionMode => "تغيير وضع التعليقات في قسم",
        RuleChangeKind.PolicyChanged => "تغيير سياسة التعليقات",
        RuleChangeKind.HoldBegun => "إحالة كل التعليقات إلى المراجعة",
        _ => "إنهاء إحالة كل التعليقات إلى المراجعة",
    };

    /// <summary>«رفض (خارج عن الموضوع)»</summary>
    public static string Of(ModerationAct act, RejectionReason? reason) => reason is { } why ? $"{Of(act)} ({Of(why)})" : Of(act);

    /// <summary>What a reader did to a card that somebody looks at, and where it stands now.</summary>
    public static string Of(ChangedCard card) => $"{Of(card.IsEdited, card.IsProven)}: {Of(card.State)}";

    // Which of the two came last is not kept.
    private static string Of(bool edited, bool proven) => (edited, proven) switch
    {
        (true, true) => "غيّر القارئ نصه أو أكّد بريده",
        (true, false) => "غيّر القارئ نصه",
        _ => "أكّد القارئ بريده",
    };

    /// <summary>A decision in the passive: nobody's gender is guessed.</summary>
    public static string Of(Decision decision) => Of(decision.Act);

    /// <inheritdoc cref="Of(Decision)"/>
    public static string Of(ModerationAct act) => act switch
    {
        ModerationAct.Approve => "اعتماد",
        ModerationAct.Reject => "رفض",
        ModerationAct.Spam => "تصنيف مزعج",
        ModerationAct.Trash => "نقل إلى السلة",
        ModerationAct.Edit => "تعديل النص",
        ModerationAct.Pin => "تثبيت",
        ModerationAct.Unpin => "إلغاء التثبيت",
        ModerationAct.Escalate => "إحالة إلى رئيس التحرير أو القانوني",
        ModerationAct.Return => "إعادة إلى قائمة المراجعة",
        _ => "تراجع",
    };
}
