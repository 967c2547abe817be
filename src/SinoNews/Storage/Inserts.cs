using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SinoNews.Storage;

/// <summary>Writes a new entity by a kept statement instead of <c>SaveChanges</c>, into the columns and by the conversions of EF's model.</summary>
internal sealed class Inserts(NewsDb db)
{
    private readonly Dictionary<Type, Table> _tables = [];

    /// <summary>Gives the entity its key. What it points to is written by its keys: nothing else is saved or tracked.</summary>
    internal void Insert<T>(T entity) where T : class
    {
        if (!_tables.TryGetValue(typeof(T), out var table))
            _tables.Add(typeof(T), table = Table.Of(db.Model.FindEntityType(typeof(T))!));
        var id = db.Statements.Number(table.Sql, [.. table.Columns.Select(column => column.Of(entity))]);
        table.Key.SetValue(entity, id);
    }

    private sealed record Table(string Sql, Column[] Columns, System.Reflection.PropertyInfo Key)
    {
        internal static Table Of(IEntityType type)
        {
            var key = type.FindPrimaryKey()!.Properties.Single();
            var properties = type.GetProperties().Where(property => property != key).ToArray();
            var names = properties.Select(property => $"\"{property.GetColumnName()}\"");
            var places = properties.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"));
            return new Table(
                $"INSERT INTO \"{type.GetTableName()}\"({string.Join(',', names)}) VALUES ({string.Join(',', places)}) RETURNING \"{key.GetColumnName()}\"",
                [.. properties.Select(property => new Column(property.GetGetter(), property.GetTypeMapping().Converter))],
                key.PropertyInfo!);
        }
    }

    private readonly record struct Column(IClrPropertyGetter Getter, ValueConverter? Converter)
    {
        internal object? Of(object entity) => Getter.GetClrValue(entity) is { } value && Converter is not null
            ? Converter.ConvertToProvider(value) : Getter.GetClrValue(entity);
    }
}
