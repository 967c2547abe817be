using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Settings;

/// <summary>The fields of the site's form. Strings, so that whatever was typed comes back.</summary>
public sealed record SiteInput
{
    private const int BlankRows = 3;

    public string? Name { get; init; }

    public string? Tagline { get; init; }

    /// <summary>Empty for the configuration's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>A row that is empty is none.</summary>
    public IList<LinkInput> Links { get; init; } = [];

    /// <summary>A picture of the media library; null for the seal.</summary>
    public long? LogoId { get; init; }

    /// <summary>The version that was seen.</summary>
    public int? Version { get; init; }

    /// <summary>The rows that the form shows: those in use and some to write in.</summary>
    public IEnumerable<LinkInput> Rows =>
        Links.Concat(Enumerable.Repeat(new LinkInput(), Math.Clamp(SocialLink.Most - Links.Count, 0, BlankRows)));

    public static SiteInput From(Site site) => new()
    {
        Name = site.Name,
        Tagline = site.Tagline,
        TimeZone = site.TimeZone,
        Links = [.. site.Links.Select(link => new LinkInput { Label = link.Label, Url = link.Url })],
        LogoId = site.LogoId,
        Version = site.Version,
    };

    /// <summary>Without the rows that were left empty: their numbers are those of the form that is shown next.</summary>
    public SiteInput Trimmed() => this with { Links = [.. Links.Where(link => !link.IsEmpty)] };

    /// <summary>The settings as they would be saved; what is wrong with them is told to <paramref name="problems"/> in Arabic.</summary>
    /// <param name="current">The zone that is set now: it may stay, even if this machine does not know it.</param>
    public SiteSettings? Settings(string? current, ModelStateDictionary problems)
    {
        var (name, tagline) = (Line(Name), Line(Tagline));
        if (!name.Any(char.IsLetter))
            problems.AddModelError("Input.Name", "اكتب اسم الموقع.");
        if (name.Length > SiteSettings.MaxName)
            problems.AddModelError("Input.Name", $"الاسم طويل: اجعله {SiteSettings.MaxName} حرفًا على الأكثر.");
        if (tagline.Length > SiteSettings.MaxTagline)
            problems.AddModelError("Input.Tagline", $"العبارة طويلة: اجعلها {SiteSettings.MaxTagline} حرفًا على الأكثر.");
        if (!string.IsNullOrEmpty(TimeZone) && TimeZone != current && !ZoneChoices.Has(TimeZone))
            problems.AddModelError("Input.TimeZone", "اختر المنطقة الزمنية من القائمة.");
        if (Links.Count > SocialLink.Most)
            problems.AddModelError("Input.Links", $"الروابط {SocialLink.Most} على الأكثر.");
        var links = Links.Index().Select(row => row.Item.Link($"Input.Links[{row.Index}]", problems)).OfType<SocialLink>().ToList();
        return problems.IsValid
            ? new SiteSettings { Name = name, Tagline = tagline.Length == 0 ? null : tagline, TimeZone = string.IsNullOrEmpty(TimeZone) ? null : TimeZone, Links = links, LogoId = LogoId }
            : null;
    }

    private static string Line(string? typed) => CleanText.Clean(typed ?? "", singleLine: true).Text;
}

/// <summary>A row of the links.</summary>
public sealed record LinkInput
{
    public string? Label { get; init; }

    public string? Url { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Label) && string.IsNullOrWhiteSpace(Url);

    internal SocialLink? Link(string field, ModelStateDictionary problems)
    {
        var label = CleanText.Clean(Label ?? "", singleLine: true).Text;
        var url = SocialLink.UrlFrom((Url ?? "").Trim());
        if (!label.Any(char.IsLetter) || label.Length > SocialLink.MaxLabel)
            problems.AddModelError($"{field}.Label", $"اكتب اسم الرابط كما يظهر للقارئ، في {SocialLink.MaxLabel} حرفًا على الأكثر.");
        if (url is null)
            problems.AddModelError($"{field}.Url", "اكتب العنوان كاملًا كما في المتصفح، مثل https://t.me/name.");
        return url is null ? null : new SocialLink(label, url);
    }
}
