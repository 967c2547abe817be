namespace SinoNews.Articles;

/// <summary>What an admin may change of the site.</summary>
public sealed record SiteSettings
{
    public const int MaxName = 60;
    public const int MaxTagline = 120;

    public required string Name { get; init; }

    public string? Tagline { get; init; }

    /// <summary>An IANA zone; null for the configuration's.</summary>
    public string? TimeZone { get; init; }

    public IReadOnlyList<SocialLink> Links { get; init; } = [];

    /// <summary>A picture of the media library; null for the seal.</summary>
    public long? LogoId { get; init; }

    public static SiteSettings Of(Site site) => new() { Name = site.Name, Tagline = site.Tagline, TimeZone = site.TimeZone, Links = site.Links, LogoId = site.LogoId };

    /// <summary>What is different: the label in the newsroom's words, then the value before and after.</summary>
    public static IEnumerable<(string Label, string Before, string After)> Differences(SiteSettings before, SiteSettings after) =>
        before.Words().Zip(after.Words()).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.Label, pair.First.Value, pair.Second.Value));

    private IEnumerable<(string Label, string Value)> Words() =>
    [
        ("اسم الموقع", Name),
        ("العبارة التعريفية", Tagline ?? "بلا عبارة"),
        ("المنطقة الزمنية", TimeZone ?? "كما في إعدادات الخادم"),
        ("الشعار", LogoId is { } logo ? $"الصورة {logo}" : "الختم"),
        ("روابط المتابعة", Links.Count == 0 ? "بلا روابط" : string.Join("، ", Links.Select(link => $"{link.Label} {link.Url}"))),
    ];
}
