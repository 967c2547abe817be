using System.Text.Json;

namespace SinoNews.Benchmarks.Serving;

/// <summary>An answer of the site that a bare endpoint repeats: its status, its headers and its bytes.</summary>
internal sealed record RecordedAnswer(int Status, IReadOnlyList<HeaderLine> Headers, byte[] Body)
{
    // What the server itself says of the moment and of the framing.
    private static readonly string[] OfTheServer = ["Date", "Transfer-Encoding", "Connection", "Keep-Alive"];

    public static RecordedAnswer Of(Answer answer) => new(
        answer.Status,
        [.. answer.Headers().Where(header => !OfTheServer.Contains(header.Name, StringComparer.OrdinalIgnoreCase)).Select(header => new HeaderLine(header.Name, header.Value))],
        answer.Body.ToArray());

    /// <summary>Asked twice: what is kept is what a second reader is given.</summary>
    public static async Task<RecordedAnswer> From(int port, string target, IReadOnlyList<string> headers, CancellationToken ct)
    {
        using var connection = await KeptConnection.Open(port, ct);
        var request = KeptConnection.Get(target, headers);
        await connection.Ask(request, ct);
        return Of(await connection.Ask(request, ct));
    }

    public string? Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    public static void Save(string file, IReadOnlyList<RecordedAnswer> answers) => File.WriteAllText(file, JsonSerializer.Serialize(answers));

    public static IReadOnlyList<RecordedAnswer> Load(string file) => JsonSerializer.Deserialize<List<RecordedAnswer>>(File.ReadAllText(file))!;

    /// <summary>True when a reader could not tell one from the other.</summary>
    public bool IsSameAs(RecordedAnswer other) =>
        Status == other.Status && Body.AsSpan().SequenceEqual(other.Body) && Lines().SequenceEqual(other.Lines());

    private IEnumerable<string> Lines() => Headers.Select(header => $"{header.Name}: {header.Value}").Order(StringComparer.Ordinal);
}

/// <summary>A header, one line of it.</summary>
internal sealed record HeaderLine(string Name, string Value);
