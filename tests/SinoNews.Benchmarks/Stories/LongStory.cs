using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Stories;

/// <summary>A long story in an editor's hands: each act sends the whole form, with words that were not there before.</summary>
internal sealed partial class LongStory
{
    /// <summary>Where what is typed is kept every few seconds.</summary>
    private const string AutosaveAddress = "/newsroom/articles/autosave";

    /// <summary>Where the preview beside the text is asked for.</summary>
    private const string PreviewAddress = "/newsroom/articles/preview";

    private const string NewAddress = "/newsroom/articles/new";
    private const int ParagraphWords = 80;

    private readonly Editor _editor;
    private readonly ArabicWriting _writing = new();
    private readonly Random _random = new(20261126);
    private readonly string _draft = Guid.NewGuid().ToString();
    private readonly List<string> _paragraphs = [];
    private string _address = NewAddress;
    private string _version = "0";

    private LongStory(Editor editor) => _editor = editor;

    public Dictionary<string, Figures> Figures { get; } = new(StringComparer.Ordinal)
    {
        ["save"] = new(),
        ["autosave"] = new(),
        ["preview, fragment"] = new(),
        ["preview, whole page"] = new(),
    };

    /// <summary>Writes the story and saves it for the first time.</summary>
    public static async Task<LongStory> Begin(Editor editor, int words, CancellationToken ct)
    {
        var story = new LongStory(editor);
        for (var left = words; left > 0; left -= ParagraphWords)
            story._paragraphs.Add(story.Paragraph(Math.Min(left, ParagraphWords)));
        var (_, status, location) = await editor.Send(NewAddress, story.Form("save"), ct);
        Expect(HttpStatusCode.SeeOther, status, NewAddress);
        story._address = location.Split('?')[0];
        await story.ReadVersion(ct);
        return story;
    }

    public async Task Save(CancellationToken ct)
    {
        Write();
        var (time, status, _) = await _editor.Send(_address, Form("save"), ct);
        Expect(HttpStatusCode.SeeOther, status, _address);
        Figures["save"].Add(time);
        await ReadVersion(ct);
    }

    public async Task Keep(CancellationToken ct)
    {
        Write();
        await Optional("autosave", AutosaveAddress, ct);
    }

    public async Task Preview(CancellationToken ct)
    {
        Write();
        await Optional("preview, fragment", PreviewAddress, ct);
        var (time, status, _) = await _editor.Send(_address, Form("preview"), ct);
        Expect(HttpStatusCode.OK, status, _address);
        Figures["preview, whole page"].Add(time);
    }

    public void Forget()
    {
        foreach (var act in Figures.Keys.ToList())
            Figures[act] = new();
    }

    private async Task Optional(string act, string address, CancellationToken ct)
    {
        var (time, status, _) = await _editor.Send($"{address}?id={_address[(_address.LastIndexOf('/') + 1)..]}", Form(null), ct);
        if (status is HttpStatusCode.NotFound)
            return;
        if ((int)status is < 200 or > 299)
            throw new InvalidOperationException($"{address}: {(int)status}");
        Figures[act].Add(time);
    }

    // One paragraph is written anew: what is the same as before would not be saved.
    private void Write() => _paragraphs[_random.Next(_paragraphs.Count)] = Paragraph(ParagraphWords);

    private string Paragraph(int words)
    {
        var text = new StringBuilder();
        for (var written = 0; written < words; written++)
        {
            if (written > 0)
                text.Append(' ');
            text.Append(_writing.Word(_random));
        }
        return text.ToString();
    }

    private IEnumerable<(string Name, string Value)> Form(string? action)
    {
        (string, string)[] fields =
        [
            ("Input.Title", "قصة طويلة عن طريق الحرير"), ("Input.Kicker", "طريق الحرير"), ("Input.Standfirst", "من شيآن إلى البحر المتوسط."),
            ("Input.Section", "history"), ("Input.Tags", "طريق الحرير، شيآن"), ("Input.Author", ""), ("Input.Body", Body()), ("Input.Slug", ""),
            ("Input.Version", _version), ("Input.Draft", _draft), ("Input.Id", _address == NewAddress ? "" : _address[(_address.LastIndexOf('/') + 1)..]),
        ];
        return action is null ? fields : fields.Append(("action", action));
    }

    // As stories are: a heading now and then, a quotation, a list.
    private string Body() => string.Join("\n\n", _paragraphs.Select((paragraph, index) => (index % 10) switch
    {
        4 => $"## {string.Join(' ', paragraph.Split(' ').Take(4))}\n\n{paragraph}",
        7 => $"> {paragraph}",
        9 => $"- {string.Join("\n- ", paragraph.Split(' ').Chunk(20).Select(words => string.Join(' ', words)))}",
        _ => paragraph,
    }));

    private async Task ReadVersion(CancellationToken ct) =>
        _version = Version().Match(await _editor.Page(_address, ct)).Groups["version"].Value is { Length: > 0 } version
            ? version : throw new InvalidOperationException("The story form names no version.");

    private static void Expect(HttpStatusCode expected, HttpStatusCode status, string address)
    {
        if (status != expected)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{address}: {(int)status}"));
    }

    [GeneratedRegex("name=\"Input.Version\"[^>]*value=\"(?<version>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
