using SinoNews.Mail;

namespace SinoNews.Tests.Mail;

public sealed class OutgoingMailTests
{
    [Fact]
    public void It_is_put_off_ever_longer_and_given_up_after_three_days()
    {
        var (mail, now, pauses) = (OutgoingMail.Write("salma@example.org", "r", "عنوان", "نص", null, Make.Now), Make.Now, new List<TimeSpan>());
        while (mail.PutOff(now))
        {
            pauses.Add(mail.DueAt - now);
            now = mail.DueAt;
        }

        Assert.Equal([1, 5, 30, 120], pauses.Take(4).Select(pause => pause.TotalMinutes));
        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(now - Make.Now, TimeSpan.FromDays(2.4), TimeSpan.FromDays(3));
    }

    [Fact]
    public void Once_it_was_sent_it_knows_no_address_and_no_words()
    {
        var mail = OutgoingMail.Write("salma@example.org", "r", "عنوان", "نص", null, Make.Now);

        mail.MarkSent(Make.Now);

        Assert.Equal((true, "", "", "", "r"), (mail.IsSent, mail.To, mail.Subject, mail.Text, mail.Reader));
        Assert.Equal(Make.Now + OutgoingMail.Counted, mail.DueAt);
    }
}
