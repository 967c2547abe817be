namespace SinoNews.Arabic.Typesetting;

/// <summary>Letters and marks that an Arabic word is not written with, or not in that order.</summary>
internal static class ForeignLetters
{
    private const char Tanwin_ = '\u064B';
    private const char Line = '\u0640';

    // The words that a Persian keyboard ends in ی and Arabic in ى; any other such end is ي.
    private static readonly HashSet<string> WithMaqsura =
    [
        "على", "إلى", "الى", "حتى", "متى", "لدى", "سوى", "مدى", "أخرى", "اخرى", "كبرى", "صغرى", "أولى", "إحدى", "ذكرى", "مستوى", "مستشفى", "مبنى", "معنى",
        "مقهى", "ملتقى", "منتدى", "مرسى", "قرى", "قوى", "رؤى", "هدى", "موسى", "عيسى", "يحيى", "مصطفى", "مرتضى", "ليلى", "سلمى", "بشرى", "جرى", "بنى", "رأى", "أعطى",
        "أجرى", "التقى", "انتهى", "ألقى", "تبنى", "تلقى", "بقى", "يبقى", "يسعى", "سعى", "أدى", "تولى", "توفى", "اشترى", "يتبنى", "يتلقى", "يتولى", "وسطى", "عظمى", "قصوى", "دنيا", "أقصى", "أعلى", "أدنى",
    ];

    private static readonly string[] Prefixes = ["", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل"];

    /// <summary>Lines drawn to lengthen a word. The house keeps them in «هـ» of a date and between a prefix and a number or foreign word.</summary>
    internal static IEnumerable<Finding> Tatweel(Stretch stretch)
    {
        var text = stretch.Text;
        for (var i = text.IndexOf(Line, StringComparison.Ordinal); i >= 0;)
        {
            var end = i + 1;
            while (stretch[end] is Line)
                end++;
            var replacement = IsOfUse(stretch, i, end) ? "ـ" : "";
            if (end - i > 1 || replacement.Length == 0)
                yield return stretch.Finding(TypographyRule.Tatweel, i, end - i, replacement, "تطويل يمط الكلمة ويفسد البحث عنها. التصحيح يزيله.");
            i = end < text.Length ? text.IndexOf(Line, end) : -1;
        }
    }

    private static bool IsOfUse(Stretch stretch, int start, int end)
    {
        var (before, after) = (stretch[start - 1], stretch[end]);
        if (!Stretch.IsArabicLetter(before) || Stretch.IsArabicLetter(after) || Stretch.IsMark(after))
            return false;
        var isYear = before is 'ه' && !Stretch.IsArabicLetter(stretch[start - 2]) && !Stretch.IsMark(stretch[start - 2]);
        return isYear || char.IsLetterOrDigit(after) || after is '«' or '“' or '"' or '‹' or '(' or '[' or '*' or '_' or Stretch.Sealed;
    }

    internal static IEnumerable<Finding> Persian(Stretch stretch)
    {
        var text = stretch.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (Stretch.IsArabicLetter(text[i]) || Stretch.IsMark(text[i])))
                i++;
            if (i == start)
                continue;
            var word = text[start..i];
            if (word.AsSpan().ContainsAny("یکھہ"))
            {
                var replacement = Arabic(word);
                yield return stretch.Finding(
                    TypographyRule.PersianLetter, start, word.Length, replacement,
                    $"حرف من لوحة مفاتيح فارسية يشبه العربي، ولا يجده البحث في غير موقعنا. التصحيح يكتبها «{replacement}».");
            }
            else if (word.AsSpan().ContainsAny("گچپژ"))
            {
                yield return stretch.Finding(
                    TypographyRule.ForeignLetter, start, word.Length, null,
                    "حرف ليس من العربية: تُكتب الأسماء بحروفها، مثل ق أو غ، وتش، وب، وج.");
            }
        }
    }

    private static string Arabic(string word)
    {
        var letters = word.Replace('ک', 'ك').Replace('ھ', 'ه').Replace('ہ', 'ه').ToCharArray();
        var last = Array.FindLastIndex(letters, Stretch.IsArabicLetter);
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] is 'ی')
                letters[i] = i == last && EndsInMaqsura(new string(letters)) ? 'ى' : 'ي';
        }

        return new string(letters);
    }

    private static bool EndsInMaqsura(string word)
    {
        var plain = string.Concat(word.Where(c => !Stretch.IsMark(c))).Replace('ی', 'ى');
        return Prefixes.Any(prefix => plain.StartsWith(prefix, StringComparison.Ordinal) && WithMaqsura.Contains(plain[prefix.Length..]));
    }

    /// <summary>تعليقًا, not تعليقاً: the mark belongs to the letter before the alef.</summary>
    internal static IEnumerable<Finding> Tanwin(Stretch stretch)
    {
        var text = stretch.Text;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is not ('ا' or 'ى') || text[i + 1] is not Tanwin_)
                continue;
            var before = text[i - 1];
            if (before is 'ا' or 'ى' || !(Stretch.IsArabicLetter(before) || Stretch.IsMark(before)))
                continue;
            var end = i + 1;
            while (stretch[end] is Tanwin_)
                end++;
            yield return stretch.Finding(
                TypographyRule.TanwinAfterAlef, i, end - i, before is Tanwin_ ? text[i].ToString() : $"{Tanwin_}{text[i]}",
                "التنوين على الحرف الذي قبل الألف: «تعليقًا» لا «تعليقاً». التصحيح ينقله.");
        }
    }
}
