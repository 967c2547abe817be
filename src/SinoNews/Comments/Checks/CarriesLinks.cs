using System.Text.RegularExpressions;

namespace SinoNews.Comments.Checks;

/// <summary>An outside link is what most spam is for.</summary>
public static partial class CarriesLinks
{
    public static Verdict? Check(Submission submission) =>
        Link().IsMatch(submission.Text) ? Verdict.Hold(HoldReason.Links) : null;

    /// <summary>An address as people type it, with its scheme or beginning with www.</summary>
    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""«»]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Link();
}
