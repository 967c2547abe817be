using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Shared;

/// <summary>How a page looks where a link to it is shared: what differs from the site's own look.</summary>
/// <param name="Type">Of Open Graph.</param>
/// <param name="Picture">A path; null leaves the site's card.</param>
public sealed record SharedLook(string Type, string? Picture, int Width, int Height, string Alt)
{
    /// <summary>The story's card; its picture where there is none.</summary>
    public static SharedLook Of(FullStory story)
    {
        if (story.Card is { } card)
            return new("article", CardsSetup.CardAddress(card), SocialCards.Width, SocialCards.Height, story.Title);
        if (story.Picture is { Ref: var picture } && picture.Largest(PictureShape.Wide) is var wide)
            return new("article", picture.Source(wide), wide.Width, wide.Height, picture.Alt ?? story.Title);
        return new("article", null, 0, 0, "");
    }
}
