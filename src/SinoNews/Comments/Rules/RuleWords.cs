using SinoNews.Arabic;

namespace SinoNews.Comments.Rules;

/// <summary>The rules in the newsroom's words: on its pages, and in what is written down when they change.</summary>
public static class RuleWords
{
    public static string Of(CommentMode mode) => mode switch
    {
        CommentMode.PreModerated => "مراجعة قبل النشر",
        CommentMode.Open => "نشر بلا مراجعة مسبقة",
        _ => "التعليقات مغلقة",
    };

    public static string OfStory(CommentMode? mode) => mode is { } own ? Of(own) : "كما في القسم";

    public static string OfSection(CommentMode? mode) => mode is { } own ? Of(own) : "كما في الموقع";

    /// <summary>One entry of a list.</summary>
    public static string Of(WordList list) => list switch
    {
        WordList.Banned => "كلمة محظورة",
        WordList.Suspect => "عبارة مشتبه بها",
        WordList.ReservedName => "اسم محجوز",
        _ => "نطاق بريد",
    };

    /// <summary>The whole list.</summary>
    public static string All(WordList list) => list switch
    {
        WordList.Banned => "كلمات محظورة",
        WordList.Suspect => "عبارات مشتبه بها",
        WordList.ReservedName => "أسماء محجوزة",
        _ => "نطاقات بريد",
    };

    public static string Of(BanKind kind) => kind is BanKind.Email ? "البريد" : "الشبكة";

    /// <summary>A ban has no end; a suspension has one.</summary>
    public static string Of(Ban ban) => ban.Until is null ? "حظر" : "إيقاف مؤقت";

    /// <summary>How long a ban lasts.</summary>
    public static string Length(int? days) => days switch
    {
        null => "بلا نهاية",
        1 => "يوم واحد",
        7 => "أسبوع",
        { } some => ArabicPlural.Count(some, Nouns.Day).ToString(),
    };

    /// <summary>Each setting of the policy: the property's name, its label and its value.</summary>
    public static IReadOnlyList<(string Field, string Label, string Value)> Of(PolicySettings settings) =>
    [
        (nameof(settings.Mode), "طريقة نشر التعليقات", Of(settings.Mode)),
        (nameof(settings.CloseAfterDays), "إغلاق التعليقات بعد نشر المادة", settings.CloseAfterDays is { } days ? Days(days) : "لا تُغلق تلقائيًا"),
        (nameof(settings.MaxLinks), "الروابط المقبولة في التعليق الواحد", Number(settings.MaxLinks)),
        (nameof(settings.HourlyPerNetwork), "تعليقات الشبكة الواحدة في الساعة", Number(settings.HourlyPerNetwork)),
        (nameof(settings.HourlyPerEmail), "تعليقات البريد الواحد في الساعة", Number(settings.HourlyPerEmail)),
        (nameof(settings.KeepSpamDays), "مدة حفظ المزعج وما في السلة", Days(settings.KeepSpamDays)),
        (nameof(settings.KeepRejectedDays), "مدة حفظ المرفوض", Days(settings.KeepRejectedDays)),
        (nameof(settings.KeepAddressesDays), "مدة حفظ البريد وعنوان الشبكة", Days(settings.KeepAddressesDays)),
        (nameof(settings.TrustAfter), "تعليقات معتمدة يصير بعدها القارئ موثوقًا", settings.TrustAfter == 0 ? "لا قارئ موثوق" : Number(settings.TrustAfter)),
        (nameof(settings.HoldScore), "درجة الاشتباه التي يُحال عندها التعليق", settings.HoldScore == 0 ? "لا يُحال لدرجته" : Number(settings.HoldScore)),
        (nameof(settings.AlertAfterHours), "التنبيه على أقدم تعليق ينتظر", settings.AlertAfterHours == 0 ? "بلا تنبيه" : ArabicPlural.Count(settings.AlertAfterHours, Nouns.Hour).ToString()),
    ];

    /// <summary>What is different between two policies: the label, then the value before and after.</summary>
    public static IEnumerable<(string Label, string Before, string After)> Differences(PolicySettings before, PolicySettings after) =>
        Of(before).Zip(Of(after)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.Label, pair.First.Value, pair.Second.Value));

    private static string Days(int days) => ArabicPlural.Count(days, Nouns.Day).ToString();

    private static string Number(int number) => number.ToString("N0", ArabicCulture.Instance);
}
