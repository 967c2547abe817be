using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SinoNews.Articles;

namespace SinoNews.Tests.Articles.Rendering;

internal static class Rendered
{
    internal static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
    internal static readonly string OtherHash = new('a', 64);

    internal static BodyPicture Picture { get; } = new(Hash, 1600, 1067, [480, 960, 1600], "وصف من المكتبة", "تعليق من المكتبة", "شينخوا");

    internal static IReadOnlyDictionary<string, BodyPicture> Library { get; } = new Dictionary<string, BodyPicture>(StringComparer.Ordinal)
    {
        [Hash] = Picture,
        [OtherHash] = new(OtherHash, 800, 600, [480, 800], "صورة أخرى"),
    };

    internal static string Html(string markdown) => BodyPipeline.Render(markdown, Library).Html;

    internal static string Text(string markdown) => BodyPipeline.Render(markdown, Library).Text;

    internal static IElement Body(string markdown) => new HtmlParser().ParseDocument(Html(markdown)).Body!;
}
