using System.Net;
using SinoNews.Staff;

namespace SinoNews.Comments.Rules;

/// <summary>What is banned.</summary>
public enum BanKind
{
    Email,
    Network,
}

/// <summary>A ban (no end) or a suspension (with one) of an e-mail address or a network. Lifted, never deleted.</summary>
public sealed class Ban
{
    /// <summary>How many days one may last; null is for good.</summary>
    public static readonly IReadOnlyList<int?> Lengths = [1, 7, 30, null];

    private Ban()
    {
    }

    public long Id { get; private set; }

    public BanKind Kind { get; private set; }

    /// <summary>The reader's pseudonym or the network. Never in public output.</summary>
    public string Value { get; private set; } = "";

    /// <summary>What colleagues see of a banned e-mail address; empty for a network.</summary>
    public string Mask { get; private set; } = "";

    /// <summary>UTC; null for good.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>The comment that it was imposed for.</summary>
    public long? CommentId { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }

    public DateTime? LiftedAt { get; private set; }

    public int? LiftedById { get; private set; }

    public StaffMember? LiftedBy { get; private set; }

    /// <summary>The value as colleagues see it: an e-mail address masked, a network as it is.</summary>
    public string Shown => Kind is BanKind.Email ? Mask : Value;

    /// <summary>The value for what is kept for ever: enough to tell two bans apart, too little to find a reader.</summary>
    public string Masked => Kind is BanKind.Email ? Mask : $"{string.Join(Value.Contains(':', StringComparison.Ordinal) ? ':' : '.', Value.Split('.', ':').Take(2))}***";

    /// <summary>What a ban of the comment's sender would name; null where there is nothing, or nothing that tells readers apart.</summary>
    public static string? ValueOf(Comment comment, BanKind kind) => kind switch
    {
        _ when comment.StaffId is not null => null,
        BanKind.Email when comment.Reader.Length == 0 => null,
        BanKind.Email => comment.AnonymisedAt is not null || comment.Email.Contains('@', StringComparison.Ordinal) ? comment.Reader : null,
        // A site that is not told its readers' addresses has one word for all of them.
        // Of a truncated one the neighbours would be banned.
        _ when comment.AnonymisedAt is not null => null,
        _ => IPAddress.TryParse(comment.Network?.Split('/')[0], out var address) && !IsInside(address) ? comment.Network : null,
    };

    // Behind a proxy that the settings do not name, every reader comes from an address of the house.
    private static bool IsInside(IPAddress address) => IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal
        || (address.GetAddressBytes() is { Length: 4 } bytes
            && (bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 169 && bytes[1] == 254)));

    /// <param name="value">Of <see cref="ValueOf"/>.</param>
    /// <param name="mask">The e-mail address, masked.</param>
    public static Ban Impose(BanKind kind, string value, string mask, TimeSpan? length, long? commentId, StaffMember by, DateTime now) => new()
    {
        Kind = kind,
        Value = value,
        Mask = kind is BanKind.Email ? mask : "",
        Until = length is { } limited ? now + limited : null,
        CommentId = commentId,
        By = by,
        At = now,
    };

    public bool Holds(DateTime now) => LiftedAt is null && (Until is null || Until > now);

    /// <exception cref="InvalidOperationException">It was lifted before.</exception>
    public void Lift(StaffMember by, DateTime now)
    {
        if (LiftedAt is not null)
            throw new InvalidOperationException("The ban was lifted before.");
        (LiftedAt, LiftedBy) = (now, by);
    }
}
