using System.Globalization;
using System.Text;

namespace SinoNews.Arabic;

/// <summary>How the site writes dates and numbers, whatever the server's own culture.</summary>
public static class ArabicCulture
{
    /// <summary>Read-only: Gregorian, يناير…ديسمبر, ASCII digits, 1,234.5 and -1 with no hidden direction marks.</summary>
    public static CultureInfo Instance { get; } = Build();

    /// <summary>Throws where globalization is invariant: there Normalize silently does nothing.</summary>
    public static void Require()
    {
        if (!string.Equals("\uFEFB".Normalize(NormalizationForm.FormKC), "لا", StringComparison.Ordinal))
            throw new InvalidOperationException(
                "Unicode normalization is off, so Arabic text cannot be folded or searched. "
                + "Install ICU (libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    }

    private static CultureInfo Build()
    {
        // Plain "ar" writes ٫ and U+061C, "ar-SA" counts in Hijri years.
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ar-AE").Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();

        var numbers = culture.NumberFormat;
        numbers.NativeDigits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        numbers.DigitSubstitution = DigitShapes.None;
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = numbers.CurrencyDecimalSeparator = ".";
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = numbers.CurrencyGroupSeparator = ",";

        // ICU wraps these three in U+200E.
        numbers.NegativeSign = "-";
        numbers.PositiveSign = "+";
        numbers.PercentSymbol = "%";
        return CultureInfo.ReadOnly(culture);
    }
}
