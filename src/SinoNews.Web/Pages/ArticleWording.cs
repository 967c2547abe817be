using SinoNews.Articles;

namespace SinoNews.Web.Pages;

/// <summary>The words of a story's states (design/arabic.md, Terms): they agree with مادة.</summary>
public static class ArticleWording
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.Draft => "مسودة",
        ArticleState.InReview => "للمراجعة",
        ArticleState.Scheduled => "مجدولة",
        ArticleState.Published => "منشورة",
        _ => "مسحوبة",
    };

    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.Explainer => "شرح",
        ArticleKind.Pictures => "صور",
        _ => "خبر",
    };

    /// <summary>The tab over many.</summary>
    public static string Tab(ArticleState? state) => state switch
    {
        null => "الكل",
        ArticleState.Draft => "مسودات",
        { } one => Of(one),
    };

    /// <summary>The shape and colour of the state's pill.</summary>
    public static string Pill(ArticleState state) => state switch
    {
        ArticleState.Published => "live",
        ArticleState.InReview => "review",
        ArticleState.Scheduled => "timed",
        ArticleState.Draft => "draft",
        _ => "down",
    };

    public static string Of(EditedWithin within) => within switch
    {
        EditedWithin.Day => "آخر 24 ساعة",
        EditedWithin.Week => "آخر 7 أيام",
        _ => "آخر 30 يومًا",
    };

    /// <summary>What was done to a story, as a noun: «ليلى: نشر «…»» guesses nobody's gender.</summary>
    public static string Of(ArticleActKind act) => act switch
    {
        ArticleActKind.Drafted => "مسودة جديدة",
        ArticleActKind.Revised => "تعديل",
        ArticleActKind.Submitted => "إرسال للمراجعة",
        ArticleActKind.Returned => "إعادة إلى الكاتب",
        ArticleActKind.Scheduled => "جدولة النشر",
        ArticleActKind.Unscheduled => "إلغاء جدولة النشر",
        ArticleActKind.Published => "نشر",
        ArticleActKind.WentLive => "نشر في الموعد",
        ArticleActKind.Corrected => "تصويب",
        ArticleActKind.Withdrawn => "سحب",
        ArticleActKind.Binned => "نقل إلى السلة",
        ArticleActKind.Restored => "استعادة من السلة",
        ArticleActKind.TakenOver => "تولّي التحرير",
        ArticleActKind.BreakingSet => "وضع في شريط العاجل",
        ArticleActKind.LiveSet => "بدء المتابعة المباشرة",
        ArticleActKind.CommentModeSet => "طريقة نشر التعليقات",
        ArticleActKind.EmbargoSet => "حظر النشر حتى موعد",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a word."),
    };

    /// <summary>The same of one act: what was set may also have been lifted.</summary>
    public static string Of(ArticleAct act) => (act.Kind, act.Time) switch
    {
        (ArticleActKind.BreakingSet, null) => "رفع من شريط العاجل",
        (ArticleActKind.LiveSet, null) => "إنهاء المتابعة المباشرة",
        (ArticleActKind.EmbargoSet, null) => "رفع حظر النشر",
        _ => Of(act.Kind),
    };
}
