using SinoNews.Arabic;

namespace SinoNews.Comments.Checks;

/// <summary>Words that mix scripts so as to deceive, or characters taken out because nobody would have seen them.</summary>
public static class HiddenCharacters
{
    // One left-over mark comes from copying; several are a trick.
    private const int Tolerated = 2;

    public static Verdict? Check(Submission submission)
    {
        var mixed = ScriptTricks.MixedWords(submission.Text);
        var removed = RemovedMarks.Parse(submission.Post.Removed).Count;
        return mixed.Count > 0 || removed > Tolerated
            ? Verdict.Hold(HoldReason.HiddenCharacters, spans: mixed.Select(word => new TextSpan(word.Start, word.Length))) : null;
    }
}
