namespace SinoNews.Comments.Readers;

/// <summary>A reader who opened the link that was sent to the e-mail address. The address itself is not kept here.</summary>
public sealed class VerifiedReader
{
    private VerifiedReader()
    {
    }

    /// <summary>The pseudonym of the address (<see cref="ReaderKey"/>).</summary>
    public string Reader { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime VerifiedAt { get; private set; }

    /// <summary>What the browsers of this reader show must name it: another number, and none of them is believed any more.</summary>
    public int Stamp { get; private set; }

    /// <summary>Since when this reader wants no mail but what is asked for, UTC; null while notices may be sent.</summary>
    public DateTime? UnsubscribedAt { get; private set; }
}
