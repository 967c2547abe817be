namespace SinoNews.Web.Feeds;

/// <summary>A feed as every format writes it: words clean, addresses whole.</summary>
/// <param name="Page">The page of the list; what the feed is called for good.</param>
/// <param name="Folder">Where its files lie, with the slash at the end.</param>
/// <param name="Publisher">The paper.</param>
/// <param name="Icon">Its mark.</param>
/// <param name="Updated">UTC, when something in it last changed.</param>
internal sealed record Feed(string Title, string Description, string Page, string Folder, FeedAuthor Publisher, string Icon, DateTime Updated, IReadOnlyList<FeedItem> Items);

/// <param name="Id">For good, whatever becomes of the title.</param>
/// <param name="Summary">Plain text, possibly empty.</param>
/// <param name="Html">The whole text, safe.</param>
/// <param name="Published">UTC.</param>
/// <param name="Updated">UTC.</param>
/// <param name="Categories">The section, then the tags; each once.</param>
internal sealed record FeedItem(
    string Id,
    string Url,
    string Title,
    string Summary,
    string Html,
    DateTime Published,
    DateTime Updated,
    IReadOnlyList<FeedAuthor> Authors,
    IReadOnlyList<string> Categories,
    FeedPicture? Picture);

/// <param name="Url">Null for somebody without a page.</param>
internal sealed record FeedAuthor(string Name, string? Url);

/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Of the file.</param>
internal sealed record FeedPicture(string Url, string Type, long Bytes);

/// <summary>A way to write a feed.</summary>
internal interface IFeedFormat
{
    /// <summary>The name of its file, beside the page of every list.</summary>
    string FileName { get; }

    string ContentType { get; }

    byte[] Write(Feed feed);
}
