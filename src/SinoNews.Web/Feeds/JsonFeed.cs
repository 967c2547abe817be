using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>JSON Feed 1.1 with whole texts.</summary>
internal sealed class JsonFeed(SiteClock clock) : IFeedFormat
{
    private const string Language = "ar";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Nothing of it is ever put into a page: markup need not be written as \u003C, which would make texts half as long again.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string FileName => "feed.json";

    public string ContentType => "application/feed+json; charset=utf-8";

    public byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(
            "https://jsonfeed.org/version/1.1", feed.Title, feed.Page, feed.Folder + FileName, feed.Description, feed.Icon, Language, [feed.Publisher],
            feed.Items.Select(ItemOf)),
        Options);

    private Item ItemOf(FeedItem item) => new(
        item.Id, item.Url, item.Title, item.Html, item.Summary.Length == 0 ? null : item.Summary, item.Picture?.Url,
        clock.Iso(item.Published), clock.Iso(item.Updated), item.Authors, item.Categories, Language,
        item.Picture is { } picture ? [new Attachment(picture.Url, picture.Type, picture.Bytes)] : null);

    private sealed record Document(
        string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string Icon, string Language, IEnumerable<FeedAuthor> Authors, IEnumerable<Item> Items);

    private sealed record Item(
        string Id, string Url, string Title, string ContentHtml, string? Summary, string? Image, string DatePublished, string DateModified,
        IEnumerable<FeedAuthor> Authors, IEnumerable<string> Tags, string Language, IEnumerable<Attachment>? Attachments);

    private sealed record Attachment(string Url, string MimeType, long SizeInBytes);
}
