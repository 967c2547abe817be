using System.Text.Json;

namespace SinoNews.Archives;

/// <summary>The last file of an archive, <c>manifest.json</c>: what it is, and the SHA-256 of every other file in it.</summary>
public sealed record ArchiveManifest
{
    internal const string FileName = "manifest.json";

    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>What is in it and how it is written down, such as <c>sinonews-backup-1</c>: another meaning has another form.</summary>
    public required string Form { get; init; }

    /// <summary>The newest migration of the store that it was made of.</summary>
    public required string Schema { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>By their path in the archive, with <c>/</c>: SHA-256 in lower hexadecimal.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}
