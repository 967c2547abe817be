using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages;

/// <summary>The words of escalations.</summary>
public static class EscalationWords
{
    public static string Needs(EscalatedTo to) => to is EscalatedTo.Legal ? "يحتاج إلى القانوني" : "يحتاج إلى رئيس التحرير";

    public static string Waits(EscalatedTo to) => to is EscalatedTo.Legal ? "بانتظار القانوني" : "بانتظار رئيس التحرير";

    /// <summary>What becomes of it.</summary>
    public static string Of(ModerationAct outcome) => outcome is ModerationAct.Spam ? "مزعج" : ModerationWords.Of(outcome);

    /// <summary>What is wrong with a note, in Arabic; null when nothing is.</summary>
    /// <param name="note">Cleaned.</param>
    public static string? Wrong(string note) =>
        note.Length == 0 ? "اكتب السبب: يقرؤه من يبتّ في التعليق ومن يعود إليه بعده."
        : note.Length > Escalation.MaxNote ? $"النص طويل: اجعله {Escalation.MaxNote:N0} حرف على الأكثر." : null;
}
