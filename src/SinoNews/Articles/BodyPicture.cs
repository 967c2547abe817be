namespace SinoNews.Articles;

/// <summary>
/// What a body needs to know of a picture that it names. <paramref name="Hash"/> is 64 lower-case hexadecimal digits;
/// <paramref name="Width"/> and <paramref name="Height"/> are the original's; at each of <paramref name="Widths"/>
/// there is a variant under <c>/media/HASH/WIDTH.webp</c>. <paramref name="Alt"/> and <paramref name="Caption"/> serve
/// where the text gives none.
/// </summary>
public sealed record BodyPicture(
    string Hash, int Width, int Height, IReadOnlyList<int> Widths, string Alt, string? Caption = null, string? Credit = null);
