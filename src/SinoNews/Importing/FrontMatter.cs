namespace SinoNews.Importing;

/// <summary>The block of <c>key: value</c> lines between two <c>---</c> lines at the head of a seed file.</summary>
public sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, string Rest)
{
    private const string Fence = "---";

    private static readonly string[] Keys =
        ["title", "kicker", "section", "tags", "author", "date", "summary", "glyphs", "illustration", "slug", "source"];

    public string? this[string key] => Values.GetValueOrDefault(key);

    /// <returns>No values and the whole text when it does not begin with a fence.</returns>
    /// <exception cref="FormatException">The block is not closed, or a line is not a known <c>key: value</c>.</exception>
    public static FrontMatter Split(string text)
    {
        var lines = text.Split('\n');
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (lines[0].TrimEnd() != Fence)
            return new FrontMatter(values, text);

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
            throw new FormatException("its front matter has no closing ---");
        foreach (var line in lines[1..end].Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line.Trim() : line[..colon].Trim();
            if (colon < 0 || !Keys.Contains(key, StringComparer.Ordinal))
                throw new FormatException($"its front matter has an unknown line, '{key}'");
            if (line[(colon + 1)..].Trim() is { Length: > 0 } value)
                values[key] = value;
        }
        return new FrontMatter(values, string.Join('\n', lines[(end + 1)..]));
    }
}
