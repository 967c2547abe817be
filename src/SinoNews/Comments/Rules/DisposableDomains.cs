namespace SinoNews.Comments.Rules;

/// <summary>Services that give an e-mail address for ten minutes. The newsroom adds to them on its own list.</summary>
public static class DisposableDomains
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "0-mail.com", "10minutemail.com", "10minutemail.net", "20minutemail.com", "33mail.com", "anonbox.net", "burnermail.io",
        "byom.de", "crazymailing.com", "deadaddress.com", "discard.email", "discardmail.com", "dispostable.com", "dropmail.me",
        "emailondeck.com", "emailfake.com", "emltmp.com", "fakeinbox.com", "fakemail.net", "fakemailgenerator.com", "filzmail.com",
        "getairmail.com", "getnada.com", "grr.la", "guerrillamail.biz", "guerrillamail.com", "guerrillamail.de", "guerrillamail.info",
        "guerrillamail.net", "guerrillamail.org", "guerrillamailblock.com", "harakirimail.com", "inboxbear.com", "inboxkitten.com",
        "incognitomail.com", "jetable.org", "linshiyouxiang.net", "mail-temp.com", "mail.tm", "mail7.io", "mailcatch.com", "maildrop.cc",
        "maileater.com", "mailexpire.com", "mailinator.com", "mailinator.net", "mailinator2.com", "mailnesia.com", "mailnull.com",
        "mailpoof.com", "mailsac.com", "mailtemp.info", "meltmail.com", "minutemail.com", "mintemail.com", "moakt.com", "mohmal.com",
        "mohmal.in", "mt2015.com", "mytemp.email", "mytrashmail.com", "nada.email", "no-spam.ws", "one-time.email", "owlymail.com",
        "pokemail.net", "sharklasers.com", "smailpro.com", "spam4.me", "spambog.com", "spambox.us", "spamgourmet.com", "spamex.com",
        "temp-mail.io", "temp-mail.org", "tempail.com", "tempinbox.com", "tempmail.com", "tempmail.dev", "tempmail.net", "tempmail.plus",
        "tempmailo.com", "tempmailaddress.com", "tempr.email", "throwawaymail.com", "tmail.ws", "tmailor.com", "tmpmail.net", "tmpmail.org",
        "trashmail.com", "trashmail.de", "trashmail.me", "trashmail.net", "trbvm.com", "wegwerfmail.de", "yopmail.com", "yopmail.fr",
        "yopmail.net", "zetmail.com",
    };

    public static bool Contains(string domain) => Known.Contains(domain);
}
