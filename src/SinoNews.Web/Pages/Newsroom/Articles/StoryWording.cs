using SinoNews.Articles;
using SinoNews.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The words of the story form that depend on what was done, and of the parts of a story (design/arabic.md, Terms).</summary>
public static class StoryWording
{
    /// <summary>What was just done; null when nothing was.</summary>
    public static string? Done(StoryAction? action) => action switch
    {
        StoryAction.Save => "حُفظت المادة.",
        StoryAction.Submit => "أُرسلت المادة للمراجعة.",
        StoryAction.Return => "أُعيدت المادة إلى كاتبها.",
        StoryAction.Publish => "نُشرت المادة.",
        StoryAction.Schedule => "جُدول نشر المادة.",
        StoryAction.Unschedule => "أُلغيت الجدولة، وعادت المادة مسودة.",
        StoryAction.Correct => "نُشر التصويب.",
        StoryAction.Withdraw => "سُحبت المادة.",
        StoryAction.Restore => "استُعيدت النسخة.",
        StoryAction.TakeOver => "صار التحرير لديك.",
        StoryAction.Discard => "أُهمل النص غير المحفوظ.",
        _ => null,
    };

    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.News => "خبر",
        ArticleKind.Explainer => "شرح",
        _ => "صور",
    };

    public static string Of(CommentMode mode) => mode switch
    {
        CommentMode.PreModerated => "تُنشر بعد المراجعة",
        CommentMode.Open => "تُنشر فورًا ما لم تحجزها قاعدة",
        _ => "مغلقة",
    };

    public static string Of(StoryField field) => field switch
    {
        StoryField.Kind => "النوع",
        StoryField.Title => "العنوان",
        StoryField.Kicker => "عنوان تمهيدي",
        StoryField.Standfirst => "المقدمة",
        StoryField.Section => "القسم",
        StoryField.Authors => "الكاتب",
        StoryField.Tags => "الوسوم",
        StoryField.Body => "نص المادة",
        StoryField.Slug => "الرابط",
        StoryField.Glyphs => "لوحة أحرف",
        StoryField.Terms => "بطاقات المعجم",
        StoryField.Picture => "الصورة",
        StoryField.Series => "الملف",
        StoryField.EventAt => "وقت الحدث",
        StoryField.Source => "المصدر",
        StoryField.SourceTitle => "العنوان الأصلي",
        StoryField.SourceUrl => "رابط المصدر",
        StoryField.Translator => "الترجمة",
        StoryField.SeoTitle => "عنوان البحث",
        _ => "وصف البحث",
    };
}
