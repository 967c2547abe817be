namespace SinoNews.Articles;

/// <summary>What the site says of itself. One row.</summary>
public sealed class Site
{
    /// <summary>Until an admin names it, and where the store can't be asked.</summary>
    public const string FirstName = "سينو نيوز";

    public int Id { get; private set; }

    /// <summary>Grows by one with every change of an admin; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    public string Name { get; private set; } = FirstName;

    /// <summary>Taken from the first seed that carries one, until the newsroom sets it.</summary>
    public string? Tagline { get; private set; }

    /// <summary>The IANA zone of dates and days; null leaves it to the configuration.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>The picture at the head of every page; null is the seal.</summary>
    public long? LogoId { get; private set; }

    /// <summary>In the order of the footer.</summary>
    public IReadOnlyList<SocialLink> Links { get; private set; } = [];

    /// <summary>Takes a seed's tagline while nobody has set the site up: one that an admin took away stays away.</summary>
    public void TakeTagline(string? tagline)
    {
        if (Version == 0)
            Tagline ??= tagline;
    }

    public void Change(SiteSettings settings)
    {
        Version++;
        Rename(settings.Name, settings.Tagline);
        MoveTo(settings.TimeZone);
        (Links, LogoId) = (settings.Links, settings.LogoId);
    }

    private void Rename(string name, string? tagline) => (Name, Tagline) = (name, tagline);

    /// <exception cref="TimeZoneNotFoundException">This machine does not know it: every page would fail.</exception>
    private void MoveTo(string? zone) => TimeZone = zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone).Id;
}
