namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The buttons of the story form, by the contract's names.</summary>
public enum StoryAction
{
    Save,
    Submit,
    Publish,
    Withdraw,

    /// <summary>Show the text rendered, and save nothing.</summary>
    Preview,

    /// <summary>Back from the preview to the text, on a phone.</summary>
    Write,
}
