namespace SinoNews.Mail;

/// <summary>A mail that waits to be sent. Deleted once it is: no address is kept for having been written to.</summary>
public sealed class OutgoingMail
{
    private OutgoingMail()
    {
    }

    public long Id { get; private set; }

    /// <summary>The e-mail address.</summary>
    public string To { get; private set; } = "";

    /// <summary>The pseudonym of the address; empty for a colleague's.</summary>
    public string Reader { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Plain text, in paragraphs; links stand on lines of their own.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where one click ends such mails, absolute; null for what was asked for.</summary>
    public string? Unsubscribe { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Not before, UTC; later after each failure.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often sending failed.</summary>
    public int Attempts { get; private set; }

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
}
