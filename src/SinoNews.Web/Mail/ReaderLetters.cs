using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Mail;
using SinoNews.Web.Pages;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>
/// What readers are written. Of what anybody typed only the comment is in it, without its links: the mail may go to somebody who
/// knows nothing of it.
/// </summary>
public sealed class ReaderLetters(ReaderLinks readerLinks, ReaderDataLinks dataLinks, LinkGenerator links, SiteAddress address)
{
    /// <summary>The link by which an address is confirmed.</summary>
    /// <param name="site">The site's name.</param>
    public OutgoingMail Proof(Comment comment, string site, bool wantsNotice, DateTime now)
    {
        var token = readerLinks.Issue(new ProofLink(comment.Id, comment.Reader, wantsNotice, now));
        var text = Paragraphs(
            $"كُتب بهذا البريد تعليق على مادة «{comment.Article.Title}»:",
            Quotation.Lines(comment.Text),
            $"إن كان التعليق لك فافتح هذا الرابط خلال {(int)ProofLink.Lifetime.TotalHours} ساعة، واضغط الزر في صفحته:\n{Link("/Readers/Verify", token)}",
            "وإن لم يكن لك فتجاهل هذه الرسالة: لا يظهر بريدك لأحد، ولا نصدّق أن التعليق لك ما لم يُفتح الرابط.",
            site);
        return OutgoingMail.Write(comment.Email, comment.Reader, $"تأكيد بريدك في {site}", text, null, now);
    }

    /// <summary>The link behind which readers see, take along and erase what is kept of them.</summary>
    /// <param name="site">The site's name.</param>
    public OutgoingMail Data(string email, string reader, string site, DateTime now)
    {
        var text = Paragraphs(
            "طُلب رابط يعرض ما نحفظه عن هذا البريد. افتح الرابط لترى ما لدينا، ولتصدّره أو تمحوه إن شئت:",
            Link("/MyData/Show", dataLinks.Issue(email, now)),
            $"يعمل الرابط {(int)ReaderDataLinks.Lifetime.TotalHours} ساعة. من يملكه يرى بياناتك ويستطيع محوها، فلا ترسله إلى أحد.",
            "إن لم تطلب ذلك فأهمل هذه الرسالة: لن يتغيّر شيء.",
            site);
        return OutgoingMail.Write(email, reader, $"بياناتك لدى {site}", text, null, now);
    }

    /// <summary>What became of a comment.</summary>
    /// <param name="site">The site's name.</param>
    public OutgoingMail Notice(Comment comment, string site, DateTime now)
    {
        var (approved, story) = (comment.State is CommentState.Approved, address.Absolute(links.Article(comment.ArticleId, comment.Article.Slug)));
        var unsubscribe = Link("/Readers/Unsubscribe", readerLinks.IssueUnsubscribe(comment.Reader));
        var text = Paragraphs(
            approved
                ? $"اعتمد فريق التحرير تعليقك على مادة «{comment.Article.Title}»، وهو منشور الآن:\n{story}#comment-{comment.Id}"
                : $"لم يُنشر تعليقك على مادة «{comment.Article.Title}».{Reason(comment)} يمكنك أن تكتب تعليقًا آخر يراعي آداب الحوار:\n{story}",
            Quotation.Lines(comment.Text),
            $"وصلتك هذه الرسالة لأنك طلبت أن نخبرك. لإيقاف هذه الرسائل:\n{unsubscribe}",
            site);
        return OutgoingMail.Write(comment.Email, comment.Reader, $"{(approved ? "نُشر تعليقك" : "لم يُنشر تعليقك")} في {site}", text, unsubscribe, now);
    }

    private static string Reason(Comment comment) =>
        comment.Decisions.Where(decision => decision.Act is ModerationAct.Reject).MaxBy(decision => decision.Version)?.Reason is { } reason
            ? $" السبب: {ModerationWords.Of(reason)}." : "";

    private static string Paragraphs(params string[] paragraphs) => string.Join("\n\n", paragraphs);

    private string Link(string page, string token) => address.Absolute(links.GetPathByPage(page, values: new { token }));
}
