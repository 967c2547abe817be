namespace SinoNews.Web.Caching;

/// <summary>
/// A page that is the same for every reader: rendered once and kept until something on it changes
/// (<see cref="PageTags"/>). What such a page may contain stands in the architecture: nothing of whoever asked for it.
/// </summary>
/// <param name="query">The query parameters that the page looks at. All others are the same page.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute(params string[] query) : Attribute
{
    public string[] Query { get; } = query;

    /// <summary>In capitals, too: whatever reads a query finds a parameter however it is written.</summary>
    internal bool LooksAt(string parameter) => Query.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    /// <summary>The newsroom is shown the same, too: whoever sends its cookie, or something like it, makes nobody render it anew.</summary>
    public bool IsForStaffToo { get; init; }
}
