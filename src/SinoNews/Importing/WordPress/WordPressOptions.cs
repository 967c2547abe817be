namespace SinoNews.Importing.WordPress;

/// <summary>What the operator decides about an import.</summary>
public sealed record WordPressOptions
{
    public required string File { get; init; }

    /// <summary>The folder with what was under <c>wp-content/uploads</c>; null where no files are at hand.</summary>
    public string? Media { get; init; }

    /// <summary>The slug of the section for each category's slug; others go by equal slugs or names.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    /// <summary>The section of a story that no category places; null for the first.</summary>
    public string? DefaultSection { get; init; }

    /// <summary>The zone of dates that are not in UTC.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Nothing is written; the report is the same.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Who is named as having brought the pictures; null for the first account.</summary>
    public string? By { get; init; }
}

/// <summary>How an import went.</summary>
public sealed class WordPressOutcome
{
    private readonly Dictionary<ImportOutcome, int> _stories = [];

    public int Comments { get; internal set; }

    public int Addresses { get; internal set; }

    public int Pictures { get; internal set; }

    /// <summary>Why it ended before the end of the file; null when it did not.</summary>
    public string? Broken { get; internal set; }

    public int this[ImportOutcome outcome] => _stories.GetValueOrDefault(outcome);

    /// <summary>All items that were looked at as stories.</summary>
    public int Stories => _stories.Values.Sum();

    internal void Count(ImportOutcome outcome) => _stories[outcome] = this[outcome] + 1;
}
