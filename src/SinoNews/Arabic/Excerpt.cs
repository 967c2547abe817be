namespace SinoNews.Arabic;

/// <summary>The beginning of a text, elided with … only at a word's end.</summary>
public static class Excerpt
{
    /// <param name="length">The most UTF-16 units kept, before the ellipsis.</param>
    public static string Of(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length);
        if (cut <= 0) // no word ends there: never half a character
            cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..cut].TrimEnd('،', '؛', ':', '.', ' ') + "…";
    }
}
