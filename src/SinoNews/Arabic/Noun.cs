namespace SinoNews.Arabic;

/// <summary>
/// A noun as it stands with numbers: by itself for none, one and two (<paramref name="TwoOblique"/> after
/// قبل، منذ، قراءة), after the number for 3–10 (<paramref name="Few"/>), 11–99 (<paramref name="Many"/>)
/// and 100–102 (<paramref name="Other"/>, which is also the bare singular).
/// </summary>
public sealed record Noun(
    string None, string One, string Two, string TwoOblique, string Few, string Many, string Other);

/// <summary>The nouns the site counts.</summary>
public static class Nouns
{
    public static Noun Comment { get; } =
        new("لا تعليقات", "تعليق واحد", "تعليقان", "تعليقين", "تعليقات", "تعليقًا", "تعليق");

    /// <summary>Nearly the same: design/arabic.md, Terms.</summary>
    public static Noun AlikeComment { get; } =
        new("لا تعليقات متشابهة", "تعليق واحد", "تعليقان متشابهان", "تعليقين متشابهين", "تعليقات متشابهة", "تعليقًا متشابهًا", "تعليق متشابه");

    /// <summary>E-mail addresses.</summary>
    public static Noun Address { get; } =
        new("لا عناوين", "عنوان واحد", "عنوانان", "عنوانين", "عناوين", "عنوانًا", "عنوان");

    /// <summary>Of a comment, by readers.</summary>
    public static Noun Report { get; } =
        new("لا بلاغات", "بلاغ واحد", "بلاغان", "بلاغين", "بلاغات", "بلاغًا", "بلاغ");

    public static Noun Link { get; } =
        new("لا روابط", "رابط واحد", "رابطان", "رابطين", "روابط", "رابطًا", "رابط");

    public static Noun Reply { get; } =
        new("لا ردود", "رد واحد", "ردان", "ردين", "ردود", "ردًا", "رد");

    public static Noun Story { get; } =
        new("لا مواد", "مادة واحدة", "مادتان", "مادتين", "مواد", "مادة", "مادة");

    public static Noun Picture { get; } =
        new("لا صور", "صورة واحدة", "صورتان", "صورتين", "صور", "صورة", "صورة");
    /// <summary>A story that is a draft.</summary>
    public static Noun Draft { get; } =
        new("لا مسودات", "مسودة واحدة", "مسودتان", "مسودتين", "مسودات", "مسودة", "مسودة");

    /// <summary>Of the glossary.</summary>
    public static Noun Entry { get; } =
        new("لا مداخل", "مدخل واحد", "مدخلان", "مدخلين", "مداخل", "مدخلًا", "مدخل");

    /// <summary>Of a Chinese character.</summary>
    public static Noun Stroke { get; } =
        new("بلا خطوط", "خط واحد", "خطان", "خطين", "خطوط", "خطًا", "خط");

    public static Noun Word { get; } =
        new("لا كلمات", "كلمة واحدة", "كلمتان", "كلمتين", "كلمات", "كلمة", "كلمة");

    public static Noun Warning { get; } =
        new("لا تنبيهات", "تنبيه واحد", "تنبيهان", "تنبيهين", "تنبيهات", "تنبيهًا", "تنبيه");

    public static Noun Letter { get; } =
        new("لا أحرف", "حرف واحد", "حرفان", "حرفين", "أحرف", "حرفًا", "حرف");

    public static Noun Result { get; } =
        new("لا توجد نتائج", "نتيجة واحدة", "نتيجتان", "نتيجتين", "نتائج", "نتيجة", "نتيجة");

    /// <summary>How often a story was read.</summary>
    public static Noun Read { get; } =
        new("لا قراءات", "قراءة واحدة", "قراءتان", "قراءتين", "قراءات", "قراءة", "قراءة");

    /// <summary>How often.</summary>
    public static Noun Time { get; } =
        new("ولا مرة", "مرة واحدة", "مرتان", "مرتين", "مرات", "مرة", "مرة");

    public static Noun Suggestion { get; } =
        new("لا اقتراحات", "اقتراح واحد", "اقتراحان", "اقتراحين", "اقتراحات", "اقتراحًا", "اقتراح");

    public static Noun Second { get; } =
        new("لا ثوانٍ", "ثانية واحدة", "ثانيتان", "ثانيتين", "ثوانٍ", "ثانية", "ثانية");

    public static Noun Minute { get; } =
        new("لا دقائق", "دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة");

    public static Noun Hour { get; } =
        new("لا ساعات", "ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة");

    public static Noun Day { get; } =
        new("لا أيام", "يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم");

    /// <summary>Of the desk.</summary>
    public static Noun Decision { get; } =
        new("لا قرارات", "قرار واحد", "قراران", "قرارين", "قرارات", "قرارًا", "قرار");
}
