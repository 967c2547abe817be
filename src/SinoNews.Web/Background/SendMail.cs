using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Writes the notices that readers asked for and the desk's alert, and sends what waits: when a mail was written, and every minute.</summary>
public sealed class SendMail(
    Notices notices, ReaderLetters letters, DeskAlert alert, StaffLetters staffLetters, Outbox outbox, MailSignal signal, SiteClock clock, TimeProvider time,
    Rounds rounds, ILogger<SendMail> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Round(stoppingToken);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(signal.Wait(either.Token), Task.Delay(Pause, time, either.Token));
            await either.CancelAsync();
        }
    }

    private async Task Round(CancellationToken ct)
    {
        try
        {
            while (await notices.Write((comment, site) => letters.Notice(comment, site, clock.Now), clock.Now, ct) > 0)
            {
                // Some at a time: nobody's post waits behind all of them.
            }
            await outbox.SendDue(ct);
            // After the readers' post: whatever stops it stops no other.
            if (await alert.Write((colleague, late, site) => staffLetters.Late(colleague, late, site, clock.Now), clock.Now, ct) > 0)
                await outbox.SendDue(ct);
            _failing = false;
            rounds.End(this);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            rounds.Fail(this);
            // Once for a row of failures.
            if (!_failing)
                log.LogError(exception, "Mail could not be seen to and waits for the next round");
            _failing = true;
        }
    }
}
