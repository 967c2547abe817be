using SinoNews.Arabic;
using SinoNews.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Checkups;

/// <summary>What the machine must have beside the program.</summary>
internal static class MachineLooks
{
    internal static Diagnosis Arabic(Patient site)
    {
        ArabicCulture.Require(); // what it throws says what to install
        return Diagnosis.Ok($"ICU folds and sorts it; a date is written {new DateOnly(2026, 1, 31).ToString("d MMMM", ArabicCulture.Instance)}.");
    }

    internal static Diagnosis Zones(Patient site)
    {
        var wanted = (string[])[site.Setting(nameof(SiteOptions.TimeZone)) ?? new SiteOptions().TimeZone, "Asia/Shanghai"];
        var missing = wanted.Where(zone => !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).ToList();
        return missing is []
            ? Diagnosis.Ok($"{string.Join(" and ", wanted)} are known.")
            : Diagnosis.Fail($"this machine does not know {string.Join(" and ", missing)}. Install tzdata, and see that SinoNews:TimeZone is an IANA name.");
    }

    internal static Diagnosis Darkroom(Patient site) => PictureStore.CanDevelop
        ? Diagnosis.Ok("libvips is there.")
        : Diagnosis.Warn("there is no libvips, so no picture can be uploaded and no card is drawn. It comes with the program on 64-bit Linux; elsewhere install libvips.");

    internal static Diagnosis CardFonts(Patient site)
    {
        var folder = new SiteOptions { CardFonts = site.Setting(nameof(SiteOptions.CardFonts)) }.CardFontsFolder(site.Environment);
        return SocialCards.HasFonts(folder)
            ? Diagnosis.Ok("both are there.")
            : Diagnosis.Warn($"{folder} has not both of them, so shares have no card. Publish on a machine with Node.js, or set SinoNews:CardFonts.");
    }
}
