using Microsoft.EntityFrameworkCore;
using SinoNews.Mail;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>What opening a link did.</summary>
public abstract record Proving
{
    private Proving()
    {
    }

    /// <param name="Proof">For the browser that opened it.</param>
    public sealed record Done(ReaderProof Proof) : Proving;

    /// <summary>It was used before, or every browser and link of the reader was forgotten since.</summary>
    public sealed record Spent : Proving;

    /// <summary>The comment is gone, or is no comment of that reader.</summary>
    public sealed record Nothing : Proving;
}

/// <summary>What readers do about their own address: show that it is theirs, ask for a notice, end all that again. Each is one act of the store's writer.</summary>
public sealed class ReaderDesk(StoreWriter writer, CommentIntake intake)
{
    /// <summary>Mails that are sent to one address within an hour because somebody asked for them: whoever types it may be a stranger.</summary>
    public const int HourlyMails = 3;

    /// <summary>The same within <see cref="OutgoingMail.Counted"/>, a day: what goes on for days is no reader who lost a link.</summary>
    public const int DailyMails = 6;

    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    /// <summary>Sends the link to the address of a comment. Where the address is proven already, only the wish for a notice is kept.</summary>
    /// <param name="letter">Writes the mail, in the name of the site that it is given: it knows the site's addresses.</param>
    public Task<Asking> AskForProof(string receipt, bool wantsNotice, Func<Comment, string, OutgoingMail> letter, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.Comments.Include(comment => comment.Article).SingleOrDefaultAsync(comment => comment.Receipt == receipt, ct) is not { StaffId: null } comment)
                return Asking.Nothing;
            if (!comment.IsProven)
                return await Send(db, comment, letter, now, ct);
            if (wantsNotice)
                comment.AskForNotice();
            await db.SaveChangesAsync(ct);
            return Asking.Done;
        },
        ct);

    /// <summary>
    /// Sends the link behind which a reader is shown what is kept. Only who has something here is written to, and only so
    /// often: nobody can use it to write to strangers, and whoever asks is answered the same either way.
    /// </summary>
    /// <param name="letter">Writes the mail to the pseudonym, in the name of the site.</param>
    public Task AskForData(string email, Func<string, string, OutgoingMail> letter, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var reader = (await db.ReaderKey(ct)).Reader(email);
            if (await WrittenTo(db, reader, now, ct) is Asking.Done && !(await db.HoldingsOf(reader, now, ct)).IsEmpty)
                db.OutgoingMails.Add(letter(reader, await db.Sites.Select(site => site.Name).SingleAsync(ct)));
            return await db.SaveChangesAsync(ct);
        },
        ct);

    /// <summary>The reader's link was opened on purpose: the address is theirs, and the comment is judged by what is known now.</summary>
    public Task<Proving> Prove(ProofLink link, DateTime now, CancellationToken ct) => writer.Run<Proving>(
        async db =>
        {
            if (await db.Comments.Include(comment => comment.Article).SingleOrDefaultAsync(comment => comment.Id == link.CommentId, ct) is not { } comment || comment.Reader != link.Reader)
                return new Proving.Nothing();
            var reader = await db.VerifiedReaders.FindAsync([link.Reader], ct);
            if (IsSpent(link, comment, reader, now))
                return new Proving.Spent();
            if (reader is null)
                db.VerifiedReaders.Add(reader = VerifiedReader.Of(link, now));
            if (!comment.IsProven)
                await Prove(db, comment, reader, link.WantsNotice, now, ct);
            return new Proving.Done(reader.Proof);
        },
        ct);

    /// <summary>True when the link would open nothing any more.</summary>
    public static bool IsSpent(ProofLink link, Comment comment, VerifiedReader? reader, DateTime now) =>
        reader is not null && (!reader.Honours(link) || (comment.IsProven && reader.VerifiedAt + VerifiedReader.SamePress <= now));

    /// <summary>No browser of the reader is believed any more.</summary>
    public Task ForgetBrowsers(string reader, DateTime now, CancellationToken ct) => Change(reader, known => known.ForgetBrowsers(now), ct);

    /// <summary>No notice is sent to the reader any more.</summary>
    public Task Unsubscribe(string reader, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            await db.OutgoingMails.Where(mail => mail.Reader == reader && mail.Unsubscribe != null).ExecuteDeleteAsync(ct); // those that wait, too
            if (await db.VerifiedReaders.FindAsync([reader], ct) is { } known)
                known.Unsubscribe(now);
            return await db.SaveChangesAsync(ct);
        },
        ct);

    public Task Resubscribe(string reader, CancellationToken ct) => Change(reader, known => known.Resubscribe(), ct);

    private static async Task<Asking> Send(NewsDb db, Comment comment, Func<Comment, string, OutgoingMail> letter, DateTime now, CancellationToken ct)
    {
        if (await WrittenTo(db, comment.Reader, now, ct) is not Asking.Done and var enough)
            return enough;
        // A trapped program is told what everybody is told, and has nobody written to.
        if (comment.State is CommentState.Spam || !comment.CanBeWrittenTo)
            return Asking.Done;
        db.OutgoingMails.Add(letter(comment, await db.Sites.Select(site => site.Name).SingleAsync(ct)));
        await db.SaveChangesAsync(ct);
        return Asking.Done;
    }

    // Those that wait, and those that were sent within the day: the store forgets no earlier, and neither does a restart.
    private static async Task<Asking> WrittenTo(NewsDb db, string reader, DateTime now, CancellationToken ct)
    {
        var anHourAgo = now + OutgoingMail.Counted - AnHour; // by when what was sent then is forgotten
        var mails = await db.OutgoingMails.Where(mail => mail.Reader == reader && mail.Unsubscribe == null)
            .OrderBy(mail => mail.Id).Select(mail => new { IsOfTheHour = mail.To != "" || mail.DueAt > anHourAgo }).Take(DailyMails).ToListAsync(ct);
        return mails.Count == DailyMails ? Asking.EnoughForADay
            : mails.Count(mail => mail.IsOfTheHour) >= HourlyMails ? Asking.EnoughForAnHour
            : Asking.Done;
    }

    private async Task Prove(NewsDb db, Comment comment, VerifiedReader reader, bool wantsNotice, DateTime now, CancellationToken ct)
    {
        reader.VerifyAgain(now);
        comment.Prove(wantsNotice);
        await db.SaveChangesAsync(ct);
        if (!comment.IsUntouched)
            return;
        await intake.Rejudge(db, comment, now, ct);
        if (!comment.IsUntouched)
            comment.Outdate();
        await db.SaveChangesAsync(ct);
    }

    private Task<int> Change(string reader, Action<VerifiedReader> change, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.VerifiedReaders.FindAsync([reader], ct) is { } known)
                change(known);
            return await db.SaveChangesAsync(ct);
        },
        ct);
}
