using System.Globalization;
using System.Text.Json;

namespace SinoNews.Storage;

/// <summary>
/// A value of a column as a line of an export says it: numbers, words and nothing as JSON has them, bytes as an object with
/// <c>base64</c>, so that no word is taken for bytes.
/// </summary>
internal static class StoredValue
{
    private const string Bytes = "base64";

    internal static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String(Bytes, bytes);
                json.WriteEndObject();
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <exception cref="InvalidDataException">No column holds such a value.</exception>
    internal static object Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(), // else both were doubles, which hold 53 bits
        JsonValueKind.Object when value.TryGetProperty(Bytes, out var bytes) && bytes.ValueKind is JsonValueKind.String && bytes.TryGetBytesFromBase64(out var read) => read,
        _ => throw new InvalidDataException($"A column holds no {value.ValueKind}."),
    };
}
