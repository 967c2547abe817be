namespace SinoNews.Comments;

/// <summary>An e-mail address as colleagues see it: enough to tell two apart, too little to write to.</summary>
public static class EmailMask
{
    /// <summary>For an address that is kept no longer.</summary>
    public const string Forgotten = "بريد محذوف بعد انتهاء مدة حفظه";

    /// <summary>For one whose owner had it erased.</summary>
    public const string Erased = "بريد محذوف بطلب صاحبه";

    // What a trapped program sent as its address may be no address at all.
    public static string Of(string email) => email.IndexOf('@', StringComparison.Ordinal) is var at and > 0 ? $"{email[..1]}***{email[at..]}" : "***";

    /// <param name="anonymisedAt">When the address was forgotten.</param>
    public static string Of(string email, DateTime? anonymisedAt) => anonymisedAt is null ? Of(email) : Forgotten;
}
