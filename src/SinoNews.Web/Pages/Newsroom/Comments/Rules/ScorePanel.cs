using System.Globalization;
using SinoNews.Comments.Learning;
using SinoNews.Storage;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>What the settings show of the score: the version that scores, or how much is missing for a first one.</summary>
/// <param name="Done">What the address says was just asked for.</param>
public sealed record ScorePanel(ScoreModel? Newest, int Wanted, int Unwanted, string? Done)
{
    public static async Task<ScorePanel> Of(NewsDb db, string? done, CancellationToken ct)
    {
        var newest = await db.NewestScore(ct);
        var (wanted, unwanted) = newest is null ? await db.CountSamples(ct) : (0, 0);
        return new ScorePanel(newest, wanted, unwanted, done);
    }

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F1}%");

    public static string OfHundred(double share) => Math.Round(share * 100).ToString("F0", CultureInfo.InvariantCulture);
}
