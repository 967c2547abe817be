using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SinoNews.Storage;

/// <summary>Reads rows, one JSON object a line, into the tables of a store whose connection stays open: some thousand to a transaction.</summary>
internal sealed class TableRowsIn(NewsDb db)
{
    private const int AtOnce = 5_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Puts the lines in the place of what the table holds. It must be there.</summary>
    /// <returns>How many rows it has now.</returns>
    /// <exception cref="InvalidDataException">A line is no row of this table.</exception>
    internal async Task<long> Take(string table, Stream from, CancellationToken ct)
    {
        var columns = await ColumnsOf(table, ct);
        await Empty(table, ct);
        await using var insert = Insert(table, columns);
        using var lines = new StreamReader(from, Strict);
        var rows = 0L;
        while (await Batch(insert, columns, table, lines, rows, ct) is > 0 and var taken)
            rows += taken;
        return rows;
    }

    private async Task<int> Batch(DbCommand insert, string[] columns, string table, StreamReader lines, long before, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        insert.Transaction = transaction.GetDbTransaction();
        var rows = 0;
        for (; rows < AtOnce && await lines.ReadLineAsync(ct) is { } line; rows++)
        {
            try
            {
                Bind(insert, columns, line);
                await insert.ExecuteNonQueryAsync(ct);
            }
            catch (Exception exception) when (exception is JsonException or InvalidDataException or InvalidOperationException or DbException)
            {
                throw new InvalidDataException($"Line {before + rows + 1:N0} of '{table}' is no row of it.", exception);
            }
        }
        await transaction.CommitAsync(ct);
        return rows;
    }

    private static void Bind(DbCommand insert, string[] columns, string line)
    {
        using var json = JsonDocument.Parse(line);
        var given = 0;
        foreach (var property in json.RootElement.EnumerateObject())
        {
            var column = Array.IndexOf(columns, property.Name);
            if (column < 0)
                throw new InvalidDataException($"There is no column '{property.Name}'.");
            insert.Parameters[column].Value = StoredValue.Read(property.Value);
            given++;
        }
        if (given != columns.Length)
            throw new InvalidDataException("Some columns are missing, or said twice.");
    }

    private DbCommand Insert(string table, string[] columns)
    {
        var insert = Command($"INSERT INTO {StoreTables.Quoted(table)} ({string.Join(", ", columns.Select(StoreTables.Quoted))}) VALUES ({string.Join(", ", columns.Select((_, i) => Name(i)))})");
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = Name(i);
            insert.Parameters.Add(parameter);
        }
        return insert;
    }

    private async Task<string[]> ColumnsOf(string table, CancellationToken ct)
    {
        await using var command = Command($"SELECT * FROM {StoreTables.Quoted(table)} WHERE 1 = 0");
        await using var reader = await command.ExecuteReaderAsync(ct);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private async Task Empty(string table, CancellationToken ct)
    {
        await using var command = Command($"DELETE FROM {StoreTables.Quoted(table)}");
        await command.ExecuteNonQueryAsync(ct);
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names that the store itself has, quoted
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Name(int parameter) => string.Create(CultureInfo.InvariantCulture, $"@p{parameter}");
}
