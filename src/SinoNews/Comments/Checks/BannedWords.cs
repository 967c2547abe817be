using SinoNews.Arabic;

namespace SinoNews.Comments.Checks;

/// <summary>A word of the newsroom's list of banned words, however it is spelled. It holds, and never silently rejects.</summary>
public static class BannedWords
{
    public static Verdict? Check(Submission submission) => Found(submission, submission.Lists.Banned, HoldReason.BannedWord);

    internal static Verdict? Found(Submission submission, WordMatcher words, HoldReason reason) =>
        words.Find(submission.Text) is { Count: > 0 } matches
            ? Verdict.Hold(
                reason,
                string.Join('،', matches.Select(match => match.Rule.Text).Distinct()),
                matches.Select(match => new TextSpan(match.Start, match.Length)))
            : null;
}
