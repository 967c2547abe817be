using System.Collections.Concurrent;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using SinoNews.Mail;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>Sends what waits. No address goes into the log, and no words of a server: they repeat it.</summary>
public sealed class Outbox(StoreWriter writer, IMailTransport transport, Envelopes envelopes, SiteClock clock, ILogger<Outbox> log)
{
    private const int StepSize = 20;

    // The server took them and the store could not note it: a full disk would else have them sent every minute.
    private readonly ConcurrentDictionary<long, bool> _sent = new();

    /// <summary>Sends all that is due. Where the server itself can't be reached, the rest waits for the next round.</summary>
    public async Task SendDue(CancellationToken ct)
    {
        while (await Due(ct) is { Count: > 0 } due)
        {
            foreach (var mail in due)
            {
                if (!await Send(mail, ct))
                    return;
            }
        }
    }

    private Task<List<OutgoingMail>> Due(CancellationToken ct)
    {
        var now = clock.Now;
        return writer.Run(db => db.OutgoingMails.AsNoTracking().Where(mail => mail.DueAt <= now).OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id).Take(StepSize).ToListAsync(ct), ct);
    }

    /// <returns>False when the server can't be reached.</returns>
    private async Task<bool> Send(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            if (mail.IsSent)
                await Change(mail, Delete, ct); // it need be counted no longer
            else if (_sent.ContainsKey(mail.Id) || (envelopes.Of(mail, clock.Now) is { } message && await transport.Send(message, ct)))
                await Note(mail, ct);
            else
                await GiveUp(mail, "no such address", ct);
            return true;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested && !_sent.ContainsKey(mail.Id) && !NewsDb.IsBusy(exception))
        {
            await PutOff(mail, exception, ct);
            return exception is SmtpCommandException or NotSupportedException; // of this mail, not of the server
        }
    }

    private async Task Note(OutgoingMail mail, CancellationToken ct)
    {
        _sent.TryAdd(mail.Id, true);
        await Change(mail, Settle, ct);
        _sent.TryRemove(mail.Id, out _);
    }

    private async Task PutOff(OutgoingMail mail, Exception failure, CancellationToken ct)
    {
        var why = failure is SmtpCommandException refusal ? $"{nameof(SmtpCommandException)} {(int)refusal.StatusCode}" : failure.GetType().Name;
        if (!mail.PutOff(clock.Now))
        {
            await GiveUp(mail, why, ct);
            return;
        }
        log.LogWarning("Mail {Mail} could not be sent and waits until {Due}: {Failure}", mail.Id, mail.DueAt, why);
        await Change(mail, (_, waiting) => waiting.PutOff(clock.Now), ct);
    }

    private async Task GiveUp(OutgoingMail mail, string why, CancellationToken ct)
    {
        await Change(mail, Delete, ct);
        log.LogError("Mail {Mail} was given up after {Attempts} attempts: {Failure}", mail.Id, mail.Attempts + 1, why);
    }

    private void Settle(NewsDb db, OutgoingMail mail)
    {
        if (mail.Counts)
            mail.MarkSent(clock.Now);
        else
            db.Remove(mail);
    }

    private static void Delete(NewsDb db, OutgoingMail mail) => db.Remove(mail);

    private Task<int> Change(OutgoingMail seen, Action<NewsDb, OutgoingMail> change, CancellationToken ct) => writer.Run(
        async db =>
        {
            // Erased meanwhile, perhaps, with all else of its reader.
            if (await db.OutgoingMails.FindAsync([seen.Id], ct) is { } mail)
                change(db, mail);
            return await db.SaveChangesAsync(ct);
        },
        ct);
}
