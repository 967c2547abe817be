using System.Buffers;
using System.Collections.Frozen;

namespace SinoNews.Arabic;

/// <summary>Letters that are chosen because they look like others.</summary>
internal static class Lookalikes
{
    // A selection of Unicode's confusables (UTS #39): what keyboards and "fancy text" pages give. Capitals have
    // likenesses of their own (Greek Ν is an N, ν a v), so this goes before the fold lowers them.
    private static readonly FrozenDictionary<char, char> Letters = Pairs(
        ("АаВЕеЗКкМНОоРрСсТтУуХхЅѕІіЇїЈјӀӏҺһԀԁԚԛԜԝЁёЬьѵ",
         "aabeezkkmhooppccttyyxxssiiiijjllhhddqqwweebbv"),
        ("ΑαΒΕεΖΗΙιΚκΜΝνΟοΡρΤτΥυΧχϲϹϳΆάΈέΉΊίϊΐΌόΎύ",
         "aabeezhiikkmnvooppttyuxxccjaaeehiiiiooyu"),
        ("ıøØłŁđĐħŧƒɑɡɩʟɪɴʀʏʙɢʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ",
         "ioollddhtfagilinrybghacdejkmoptuvwzfs"),
        ("ہھەۀۂۃےۓېڪڭݢںڼٲٳۆۇۈۋڡٹڈڑړښ",
         "ههههههيييكككننااووووفتدررس"));

    private static readonly SearchValues<char> Masks = SearchValues.Create([.. Letters.Keys]);

    /// <summary>The text with each such letter replaced, unit for unit, so that positions stay.</summary>
    internal static string Unmask(string text) =>
        text.AsSpan().ContainsAny(Masks) ? string.Create(text.Length, text, Fill) : text;

    private static void Fill(Span<char> plain, string text)
    {
        for (var i = 0; i < plain.Length; i++) plain[i] = Letters.GetValueOrDefault(text[i], text[i]);
    }

    private static FrozenDictionary<char, char> Pairs(params (string Masked, string Plain)[] rows) =>
        rows.SelectMany(static row => row.Masked.Zip(row.Plain)).ToFrozenDictionary(
            static pair => pair.First, static pair => pair.Second);
}
