namespace SinoNews.Comments.Checks;

/// <summary>A word or phrase that an editor should look at.</summary>
public static class SuspectWords
{
    public static Verdict? Check(Submission submission) =>
        BannedWords.Found(submission, submission.Lists.Suspect, HoldReason.SuspectWord);
}
