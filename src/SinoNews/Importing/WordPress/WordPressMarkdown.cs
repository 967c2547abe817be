namespace SinoNews.Importing.WordPress;

/// <summary>The text of a post as Markdown, where no pictures are at hand.</summary>
public static class WordPressMarkdown
{
    /// <param name="lost">Is told what could not be carried, and what of it.</param>
    public static string Of(string html, Action<string, string> lost)
    {
        using var body = new WordPressBody(html, lost);
        return body.Markdown(new Dictionary<string, string>());
    }
}
