using Microsoft.Extensions.DependencyInjection;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Reports;
using SinoNews.Staff;

namespace SinoNews.BrowserTests.Pages;

public sealed partial class Gallery
{
    public long ReportedComment { get; private set; }

    public long EscalatedComment { get; private set; }

    public long EscalationId { get; private set; }

    // One that readers report and changed before, one that a colleague leaves to the lawyer.
    private async Task Report()
    {
        var (reported, escalated) = (await Comment("صاحب الرأي", "كلام رأى فيه بعض القرّاء إساءة إلى أهل المدينة."), await Comment("متّهم بلا دليل", "فلان سرق كذا وكذا، وأنا أعرفه."));
        (ReportedComment, EscalatedComment) = (reported.Id, escalated.Id);
        await Site.Within((services, clock) => services.GetRequiredService<CommentIntake>()
            .Reword(new NewWords(reported.Receipt, 0, "كلام رأى فيه بعض القرّاء إساءة إلى أهل القرية.", null), clock.Now, default));
        await Decide(reported.Id, ModerationAct.Approve);
        foreach (var (network, reason, note) in new[] { ("203.0.113.5", RejectionReason.Abusive, "انظروا الجملة الأخيرة (see https://example.org/rules)."), ("203.0.113.6", RejectionReason.Abusive, ""), ("203.0.113.7", RejectionReason.HateSpeech, "") })
        {
            await Site.Within((services, clock) => services.GetRequiredService<ReportDesk>()
                .Report(DiscussedId, reported.Id, network, new Complaint(reason, note), clock.Now, default));
        }
        EscalationId = await Site.As(await Site.Recruit("كريم المحرر", "karim@example.org", Roles.Editor), async (services, me, now) =>
        {
            await services.GetRequiredService<EscalationDesk>().Escalate(new EscalationRequest(escalated.Id, 0, EscalatedTo.Legal, "فيه اتهام لشخص باسمه.", false), me, now, default);
            return (await services.GetRequiredService<ModerationQueue>().Card(escalated.Id, default))!.Escalation!.Id;
        });
    }
}
