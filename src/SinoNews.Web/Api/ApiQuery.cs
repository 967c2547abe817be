using System.Globalization;
using SinoNews.Articles;

namespace SinoNews.Web.Api;

/// <summary>What the parameters that several lists have may say.</summary>
internal static class ApiQuery
{
    internal const int Usual = 20;
    internal const int Most = 100;
    internal const int LongestCursor = 200;

    /// <summary>How many are wanted; null for what is no such number.</summary>
    internal static int? Limit(string? typed) =>
        typed is null ? Usual : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count : null;

    internal static string LimitIs => string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {Most}");

    /// <summary>The first parameter that is given and is no place in a list of stories.</summary>
    internal static string? Nowhere(string? before, string? after) =>
        before is not null && Cursor.Parse(before) is null ? "before" : after is not null && Cursor.Parse(after) is null ? "after" : null;
}
