using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Mail;
using SinoNews.Web.Background;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Comments.Desk;

/// <summary>Who moderates is written to when a comment waits too long. The rounds are the tests' own, but for where the background itself is meant.</summary>
public sealed class DeskAlertTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new() { Rests = [typeof(PackageStories), typeof(SendMail)] };
    private string _editor = "";
    private long _story;

    public async Task InitializeAsync()
    {
        _editor = await _site.Recruit(Roles.Editor, "ليلى");
        _story = await _site.Publish();
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Each_colleague_who_moderates_gets_one_mail_and_it_holds_nothing_of_the_comment()
    {
        var admin = await _site.Recruit(Roles.Admin);
        await _site.Waiting(_story, "كلام نورة السري http://evil.example", "نورة");
        await _site.Waiting(_story, "تعليق آخر مختلف", "هدى");

        await Round(after: TimeSpan.FromHours(50));

        foreach (var email in (string[])[_editor, admin])
        {
            var mail = Assert.Single(await _site.MailsTo(email));
            Assert.Equal("تعليقات تأخرت مراجعتها في سينو نيوز", mail.Subject);
            Assert.Contains("ينتظر منذ يومين، وبانتظار المراجعة الآن تعليقان.", mail.TextBody, StringComparison.Ordinal);
            Assert.Equal("/newsroom/comments?sort=oldest", mail.Link("/newsroom/"));
            Assert.Contains("href=\"http://localhost/newsroom/comments?sort=oldest\"", mail.HtmlBody, StringComparison.Ordinal);
            Assert.Null(mail.Headers["List-Unsubscribe"]);
            foreach (var told in (string[])["نورة", "هدى", "السري", "evil", "salma", "آخر مختلف"])
                Assert.DoesNotContain(told, mail.Subject + mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        }
        Assert.Empty(await _site.Store(db => db.OutgoingMails.ToListAsync())); // no row is left of a colleague
    }

    [Fact]
    public async Task Neither_authors_nor_who_is_suspended_or_has_not_joined_yet_are_written_to()
    {
        var author = await _site.Recruit(Roles.Author);
        var suspended = await _site.Recruit(Roles.Editor, "سامي");
        await _site.Store(async db =>
        {
            (await db.Users.SingleAsync(member => member.Email == suspended)).Disable(_site.Time.Now);
            return await db.SaveChangesAsync();
        });
        await using (var scope = _site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Recruiting>().Recruit("رنا", "invited@example.org", null, Roles.Editor, _site.Time.Now);
        await _site.Waiting(_story);

        await Round(after: TimeSpan.FromHours(25));

        Assert.Single(await _site.MailsTo(_editor));
        foreach (var nobody in (string[])[author, suspended, "invited@example.org"])
            Assert.Empty(await _site.MailsTo(nobody));
    }

    [Fact]
    public async Task Nobody_is_told_before_it_is_late_nor_of_what_waits_for_somebody_else()
    {
        await _site.Escalated("ليلى", await _site.Waiting(_story));
        _site.Time.Advance(TimeSpan.FromHours(1));
        await _site.Waiting(_story, "تعليق آخر مختلف");

        await Round(after: TimeSpan.FromHours(24));

        Assert.Empty(await Told());
        await Round(after: TimeSpan.FromMinutes(1));
        Assert.Contains("وبانتظار المراجعة الآن تعليق واحد.", Assert.Single(await Told()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_desk_stays_late_it_is_told_once_a_day()
    {
        await _site.Waiting(_story);
        await Round(after: TimeSpan.FromHours(25));

        await Round(after: TimeSpan.FromMinutes(1));
        await Round(after: TimeSpan.FromHours(23));
        Assert.Single(await Told());

        await Round(after: TimeSpan.FromHours(1));
        Assert.Equal(2, (await Told()).Count);
        Assert.Equal(_site.Time.Now, (await Policy()).AlertedAt);
    }

    [Fact]
    public async Task A_desk_that_is_always_a_little_late_is_told_once_a_day_and_not_with_each_comment()
    {
        await SetAlertAfter(hours: 1);
        var oldest = await _site.Waiting(_story);
        for (var hour = 0; hour < 30; hour++)
        {
            await Round(after: TimeSpan.FromMinutes(61));
            var next = await _site.Waiting(_story, $"تعليق آخر مختلف رقم {hour}");
            await _site.Decides("ليلى", oldest, ModerationAct.Approve);
            oldest = next;
        }

        Assert.Equal(2, (await Told()).Count);
    }

    [Fact]
    public async Task With_no_hours_set_nobody_is_told()
    {
        await SetAlertAfter(hours: 0);
        await _site.Waiting(_story);
        await Round(after: TimeSpan.FromDays(30));
        Assert.Empty(await Told());

        await SetAlertAfter(hours: 24);
        await Round(after: TimeSpan.FromMinutes(1));
        Assert.Single(await Told());
    }

    [Fact]
    public async Task Where_nobody_could_be_told_the_first_who_can_be_is()
    {
        await SetSuspended(true);
        await _site.Waiting(_story);
        await Round(after: TimeSpan.FromHours(25));
        Assert.Null((await Policy()).AlertedAt);

        await SetSuspended(false);
        await Round(after: TimeSpan.FromMinutes(1));

        Assert.Single(await Told());
    }

    [Fact]
    public async Task Who_has_the_settings_open_saves_them_all_the_same_and_kept_pages_stay()
    {
        var seen = await Policy();
        await _site.Waiting(_story);
        _site.Time.Advance(TimeSpan.FromHours(25));
        await _site.StoryPage(_story); // is kept from here on

        await Round(after: TimeSpan.Zero);

        Assert.NotNull((await Policy()).AlertedAt);
        Assert.NotNull((await _site.StoryPage(_story)).Header("Age"));
        Assert.IsType<Ruling<CommentPolicy>.Done>(await _site.Services.GetRequiredService<RulesDesk>().Change(
            seen.Version, PolicySettings.Of(seen) with { MaxLinks = 5 }, new Dictionary<int, CommentMode?>(), await _site.Member("ليلى"), _site.Time.Now, default));
    }

    [Fact]
    public async Task The_background_tells_it_and_a_restart_does_not_repeat_it()
    {
        using var data = new TempFolder();
        string email;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            email = await site.Recruit(Roles.Editor);
            await site.Waiting(await site.Publish());
            site.Time.Advance(TimeSpan.FromHours(25));

            await site.Until(db => db.CommentPolicies.AnyAsync(policy => policy.AlertedAt != null), site.Services.GetRequiredService<MailSignal>().Wake);

            Assert.Single(await site.MailsTo(email));
        }
        await using var restarted = new SiteUnderTest { DataPath = data.Path, Rests = [typeof(PackageStories), typeof(SendMail)] };
        restarted.Time.Advance(TimeSpan.FromHours(26));
        Assert.Equal(0, await Write(restarted));
        restarted.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(1, await Write(restarted));
    }

    [Fact]
    public async Task Where_mail_is_off_nobody_is_told_nor_promised_it()
    {
        await using var production = new SiteUnderTest { EnvironmentName = "Production" };
        production.Settings["SinoNews:SiteUrl"] = "https://localhost";
        using var there = production.Stranger("https");
        await there.SignIn(await production.Recruit(Roles.Admin), SiteUnderTest.Password);
        using var here = await _site.Staff(Roles.Admin);

        Assert.Null(production.Services.GetService<SendMail>());
        Assert.DoesNotContain("ويصل بالبريد إلى كل من يراجع", (await there.Get("/newsroom/comments/settings")).Text("#set-alertafterhours-hint"), StringComparison.Ordinal);
        Assert.Contains("ويصل بالبريد إلى كل من يراجع", (await here.Get("/newsroom/comments/settings")).Text("#set-alertafterhours-hint"), StringComparison.Ordinal);
    }

    private async Task Round(TimeSpan after)
    {
        _site.Time.Advance(after);
        await Write(_site);
        await _site.Services.GetRequiredService<Outbox>().SendDue(default);
    }

    private static Task<int> Write(SiteUnderTest site)
    {
        var letters = site.Services.GetRequiredService<StaffLetters>();
        return site.Services.GetRequiredService<DeskAlert>().Write((email, late, name) => letters.Late(email, late, name, site.Time.Now), site.Time.Now, default);
    }

    private Task<IReadOnlyList<MimeMessage>> Told() => _site.MailsTo(_editor);

    private Task<CommentPolicy> Policy() => _site.Store(db => db.CommentPolicies.AsNoTracking().SingleAsync());

    private Task<int> SetAlertAfter(int hours) => _site.Store(async db =>
    {
        var policy = await db.CommentPolicies.SingleAsync();
        policy.Change(PolicySettings.Of(policy) with { AlertAfterHours = hours });
        return await db.SaveChangesAsync();
    });

    private Task<int> SetSuspended(bool suspended) => _site.Store(async db =>
    {
        var member = await db.Users.SingleAsync();
        if (suspended)
            member.Disable(_site.Time.Now);
        else
            member.Enable();
        return await db.SaveChangesAsync();
    });
}
