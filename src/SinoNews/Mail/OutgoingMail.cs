namespace SinoNews.Mail;

/// <summary>
/// A mail that waits to be sent. Once it is, no address is kept for having been written to: the row is deleted, or, where the
/// mail was asked for in a reader's name, says for a day that this reader was written to, and nothing else.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>How long it is tried before it is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>How long a mail that was asked for counts against the next.</summary>
    public static readonly TimeSpan Counted = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12)];

    private OutgoingMail()
    {
    }

    public long Id { get; private set; }

    /// <summary>The e-mail address; empty once the mail was sent.</summary>
    public string To { get; private set; } = "";

    /// <summary>The pseudonym of the address; empty for a colleague's.</summary>
    public string Reader { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Plain text, in paragraphs; links stand on lines of their own, and lines of a quotation begin with <c>&gt;</c>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where one click ends such mails, absolute; null for what was asked for.</summary>
    public string? Unsubscribe { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Not before, UTC; later after each failure. Of one that was sent: when nothing need know of it any more.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often sending failed.</summary>
    public int Attempts { get; private set; }

    public bool IsSent => To.Length == 0;

    /// <summary>What was sent counts for a while where anybody can ask for such mails to somebody else's address.</summary>
    public bool Counts => Reader.Length > 0 && Unsubscribe is null;

    public static OutgoingMail Write(string to, string reader, string subject, string text, string? unsubscribe, DateTime now) => new()
    {
        To = to,
        Reader = reader,
        Subject = subject,
        Text = text,
        Unsubscribe = unsubscribe,
        CreatedAt = now,
        DueAt = now,
    };

    /// <summary>The server has it: only whom it went to is still known, by the pseudonym.</summary>
    public void MarkSent(DateTime now)
    {
        (To, Subject, Text) = ("", "", "");
        DueAt = now + Counted;
    }

    /// <summary>Sending failed: later again, each time after a longer pause.</summary>
    /// <returns>False when it was tried long enough.</returns>
    public bool PutOff(DateTime now)
    {
        DueAt = now + Pauses[Math.Min(Attempts, Pauses.Length - 1)];
        Attempts++;
        return DueAt <= CreatedAt + Patience;
    }
}
