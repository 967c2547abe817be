using SinoNews.Comments;

namespace SinoNews.Web.Pages;

/// <summary>The words of moderation, one for one thing (design/arabic.md, Terms).</summary>
public static class ModerationWords
{
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
    public static string Tab(CommentState? state) => state switch
    {
        CommentState.Pending => "بانتظار المراجعة",
        CommentState.Approved => "معتمدة",
        CommentState.Rejected => "مرفوضة",
        CommentState.Spam => "مزعجة",
        CommentState.Trash => "السلة",
        _ => "الكل",
    };

    public static string Of(HoldReason reason) => reason switch
    {
        HoldReason.Links => "رابط خارجي",
        HoldReason.FirstComment => "أول تعليق من هذا البريد",
        HoldReason.TrapFilled => "مُلئ حقل مخفيّ عن القرّاء",
        HoldReason.Unchecked => "لم يُفحص",
        _ => "تُراجَع التعليقات كلها قبل نشرها",
    };

    /// <summary>A decision in the passive: nobody's gender is guessed.</summary>
    public static string Of(Decision decision) => decision.Act switch
    {
        ModerationAct.Approve => "اعتماد",
        ModerationAct.Reject => "رفض",
        ModerationAct.Spam => "مزعج",
        ModerationAct.Trash => "نقل إلى السلة",
        _ => "تراجع",
    };
}
