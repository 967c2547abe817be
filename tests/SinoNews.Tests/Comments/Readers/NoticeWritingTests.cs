using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Mail;

namespace SinoNews.Tests.Comments.Readers;

public sealed class NoticeWritingTests
{
    [Fact]
    public async Task A_notice_that_cannot_be_written_is_left_out_for_good_and_stops_no_other()
    {
        using var store = await CommentStore.New();
        for (var i = 1; i <= 3; i++)
            await Approved(store, $"reader{i}@example.org");
        store.Now += Notices.UndoWindow;
        var notices = new Notices(store.Writer, NullLogger<Notices>.Instance);
        OutgoingMail Letter(Comment comment, string site) => comment.Email.StartsWith("reader2", StringComparison.Ordinal)
            ? throw new InvalidOperationException(site) : OutgoingMail.Write(comment.Email, comment.Reader, "نُشر تعليقك", "نص", null, store.Now);

        Assert.Equal(3, await notices.Write(Letter, store.Now, default));

        Assert.Equal(["reader1@example.org", "reader3@example.org"], await store.Ask(db => db.OutgoingMails.OrderBy(mail => mail.Id).Select(mail => mail.To).ToListAsync()));
        Assert.Equal(0, await notices.Write(Letter, store.Now, default));
    }

    private static async Task Approved(CommentStore store, string email)
    {
        var id = await store.Receive($"تعليق {email}", email: email);
        var reader = (await store.Find(id)).Reader;
        Assert.IsType<Proving.Done>(await new ReaderDesk(store.Writer, store.Intake).Prove(new ProofLink(id, reader, WantsNotice: true, store.Now), store.Now, default));
        await store.Decide(id, ModerationAct.Approve);
    }
}
