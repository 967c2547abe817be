using SinoNews.Media;

namespace SinoNews.Web.Pages.Shared;

/// <summary>A choice among recent pictures, or none: what <c>_PicturePicker</c> shows.</summary>
/// <param name="Field">The form field; empty when none is chosen, else a picture's id.</param>
/// <param name="Label">What the picture is for.</param>
/// <param name="Chosen">The one chosen now; among <paramref name="Pictures"/>, however old it is.</param>
public sealed record PicturePicker(string Field, string Label, long? Chosen, IReadOnlyList<Picture> Pictures);
