namespace SinoNews.Exporting;

/// <summary>What WordPress calls a post: a story, or a picture of the library.</summary>
/// <param name="Type">post or attachment.</param>
/// <param name="Status">As WordPress names it.</param>
internal sealed record WxrItem(long Id, string Type, string Status)
{
    public required string Title { get; init; }

    public required string Link { get; init; }

    /// <summary>The login of its author; null for none.</summary>
    public string? Creator { get; init; }

    public required string Html { get; init; }

    public string Excerpt { get; init; } = "";

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ModifiedAt { get; init; }

    public string Slug { get; init; } = "";

    public bool TakesComments { get; init; }

    /// <summary>Where the file of an attachment is fetched.</summary>
    public string? File { get; init; }

    public IReadOnlyList<WxrTerm> Terms { get; init; } = [];

    public IReadOnlyList<(string Key, string Value)> Meta { get; init; } = [];
}

/// <param name="Domain">category or post_tag.</param>
internal sealed record WxrTerm(string Domain, string Slug, string Name);

/// <param name="Email">Empty where it stays here.</param>
/// <param name="Parent">The comment that it answers; 0 for none.</param>
/// <param name="At">UTC.</param>
internal sealed record WxrComment(long Id, string Name, string Email, DateTime At, string Text, bool IsApproved, long Parent);
