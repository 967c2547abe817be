namespace SinoNews.Comments;

/// <summary>An e-mail address as colleagues see it: enough to tell two apart, too little to write to.</summary>
public static class EmailMask
{
    // What a trapped program sent as its address may be no address at all.
    public static string Of(string email) => email.IndexOf('@', StringComparison.Ordinal) is var at and > 0 ? $"{email[..1]}***{email[at..]}" : "***";
}
