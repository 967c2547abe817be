using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A keyboard whose layout is Arabic: what a key is called has nothing to do with what it types.</summary>
internal sealed class ArabicKeys
{
    private static readonly Dictionary<char, string> Codes = new()
    {
        ['ع'] = "KeyU",
        ['ر'] = "KeyV",
        ['ز'] = "Period",
        ['ت'] = "KeyJ",
        ['س'] = "KeyS",
        ['د'] = "BracketRight",
        ['؟'] = "Slash",
        ['ن'] = "KeyK",
    };

    private readonly ICDPSession _session;

    private ArabicKeys(ICDPSession session) => _session = session;

    public static async Task<ArabicKeys> Of(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    /// <param name="held">One of the presses that a key gives while it is held down.</param>
    /// <param name="control">With the Control key, which keeps a letter from being written.</param>
    public async Task Press(char letter, bool held = false, bool control = false)
    {
        await Send("keyDown", letter, held, control);
        if (!held)
            await Send("keyUp", letter, held, control);
    }

    private async Task Send(string type, char letter, bool held, bool control)
    {
        var down = type is "keyDown";
        var arguments = new Dictionary<string, object>
        {
            ["type"] = type,
            ["key"] = letter.ToString(),
            ["code"] = Codes[letter],
            ["modifiers"] = control ? 2 : letter is '؟' ? 8 : 0,
            ["autoRepeat"] = held,
        };
        if (down && !control)
            arguments["text"] = letter.ToString();
        await _session.SendAsync("Input.dispatchKeyEvent", arguments);
    }
}
