using SinoNews.Arabic;
using SinoNews.Comments.Desk;
using SinoNews.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>What colleagues are written. Nothing that a reader wrote is in it: who may read that signs in.</summary>
public sealed class StaffLetters(LinkGenerator links, SiteAddress address)
{
    /// <summary>A comment waits too long.</summary>
    /// <param name="email">The colleague's address.</param>
    /// <param name="site">The site's name.</param>
    public OutgoingMail Late(string email, LateDesk late, string site, DateTime now)
    {
        var queue = address.Absolute(links.GetPathByPage("/Newsroom/Comments/Index", values: new { sort = "oldest" }));
        var text = string.Join(
            "\n\n",
            $"أقدم تعليق في قائمة المراجعة ينتظر {ArabicPlural.Since(late.Longest)}، وبانتظار المراجعة الآن {ArabicPlural.Count(late.Waiting, Nouns.Comment)}.",
            $"قائمة المراجعة، الأقدم أولًا:\n{queue}",
            "تصل هذه الرسالة إلى من يراجعون التعليقات حين يتجاوز أقدمها المهلة التي في إعدادات التعليقات، مرة في اليوم على الأكثر.",
            site);
        return OutgoingMail.Write(email, reader: "", $"تعليقات تأخرت مراجعتها في {site}", text, unsubscribe: null, now);
    }
}
