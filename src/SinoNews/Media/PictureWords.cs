namespace SinoNews.Media;

/// <summary>What the newsroom says of a picture. Null where nothing is said.</summary>
/// <param name="Alt">What it shows, for those who don't see it. Required before a story with it is published.</param>
/// <param name="Caption">Shown under it.</param>
/// <param name="Credit">Whose it is.</param>
/// <param name="Licence">By what right it is used.</param>
public sealed record PictureWords(string? Alt = null, string? Caption = null, string? Credit = null, string? Licence = null)
{
    public const int MaxAlt = 300;
    public const int MaxCaption = 500;
    public const int MaxCredit = 120;
    public const int MaxLicence = 120;
}
