using System.Globalization;
using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SinoNews.Tests;

/// <summary>What came back, read to its end.</summary>
internal sealed class Answer(HttpResponseMessage response, byte[] bytes)
{
    private readonly Lazy<IHtmlDocument> _page = new(() => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(bytes)));

    internal HttpStatusCode Status => response.StatusCode;

    internal int Code => (int)response.StatusCode;

    internal byte[] Bytes => bytes;

    /// <summary>As text; of a file that is itself packed, what is in it.</summary>
    internal string Body => System.Text.Encoding.UTF8.GetString(Content);

    /// <summary>The bytes, unpacked if the file is a packed one.</summary>
    internal byte[] Content => ContentType == "application/gzip" ? Unpacked(bytes) : bytes;

    internal IHtmlDocument Page => _page.Value;

    /// <summary>As on the wire: escaped or not.</summary>
    internal string? Location => Header("Location");

    internal string? ContentType => response.Content.Headers.ContentType?.ToString();

    /// <summary>The receipt that a posted comment was answered with.</summary>
    internal string Receipt
    {
        get
        {
            Assert.Equal(HttpStatusCode.SeeOther, Status);
            Assert.StartsWith("/comments/", Location, StringComparison.Ordinal);
            return Location!["/comments/".Length..];
        }
    }

    /// <summary>All of them, as text.</summary>
    internal string Headers => $"{response.Headers}{response.Content.Headers}";

    internal string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values) : null;

    /// <summary>What a field of the page's form holds.</summary>
    internal string? Field(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>The text of the first element that matches, white space settled.</summary>
    internal string? Text(string selector) => Page.QuerySelector(selector) is { } element ? Settled(element.TextContent) : null;

    internal IReadOnlyList<string> Texts(string selector) => [.. Page.QuerySelectorAll(selector).Select(element => Settled(element.TextContent))];

    /// <summary>One field is wrong, its message stands with it and names what is wrong.</summary>
    internal void AssertOnlyProblem(AngleSharp.Dom.IElement field, string said)
    {
        var error = Assert.Single(Page.QuerySelectorAll(".error"));
        Assert.Contains(said, Settled(error.TextContent), StringComparison.Ordinal);
        Assert.Contains(error.Id!, field.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Same(field.Closest(".field, .pad"), error.Closest(".field, .pad"));
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var file = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }

    private static string Settled(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Somebody with a browser.</summary>
internal sealed class Visitor(HttpClient http) : IDisposable
{
    internal const string AddressHeader = "X-Test-Address";
    internal const string CultureHeader = "X-Test-Culture";

    private string? _token;

    internal Task<Answer> Get(string path, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Get, path), headers);

    /// <summary>A read that brings a form of its own, as no browser sends it.</summary>
    internal Task<Answer> GetWith(string path, params IEnumerable<(string Name, string? Value)> fields) =>
        Send(new HttpRequestMessage(HttpMethod.Get, path) { Content = Form(fields) }, []);

    /// <summary>Begins to listen to a stream of events.</summary>
    internal async Task<Events> Listen(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return new Events(await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    internal Task<Answer> Head(string path) => Send(new HttpRequestMessage(HttpMethod.Head, path), []);

    /// <summary>Posts a form as it stands.</summary>
    internal Task<Answer> Post(string path, IEnumerable<(string Name, string? Value)> fields, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(fields) }, headers);

    internal Task<Answer> Post(string path, HttpContent content, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, headers);

    /// <summary>Posts a form with the antiforgery token of the newsroom's pages.</summary>
    internal async Task<Answer> Submit(string path, params (string Name, string? Value)[] fields)
    {
        _token ??= (await Get("/newsroom/articles/new")).Field("__RequestVerificationToken")
            ?? throw new InvalidOperationException("The story form has no antiforgery token.");
        return await Post(path, fields.Append(("__RequestVerificationToken", _token)));
    }

    /// <summary>Fills in the page of the form itself: the fields it has, then those that are given.</summary>
    internal async Task<Answer> Fill(string path, params (string Name, string? Value)[] fields)
    {
        var token = (await Get(path)).Field("__RequestVerificationToken");
        return await Post(path, fields.Append(("__RequestVerificationToken", token)));
    }

    internal async Task<Answer> SignIn(string email, string password, string path = "/newsroom/sign-in") =>
        await Fill(path, ("Input.Email", email), ("Input.Password", password));

    internal Task<Answer> Comment(
        long articleId,
        string? text = "تعليق على المادة",
        string? name = "سلمى",
        string? email = "salma@example.org",
        string? key = null,
        long? replyTo = null,
        string? website = null,
        params (string Name, string Value)[] headers) => Post(
            $"/articles/{articleId}/comments",
            [
                ("Input.Name", name), ("Input.Email", email), ("Input.Text", text), ("Input.Key", key),
                ("Input.ReplyTo", replyTo?.ToString(CultureInfo.InvariantCulture)), ("Input.Website", website),
            ],
            headers);

    public void Dispose() => http.Dispose();

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string? Value)> fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<Answer> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using (request)
        {
            foreach (var (name, value) in headers)
                Assert.True(request.Headers.TryAddWithoutValidation(name, value));
            var response = await http.SendAsync(request);
            return new Answer(response, await response.Content.ReadAsByteArrayAsync());
        }
    }
}
