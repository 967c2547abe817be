using System.Globalization;

namespace SinoNews.Arabic.Typesetting;

/// <summary>The house writes 0–9: two systems in one text sort, search and line up badly.</summary>
internal static class EasternDigits
{
    internal static IEnumerable<Finding> Find(Stretch stretch)
    {
        var text = stretch.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (IsEastern(text[i]) || IsSeparator(stretch, i) || (text[i] is '٪' && i > start)))
                i++;
            if (i == start)
                continue;
            var replacement = string.Concat(text.AsSpan(start, i - start).ToString().Select(Western));
            yield return stretch.Finding(
                TypographyRule.EasternDigits, start, i - start, replacement,
                $"أرقام الموقع هي 0–9 وحدها، فلا تجتمع صورتان للرقم. التصحيح يكتبها {replacement}.");
        }
    }

    private static bool IsEastern(char c) => c is (>= '٠' and <= '٩') or (>= '۰' and <= '۹');

    private static bool IsSeparator(Stretch stretch, int index) =>
        stretch[index] is '٫' or '٬' && char.IsDigit(stretch[index - 1]) && char.IsDigit(stretch[index + 1]);

    private static char Western(char c) => c switch
    {
        '٫' => '.',
        '٬' => ',',
        '٪' => '%',
        _ => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
    };
}
