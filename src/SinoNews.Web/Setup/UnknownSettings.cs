using System.Reflection;

namespace SinoNews.Web.Setup;

/// <summary>A key of ours that nothing reads, and the known one that is most like it.</summary>
public sealed record UnknownSetting(string Key, string Nearest);

/// <summary>Finds misspelt keys: a wrong name, unlike a wrong value, would be passed over in silence.</summary>
public static class UnknownSettings
{
    /// <summary>The keys of our section that no record has.</summary>
    public static IReadOnlyList<UnknownSetting> In(IConfiguration configuration)
    {
        var known = Known();
        return [.. configuration.GetSection(SiteOptions.Section).AsEnumerable()
            .Where(setting => setting.Value is not null && !known.Any(key => Covers(key, setting.Key)))
            .Select(setting => new UnknownSetting(setting.Key, known.MinBy(key => Distance(key, setting.Key))!))];
    }

    /// <summary>Every property of the records that name their section by a constant <c>Section</c>.</summary>
    public static IReadOnlyList<string> Known() =>
    [
        .. from type in typeof(UnknownSettings).Assembly.GetTypes()
           let section = type.GetField(nameof(SiteOptions.Section), BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } constant ? constant.GetRawConstantValue() as string : null
           where section is SiteOptions.Section || section?.StartsWith($"{SiteOptions.Section}:", StringComparison.Ordinal) is true
           from property in type.GetProperties()
           where property.SetMethod is not null
           select $"{section}:{property.Name}",
    ];

    private static bool Covers(string known, string key) =>
        key.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (key.Length == known.Length || key[known.Length] == ':');

    // Levenshtein's, without regard to case.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1));
            }
        }
        return row[^1];
    }
}
