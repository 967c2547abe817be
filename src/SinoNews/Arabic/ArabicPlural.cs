namespace SinoNews.Arabic;

/// <summary>The plural categories of CLDR for Arabic.</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>A count in words; <paramref name="Number"/> is null for 0, 1 and 2, which the words say themselves.</summary>
public readonly record struct Counted(string? Number, string Words)
{
    public override string ToString() => Number is null ? Words : $"{Number} {Words}";
}

/// <summary>Counts things as Arabic does.</summary>
public static class ArabicPlural
{
    /// <summary>Source: CLDR plural rules, cardinal, "ar".</summary>
    public static PluralCategory Of(long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n switch
        {
            0 => PluralCategory.Zero,
            1 => PluralCategory.One,
            2 => PluralCategory.Two,
            _ when n % 100 is >= 3 and <= 10 => PluralCategory.Few,
            _ when n % 100 >= 11 => PluralCategory.Many,
            _ => PluralCategory.Other,
        };
    }

    /// <summary>With <paramref name="oblique"/>, as after قبل، منذ، قراءة: the dual changes, nothing else does.</summary>
    public static Counted Count(long n, Noun noun, bool oblique = false) => Of(n) switch
    {
        PluralCategory.Zero => new Counted(null, noun.None),
        PluralCategory.One => new Counted(null, noun.One),
        PluralCategory.Two => new Counted(null, oblique ? noun.TwoOblique : noun.Two),
        PluralCategory.Few => new Counted(Digits(n), noun.Few),
        PluralCategory.Many => new Counted(Digits(n), noun.Many),
        _ => new Counted(Digits(n), noun.Other),
    };

    /// <summary>«قبل ساعتين» in whole minutes, hours or days, rounded down; «الآن» under a minute or in the future.</summary>
    public static string Ago(TimeSpan elapsed) => elapsed switch
    {
        { TotalMinutes: < 1 } => "الآن",
        { TotalHours: < 1 } => Before(elapsed.Minutes, Nouns.Minute),
        { TotalDays: < 1 } => Before(elapsed.Hours, Nouns.Hour),
        _ => Before(elapsed.Days, Nouns.Day),
    };

    /// <summary>«منذ ساعتين»: of what still lasts, as <see cref="Ago"/> is of what happened.</summary>
    public static string Since(TimeSpan elapsed) => Ago(elapsed) switch
    {
        "الآن" => "منذ أقل من دقيقة",
        var ago => "منذ" + ago["قبل".Length..],
    };

    /// <summary>«3 ساعات و25 دقيقة»: how long something took, in its two largest units, rounded down.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => "أقل من دقيقة",
        { TotalHours: < 1 } => Count(length.Minutes, Nouns.Minute).ToString(),
        { TotalDays: < 1 } => And(Count(length.Hours, Nouns.Hour), length.Minutes, Nouns.Minute),
        _ => And(Count(length.Days, Nouns.Day), length.Hours, Nouns.Hour),
    };

    private static string And(Counted whole, int rest, Noun noun) => rest == 0 ? whole.ToString() : $"{whole} و{Count(rest, noun)}";

    // One hour ago is «قبل ساعة», not «قبل ساعة واحدة».
    private static string Before(int n, Noun noun) =>
        n == 1 ? $"قبل {noun.Other}" : $"قبل {Count(n, noun, oblique: true)}";

    private static string Digits(long n) => n.ToString("N0", ArabicCulture.Instance);
}
