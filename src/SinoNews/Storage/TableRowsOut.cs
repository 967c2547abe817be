using System.Buffers;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SinoNews.Storage;

/// <summary>Writes rows as they are read, one JSON object a line, in whatever SQL store a connection leads to.</summary>
internal sealed class TableRowsOut(DbConnection connection, DbTransaction transaction)
{
    private const int BufferSize = 64 * 1024;

    // Lines of a file, never part of a page: Arabic and markup stay as they are.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many rows it has.</returns>
    internal Task<long> Write(StoreTable table, Stream to, CancellationToken ct) => Write(
        $"SELECT {Listed(table.Columns)} FROM {StoreTables.Quoted(table.Name)} ORDER BY {Listed(table.Key)}", to, ct);

    internal async Task<long> Write(string sql, Stream to, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the model and of this folder
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new ArrayBufferWriter<byte>(BufferSize);
        await using var json = new Utf8JsonWriter(lines, Format);
        var rows = 0L;
        for (; await reader.ReadAsync(ct); rows++)
        {
            WriteRow(json, reader);
            lines.Write("\n"u8);
            if (lines.WrittenCount >= BufferSize)
                await Empty(lines, to, ct);
        }
        await Empty(lines, to, ct);
        return rows;
    }

    private static void WriteRow(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.FieldCount; i++)
        {
            json.WritePropertyName(row.GetName(i));
            StoredValue.Write(json, row.GetValue(i));
        }
        json.WriteEndObject();
        json.Flush();
        json.Reset();
    }

    private static async Task Empty(ArrayBufferWriter<byte> lines, Stream to, CancellationToken ct)
    {
        await to.WriteAsync(lines.WrittenMemory, ct);
        lines.ResetWrittenCount();
    }

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns.Select(StoreTables.Quoted));
}
