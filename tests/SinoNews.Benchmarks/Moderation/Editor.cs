using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>A signed-in editor at a running site, with a watch in hand.</summary>
internal sealed partial class Editor : IDisposable
{
    private readonly HttpClient _browser;
    private string _token = "";

    private Editor(HttpClient browser) => _browser = browser;

    public static async Task<Editor> SignIn(RunningSite site, CancellationToken ct)
    {
        var editor = new Editor(site.NewBrowser());
        await editor.Take("/newsroom/sign-in", ct);
        using var answer = await editor.Post("/newsroom/sign-in", ct, ("Input.Email", MadeStore.Email), ("Input.Password", MadeStore.Password));
        if (answer.StatusCode is not HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in: {(int)answer.StatusCode}");
        await editor.Take("/newsroom/comments", ct);
        return editor;
    }

    /// <summary>Reads a page to its last byte.</summary>
    public async Task<TimeSpan> Read(string path, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await _browser.GetAsync(path, ct);
        await answer.Content.ReadAsByteArrayAsync(ct);
        var time = Stopwatch.GetElapsedTime(start);
        answer.EnsureSuccessStatusCode();
        return time;
    }

    /// <summary>Approves a comment that nobody has decided on.</summary>
    public async Task<TimeSpan> Approve(long id, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await Post(string.Create(CultureInfo.InvariantCulture, $"/newsroom/comments/{id}/approve"), ct, ("Version", "0"));
        var time = Stopwatch.GetElapsedTime(start);
        if (answer.StatusCode is not HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"Approving {id}: {(int)answer.StatusCode}");
        return time;
    }

    /// <summary>Sends a form; its time, its status and its page.</summary>
    public async Task<(TimeSpan Time, HttpStatusCode Status, string Page)> Send(string path, IEnumerable<(string Name, string Value)> fields, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await Post(path, ct, fields);
        var page = await answer.Content.ReadAsStringAsync(ct);
        return (Stopwatch.GetElapsedTime(start), answer.StatusCode, answer.Headers.Location?.ToString() ?? page);
    }

    /// <summary>Sends a form with one file.</summary>
    public async Task<HttpStatusCode> Upload(string path, string field, string name, byte[] bytes, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent { { new StringContent(_token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), field, name } };
        using var answer = await _browser.PostAsync(path, form, ct);
        return answer.StatusCode;
    }

    /// <summary>The text of a page.</summary>
    public Task<string> Page(string path, CancellationToken ct) => _browser.GetStringAsync(path, ct);

    public void Dispose() => _browser.Dispose();

    private async Task Take(string page, CancellationToken ct) => _token = Token().Match(await _browser.GetStringAsync(page, ct)).Groups["token"].Value;

    private Task<HttpResponseMessage> Post(string path, CancellationToken ct, params IEnumerable<(string Name, string Value)> fields) => _browser.PostAsync(
        path,
        new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        ct);

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
