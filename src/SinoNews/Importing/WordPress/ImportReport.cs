using System.Text.Encodings.Web;
using System.Text.Json;

namespace SinoNews.Importing.WordPress;

/// <summary>All that an import could not carry as it was: counted by its kind, and told line by line to whoever wants it.</summary>
/// <param name="lines">Takes a JSON object a line; null for nobody.</param>
public sealed class ImportReport(TextWriter? lines)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What was lost or changed, and how often.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <param name="what">The kind of loss, of a few words: there are not many of them.</param>
    /// <param name="why">What exactly; nothing of a reader.</param>
    /// <param name="times">How often it happened to the item.</param>
    public void Tell(WxrItem item, string what, string why = "", int times = 1) => Tell(item.Name, item.Link, what, why, times);

    public void Tell(string item, string address, string what, string why = "", int times = 1)
    {
        _counts[what] = _counts.GetValueOrDefault(what) + times;
        lines?.WriteLine(JsonSerializer.Serialize(new { item, address, what, why }, Json));
    }
}
