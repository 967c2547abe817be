using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

public sealed partial class Gallery
{
    private int _recruits;

    /// <summary>A colleague with a byline, an open sign-in and a second step.</summary>
    public int ColleagueId { get; private set; }

    public int AuthorId { get; private set; }

    /// <summary>A colleague whom no other page knows.</summary>
    public Task<Colleague> Recruit() => Site.Recruit("ماجد الفارس", $"majid{Interlocked.Increment(ref _recruits)}@example.org", Roles.Author);

    /// <summary>One of them with the second step turned on.</summary>
    public async Task<Colleague> Guarded()
    {
        var colleague = await Recruit();
        await Site.Within(async (services, _) =>
        {
            var staff = services.GetRequiredService<UserManager<StaffMember>>();
            var member = (await staff.FindByEmailAsync(colleague.Email))!;
            await staff.ResetAuthenticatorKeyAsync(member);
            return await staff.SetTwoFactorEnabledAsync(member, true);
        });
        return colleague;
    }

    /// <summary>The address of a link that opens.</summary>
    public async Task<string> ResetLink()
    {
        var colleague = await Recruit();
        var ruling = await Site.As(Admin, async (services, me, now) =>
        {
            var id = await services.GetRequiredService<NewsDb>().Users.Where(member => member.Email == colleague.Email).Select(member => member.Id).SingleAsync();
            return await services.GetRequiredService<StaffDesk>().Reset(id, me, now, default);
        });
        return $"/newsroom/reset?token={Assert.IsType<StaffRuling.Done>(ruling).Token}";
    }

    private async Task FillTeam()
    {
        var guarded = await Guarded();
        await Site.As(Admin, async (services, me, now) =>
        {
            var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<StaffDesk>());
            var member = await db.Users.SingleAsync(known => known.Email == guarded.Email);
            ColleagueId = member.Id;
            await desk.SignAs(member.Id, StaffDesk.OwnName, me, now, default);
            await desk.Invite("لم تدخل بعد", "invited@example.org", Roles.Editor, me, now, default);
            db.StaffSessions.Add(new StaffSession(member, new Whereabouts("2001:db8:1::/48", "Safari، iPhone"), now));
            db.SignIns.Add(new SignIn(member, SignInWay.RecoveryCode, SignInOutcome.Wrong, new Whereabouts("203.0.113.0/24", "Firefox، Windows"), now));
            db.SignIns.Add(new SignIn(me, SignInWay.Password, SignInOutcome.HalfWay, new Whereabouts("", ""), now));
            var author = await db.Authors.SingleAsync(known => known.Name == Author.Newsroom);
            AuthorId = author.Id;
            author.Describe("يكتب باسمها محررون في Beijing وبيروت منذ 2019.\nتراجع كل مادة قبل نشرها.");
            var passkey = new UserPasskeyInfo([1, 2, 3], [4], new DateTimeOffset(now), 0, ["internal"], true, false, false, [5], [6]) { Name = "حاسوب المكتب (Linux)" };
            await services.GetRequiredService<UserManager<StaffMember>>().AddOrUpdatePasskeyAsync(me, passkey);
            return await db.SaveChangesAsync();
        });
    }
}
