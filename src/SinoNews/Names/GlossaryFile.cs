using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SinoNews.Names;

/// <summary>Why a file can't be read at all.</summary>
public enum FileFault
{
    Empty,
    TooLarge,
    NotText,
    NotJson,
    NotCsv,
    NoSuchColumn,
    MissingColumn,
    TooManyEntries,
}

/// <summary>A file that is no list of entries.</summary>
/// <param name="line">Where, from 1; null where no line is to blame.</param>
/// <param name="detail">The word that it is about.</param>
public sealed class GlossaryFileException(FileFault fault, int? line = null, string? detail = null)
    : FormatException($"{fault}{(line is null ? "" : $" in line {line}")}{(detail is null ? "" : $": {detail}")}")
{
    public FileFault Fault { get; } = fault;

    public int? Line { get; } = line;

    public string? Detail { get; } = detail;
}

/// <summary>The glossary as a file, and files as entries: JSON here, CSV beside it.</summary>
public static partial class GlossaryFile
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The most entries of one file.</summary>
    public const int MostEntries = 20_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file for people, never part of a page
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>Reads either, told apart by how it begins.</summary>
    /// <exception cref="GlossaryFileException">It is no list of entries at all; what is wrong with one entry stands in its row.</exception>
    public static IReadOnlyList<FileRow> Read(byte[] bytes)
    {
        var text = Text(bytes);
        return text.TrimStart() is ['[' or '{', ..] ? ReadJson(text) : ReadCsv(text);
    }

    public static byte[] WriteJson(IEnumerable<EntryWords> entries) => JsonSerializer.SerializeToUtf8Bytes(entries.Select(EntryRow.Of), Json);

    private static List<FileRow> ReadJson(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            var rows = new List<FileRow>();
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new GlossaryFileException(FileFault.NotJson, 1);
            var (line, counted) = (1, 0);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted..start).Count((byte)'\n');
                counted = start;
                using var entry = JsonDocument.ParseValue(ref reader);
                rows.Add(Row(entry.RootElement, line));
                ThrowIfTooMany(rows);
            }
            return rows.Count > 0 ? rows : throw new GlossaryFileException(FileFault.Empty);
        }
        catch (JsonException broken)
        {
            throw new GlossaryFileException(FileFault.NotJson, (int?)broken.LineNumber + 1);
        }
    }

    private static FileRow Row(JsonElement entry, int line)
    {
        try
        {
            return (entry.Deserialize<EntryRow>(Json) ?? new EntryRow()).At(line);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            var field = (wrong as JsonException)?.Path is { Length: > 2 } path ? path[2..] : entry.GetRawText();
            return new FileRow(line, null, NameOf(entry), [new EntryProblem(EntryFault.FieldUnreadable, "", field.Length > 40 ? field[..40] : field)]);
        }
    }

    private static string NameOf(JsonElement entry)
    {
        try
        {
            return entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("name", out var named) ? named.ToString() : "";
        }
        catch (InvalidOperationException)
        {
            return ""; // half of a surrogate pair, written as an escape
        }
    }

    private static void ThrowIfTooMany(List<FileRow> rows)
    {
        if (rows.Count > MostEntries)
            throw new GlossaryFileException(FileFault.TooManyEntries);
    }

    private static string Text(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new GlossaryFileException(FileFault.TooLarge);
        try
        {
            var text = Utf8.GetString(bytes).TrimStart('\ufeff');
            if (text.Contains('\0', StringComparison.Ordinal))
                throw new GlossaryFileException(FileFault.NotText);
            return string.IsNullOrWhiteSpace(text) ? throw new GlossaryFileException(FileFault.Empty) : text;
        }
        catch (DecoderFallbackException)
        {
            throw new GlossaryFileException(FileFault.NotText);
        }
    }
}
