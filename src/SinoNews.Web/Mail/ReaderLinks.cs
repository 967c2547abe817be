using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SinoNews.Comments.Readers;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>The links in readers' mails: each is its own proof, signed with the site's keys, so nothing is stored and nothing can be guessed.</summary>
public sealed class ReaderLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _proof = protection.CreateProtector("SinoNews.ReaderProof");
    private readonly IDataProtector _unsubscribe = protection.CreateProtector("SinoNews.Unsubscribe");

    /// <returns>The token at the end of <c>/verify/{token}</c>.</returns>
    public string Issue(ProofLink link) =>
        _proof.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.CommentId} {link.Reader} {(link.WantsNotice ? 1 : 0)} {link.SentAt.Ticks}"));

    /// <returns>Null when the link is none of ours. Whether it is too old is another question.</returns>
    public ProofLink? Open(string? token) => _proof.Opened(token)?.Split(' ') is [var comment, var reader, var notice, var ticks]
        ? new ProofLink(Number(comment), reader, notice == "1", new DateTime(Number(ticks), DateTimeKind.Utc)) : null;

    /// <returns>The token at the end of <c>/unsubscribe/{token}</c>: as old as mails in a folder may be.</returns>
    public string IssueUnsubscribe(string reader) => _unsubscribe.Protect(reader);

    /// <returns>The reader; null when the link is none of ours.</returns>
    public string? OpenUnsubscribe(string? token) => _unsubscribe.Opened(token);

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
