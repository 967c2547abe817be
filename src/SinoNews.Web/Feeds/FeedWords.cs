using SinoNews.Arabic;

namespace SinoNews.Web.Feeds;

/// <summary>A title or a name as other programs can be given it.</summary>
internal static class FeedWords
{
    /// <summary>
    /// What XML can carry, without the embeddings, overrides and isolates of bidi: those programs put it into the middle of
    /// a text of their own, which one that is never ended would turn around.
    /// </summary>
    internal static string Of(string text)
    {
        var legal = XmlCharacters.Only(text);
        return legal.Any(IsControl) ? string.Concat(legal.Where(character => !IsControl(character))) : legal;
    }

    private static bool IsControl(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
