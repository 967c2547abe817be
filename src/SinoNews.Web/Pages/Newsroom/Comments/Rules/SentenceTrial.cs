using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>What each of the lists makes of a sentence.</summary>
/// <param name="ReservedName">The reserved name that it would look like, were it a name.</param>
/// <param name="Domain">The listed or throw-away domain, were it an e-mail address.</param>
public sealed record SentenceTrial(
    string Text, IReadOnlyList<WordMatch> Banned, IReadOnlyList<WordMatch> Suspect, string? ReservedName, string? Domain)
{
    public IEnumerable<TextSpan> Marks => Banned.Concat(Suspect).Select(match => new TextSpan(match.Start, match.Length));

    public bool FindsNothing => Banned.Count + Suspect.Count == 0 && ReservedName is null && Domain is null;

    /// <param name="text">Cleaned, as a comment's is before the rules see it.</param>
    public static SentenceTrial Of(string text, WordLists lists)
    {
        var domain = text[(text.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();
        return new SentenceTrial(
            text, lists.Banned.Find(text), lists.Suspect.Find(text), lists.ReservedName(ScriptTricks.Skeleton(text)), lists.HasDomain(domain) ? domain : null);
    }
}
