namespace SinoNews.Comments.Readers;

/// <summary>A reader who opened the link that was sent to the e-mail address. The address itself is not kept here.</summary>
public sealed class VerifiedReader
{
    /// <summary>How long a link that was used answers the same again: to a second press, or to an answer that was lost.</summary>
    public static readonly TimeSpan SamePress = TimeSpan.FromMinutes(10);

    private static readonly DateTime Epoch = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private VerifiedReader()
    {
    }

    /// <summary>The pseudonym of the address (<see cref="ReaderKey"/>).</summary>
    public string Reader { get; private set; } = "";

    /// <summary>When a link was last opened, UTC.</summary>
    public DateTime VerifiedAt { get; private set; }

    /// <summary>
    /// What the browsers of this reader show must name it: another number, and none of them is believed any more. It is a moment, in
    /// seconds since 2020: links sent up to then open nothing. So it never comes back, whatever is erased in between.
    /// </summary>
    public int Stamp { get; private set; }

    /// <summary>Since when this reader wants no mail but what is asked for, UTC; null while notices may be sent.</summary>
    public DateTime? UnsubscribedAt { get; private set; }

    public ReaderProof Proof => new(Reader, Stamp);

    /// <summary>Whoever opened this link has the reader's mail.</summary>
    public static VerifiedReader Of(ProofLink link, DateTime now) => new() { Reader = link.Reader, Stamp = Seconds(link.SentAt) - 1, VerifiedAt = now };

    /// <summary>False for a link from before the reader's browsers were forgotten.</summary>
    public bool Honours(ProofLink link) => link.Reader == Reader && Seconds(link.SentAt) > Stamp;

    /// <summary>Another link was opened; the browsers of before stay known.</summary>
    public void VerifyAgain(DateTime now) => VerifiedAt = now;

    /// <summary>No browser is believed any more, and no link that was sent opens.</summary>
    public void ForgetBrowsers(DateTime now) => Stamp = Math.Max(Stamp + 1, Seconds(now));

    public void Unsubscribe(DateTime now) => UnsubscribedAt ??= now;

    public void Resubscribe() => UnsubscribedAt = null;

    private static int Seconds(DateTime moment) => (int)(moment - Epoch).TotalSeconds;
}
