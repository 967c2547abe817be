using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>The pictures by which a story is known elsewhere: absolute addresses.</summary>
internal static class SharedPictures
{
    /// <summary>16:9, 4:3 and 1:1, as search engines ask for them; the social card where there is no picture.</summary>
    internal static string[] Of(FullStory story, SiteAddress address) => story.Picture is { Ref: var picture }
        ? [Largest(picture, PictureShape.Wide, address), Largest(picture, PictureShape.Classic, address), Square(picture, address)]
        : (story.Card is { } card ? CardsSetup.CardAddress(card) : CardsSetup.DefaultCard) is { } path ? [address.Absolute(path)] : [];

    internal static string Square(PictureRef picture, SiteAddress address) => Largest(picture, PictureShape.Square, address);

    private static string Largest(PictureRef picture, PictureShape shape, SiteAddress address) => address.Absolute(picture.Source(picture.Largest(shape)));
}
