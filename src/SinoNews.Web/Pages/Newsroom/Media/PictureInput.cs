using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Media;

namespace SinoNews.Web.Pages.Newsroom.Media;

/// <summary>The fields of a picture's form. Strings, so that whatever was typed comes back.</summary>
public sealed record PictureInput
{
    public string? Alt { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Licence { get; init; }

    /// <summary>Percent from the left.</summary>
    public string? FocusX { get; init; }

    /// <summary>Percent from the top.</summary>
    public string? FocusY { get; init; }

    /// <summary>The version that the colleague saw.</summary>
    public int? Version { get; init; }

    public static PictureInput From(Picture picture) => new()
    {
        Alt = picture.Alt,
        Caption = picture.Caption,
        Credit = picture.Credit,
        Licence = picture.Licence,
        FocusX = picture.FocusX.ToString(CultureInfo.InvariantCulture),
        FocusY = picture.FocusY.ToString(CultureInfo.InvariantCulture),
        Version = picture.Version,
    };

    /// <summary>What is said of the picture, cleaned; what is wrong with it is told to <paramref name="problems"/> in Arabic.</summary>
    public PictureWords Words(ModelStateDictionary problems) => new(
        Line(Alt, nameof(Alt), "الوصف طويل", PictureWords.MaxAlt, problems),
        Line(Caption, nameof(Caption), "الشرح طويل", PictureWords.MaxCaption, problems),
        Line(Credit, nameof(Credit), "المصدر طويل", PictureWords.MaxCredit, problems),
        Line(Licence, nameof(Licence), "الترخيص طويل", PictureWords.MaxLicence, problems));

    public FocalPoint Focus(ModelStateDictionary problems) =>
        new(Percent(FocusX, nameof(FocusX), problems), Percent(FocusY, nameof(FocusY), problems));

    private static string? Line(string? text, string field, string tooLong, int most, ModelStateDictionary problems)
    {
        var line = CleanText.Clean(text ?? "", singleLine: true).Text;
        if (line.Length > most)
            problems.AddModelError($"Input.{field}", $"{tooLong}: اجعله {most} حرف على الأكثر.");
        return line.Length == 0 ? null : line;
    }

    // Digits of any keyboard.
    private static int Percent(string? typed, string field, ModelStateDictionary problems)
    {
        if (typed is { Length: < 20 } && int.TryParse(ArabicText.Fold(typed).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100)
            return number;
        problems.AddModelError($"Input.{field}", "اكتب رقمًا من 0 إلى 100.");
        return 0;
    }
}
