using CsvHelper;

namespace SinoNews.Names;

/// <summary>As spreadsheets read and write it: one entry a line, the members of a list between « | ».</summary>
public static partial class GlossaryFile
{
    private static readonly string[] Columns = ["name", "simplified", "traditional", "pinyin", "kind", "explanation", "variants", "rejected", "seeAlso", "tags"];

    private static readonly string[] Needed = ["name", "simplified", "pinyin", "kind", "explanation"];

    private static readonly CsvWriterOptions Writing = new()
    {
        WriteByteOrderMark = true, // Excel reads Arabic only so
        Injection = CsvInjection.Escape, // and runs as a formula what begins like one
    };

    public static byte[] WriteCsv(IEnumerable<EntryWords> entries)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Writing, leaveOpen: true))
        {
            csv.WriteHeader(Columns);
            foreach (var row in entries.Select(EntryRow.Of))
            {
                csv.WriteRecord(
                    row.Name, row.Simplified, row.Traditional, row.Pinyin, row.Kind, row.Explanation,
                    Joined(row.Variants), Joined(row.Rejected), Joined(row.SeeAlso), Joined(row.Tags));
            }
        }
        return file.ToArray();
    }

    private static List<FileRow> ReadCsv(string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = SeparatorOf(text), TrackLineNumbers = true, NormalizeHeaderName = Header });
            var headers = csv.Headers.Select(Header).ToList();
            if (headers.Find(header => !Columns.Contains(header, StringComparer.OrdinalIgnoreCase)) is { } unknown)
                throw new GlossaryFileException(FileFault.NoSuchColumn, 1, unknown);
            if (Array.Find(Needed, column => !headers.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } missing)
                throw new GlossaryFileException(FileFault.MissingColumn, 1, missing);
            var rows = new List<FileRow>();
            while (csv.Read())
            {
                if (Row(csv, headers) is { } row)
                    rows.Add(row);
                ThrowIfTooMany(rows);
            }
            return rows.Count > 0 ? rows : throw new GlossaryFileException(FileFault.Empty);
        }
        catch (CsvFormatException broken)
        {
            throw new GlossaryFileException(FileFault.NotCsv, broken.LineNumber > 0 ? (int)broken.LineNumber : null);
        }
    }

    private static FileRow? Row(CsvReader csv, List<string> headers)
    {
        var fields = headers.Select((header, index) => (header, Text: index < csv.FieldCount ? Unguarded(csv.GetString(index)) : "")).ToList();
        if (fields.TrueForAll(field => string.IsNullOrWhiteSpace(field.Text)))
            return null;
        string Field(string column) => fields.Find(field => string.Equals(field.header, column, StringComparison.OrdinalIgnoreCase)).Text ?? "";
        string[] List(string column) => Field(column).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new EntryRow
        {
            Name = Field("name"),
            Simplified = Field("simplified"),
            Traditional = Field("traditional"),
            Pinyin = Field("pinyin"),
            Kind = Field("kind"),
            Explanation = Field("explanation"),
            Variants = List("variants"),
            Rejected = List("rejected"),
            SeeAlso = List("seeAlso"),
            Tags = List("tags"),
        }.At((int)csv.LineNumber);
    }

    // Excel writes the list separator of its country; our own « | » stands within fields, so it is none.
    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)];
        return header.Contains('\t') ? '\t' : header.Contains(';') && !header.Contains(',') ? ';' : ',';
    }

    private static string Header(string name) => name.Trim().Trim('\ufeff');

    private static string Joined(IReadOnlyList<string?>? list) => string.Join(" | ", list ?? []);

    private static string Unguarded(string field) => field is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? field[1..] : field;
}
