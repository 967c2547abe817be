using SinoNews.Mail;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>
/// Sends the link by which a reader proves the address and is shown what is kept. Only who has something here is written
/// to: nobody can use the form to write to strangers, and whoever asks is answered the same either way.
/// </summary>
public sealed class ReaderLetters(StoreWriter writer)
{
    public const string Subject = "بياناتك لدينا";

    /// <param name="link">Absolute, with its token.</param>
    /// <returns>False when nothing is kept of the address.</returns>
    public Task<bool> Send(string email, string link, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var reader = (await db.ReaderKey(ct)).Reader(email);
            if ((await db.HoldingsOf(reader, now, ct)).IsEmpty)
                return false;
            db.OutgoingMails.Add(OutgoingMail.Write(email, reader, Subject, Text(link), null, now));
            await db.SaveChangesAsync(ct);
            return true;
        },
        ct);

    private static string Text(string link) =>
        $"""
        طُلب من موقعنا رابط يعرض ما نحفظه عن هذا البريد. افتح الرابط لترى ما لدينا، ولتصدّره أو تمحوه إن شئت:

        {link}

        يعمل الرابط 24 ساعة. من يملكه يرى بياناتك ويستطيع محوها، فلا ترسله إلى أحد.

        إن لم تطلب ذلك فأهمل هذه الرسالة: لن يتغيّر شيء.
        """;
}
