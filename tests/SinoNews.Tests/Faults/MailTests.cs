using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Mail;
using SinoNews.Web.Background;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Faults;

public sealed class MailTests
{
    [Fact]
    public async Task A_mail_whose_sending_cannot_be_noted_is_sent_once()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(SendMail)] };
        var outbox = site.Services.GetRequiredService<Outbox>();
        await site.Store(async db =>
        {
            db.Add(OutgoingMail.Write("huda@example.org", "reader", "عنوان", "نص", null, site.Time.Now));
            await db.SaveChangesAsync();
            return await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "Ill" BEFORE UPDATE ON "OutgoingMails" BEGIN SELECT RAISE(ABORT, 'nothing can be written'); END""");
        });

        for (var round = 0; round < 3; round++)
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => outbox.SendDue(default));
        await site.Store(db => db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Ill" """));
        await outbox.SendDue(default);

        Assert.Single(Directory.GetFiles(Path.Combine(site.DataPath, "mail"), "*.eml"));
        Assert.True(await site.Store(db => db.OutgoingMails.AllAsync(mail => mail.To == "")));
    }
}
