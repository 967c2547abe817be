using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class BansTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static int _readers;

    [Fact]
    public async Task A_banned_address_is_refused_with_its_text_kept_until_the_ban_runs_out()
    {
        await using var own = new SiteUnderTest();
        using var reader = own.Reader();
        using var editor = await own.Staff(Roles.Editor);
        var story = await own.Publish();
        var id = (await own.Comment((await reader.Comment(story, "أول", email: "b@example.org")).Receipt)).Id;
        await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Email"), ("Days", "7"));

        var refused = await reader.Comment(story, "كلام لا يضيع", "هدى", "B@Example.ORG", headers: (Visitor.AddressHeader, "203.0.113.77"));

        Assert.Equal((403, "كلام لا يضيع", "هدى"), (refused.Code, refused.Field("Input.Text"), refused.Field("Input.Name")));
        Assert.Contains("فلم يُحفظ تعليقك", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(1, await own.CommentsOn(story));
        Assert.Equal(303, (await reader.Comment(story, "من غيره", email: "c@example.org")).Code);

        own.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(403, (await reader.Comment(story, "قبل الموعد", email: "b@example.org")).Code);
        own.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(303, (await reader.Comment(story, "بعد الموعد", email: "b@example.org")).Code);
    }

    [Fact]
    public async Task A_banned_network_is_refused_whoever_writes_from_it_until_the_ban_is_lifted()
    {
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var story = await site.Publish();
        (string, string) home = (Visitor.AddressHeader, "2001:db8:7:7::1");
        var id = (await site.Comment((await reader.Comment(story, "أول", email: Email(), headers: home)).Receipt)).Id;

        var ban = BanOf(await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Network"), ("Days", "")));

        Assert.Equal(403, (await reader.Comment(story, "من الشبكة نفسها", email: Email(), headers: (Visitor.AddressHeader, "2001:db8:7:7:ffff::9"))).Code);
        Assert.Equal(303, (await reader.Comment(story, "من شبكة أخرى", email: Email(), headers: (Visitor.AddressHeader, "2001:db8:7:8::1"))).Code);
        Assert.Null((await Ban(ban)).Until);

        Assert.Equal((303, $"/newsroom/bans?ban={ban}"), await Sent(editor, "/newsroom/bans?handler=lift", ("Id", $"{ban}")));
        Assert.Equal(303, (await reader.Comment(story, "بعد رفع الحظر", email: Email(), headers: home)).Code);
        Assert.Equal(site.Time.Now, (await Ban(ban)).LiftedAt);
        Assert.Equal(
            [(RuleChangeKind.BanImposed, "حظر: الشبكة 2001:db8***، بلا نهاية"), (RuleChangeKind.BanLifted, "حظر: الشبكة 2001:db8***")],
            (await site.RuleChanges()).Where(change => change.Subject.Contains("2001:db8", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_ban_leads_back_says_what_was_done_and_offers_to_take_it_back()
    {
        using var editor = await site.Staff(Roles.Editor, "ليلى الحازمة");
        var id = await Waiting("kamal@example.org");

        var answer = await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Email"), ("Days", "30"), ("Back", "/newsroom/comments?status=pending&ban=1#case-5"));

        var ban = BanOf(answer);
        Assert.Equal((303, $"/newsroom/comments?status=pending&ban={ban}"), (answer.Code, answer.Location));
        var toast = (await editor.Get($"/newsroom/bans?ban={ban}")).Page.QuerySelector(".toast")!;
        Assert.Contains("ليلى الحازمة", toast.TextContent, StringComparison.Ordinal);
        Assert.Contains("k***@example.org", toast.TextContent, StringComparison.Ordinal);
        Assert.Contains("23 ديسمبر 2026", toast.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/newsroom/comments?author={id}", toast.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(ban.ToString(CultureInfo.InvariantCulture), toast.QuerySelector("[name=Id]")!.GetAttribute("value"));
        Assert.Contains((RuleChangeKind.BanImposed, "إيقاف مؤقت: البريد k***@example.org، 30 يومًا"), await site.RuleChanges());
    }

    [Fact]
    public async Task Who_is_banned_is_not_banned_again_and_the_second_is_told_by_whom_and_until_when()
    {
        using var first = await site.Staff(Roles.Editor, "سامي السابق");
        var editor = await site.Colleague(Roles.Editor);
        var (one, other) = (await Waiting("twice@example.org"), await Waiting("twice@example.org"));
        var ban = BanOf(await first.Submit($"/newsroom/comments/{one}/ban", ("Kind", "Email"), ("Days", "30")));

        var again = await editor.Submit($"/newsroom/comments/{other}/ban", ("Kind", "Email"), ("Days", "7"));

        Assert.Equal(ban, BanOf(again));
        var toast = (await editor.Get(again.Location!)).Text(".toast");
        Assert.Contains("سامي السابق", toast, StringComparison.Ordinal);
        Assert.Contains("23 ديسمبر 2026، 15:00", toast, StringComparison.Ordinal);
        Assert.Equal(1, await site.Store(db => db.Bans.CountAsync(known => known.Mask == "t***@example.org")));
    }

    [Fact]
    public async Task A_suspension_gives_way_to_a_longer_ban_and_an_inside_address_is_never_banned()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await Waiting("longer@example.org");
        var day = BanOf(await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Email"), ("Days", "1")));
        var ban = BanOf(await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Email"), ("Days", "")));

        Assert.NotEqual(day, ban);
        Assert.Equal([(day, true), (ban, false)], await site.Store(async db => (await db.Bans.Where(known => known.CommentId == id).OrderBy(known => known.Id)
            .Select(known => new { known.Id, Lifted = known.LiftedAt != null }).ToListAsync()).Select(known => (known.Id, known.Lifted))));

        using var reader = site.Reader();
        var receipt = (await reader.Comment(await site.Publish(), "من خلف وكيل لا يعرفه الموقع", headers: (Visitor.AddressHeader, "10.0.0.2"))).Receipt;
        var inside = await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
        Assert.Equal(404, (await editor.Submit($"/newsroom/comments/{inside}/ban", ("Kind", "Network"), ("Days", ""))).Code);
    }

    [Fact]
    public async Task Lifting_twice_is_lifting_once()
    {
        var editor = await site.Colleague(Roles.Editor);
        var ban = BanOf(await editor.Submit($"/newsroom/comments/{await Waiting()}/ban", ("Kind", "Email"), ("Days", "1")));
        await editor.Submit("/newsroom/bans?handler=lift", ("Id", $"{ban}"));
        var changes = (await site.RuleChanges()).Count;

        Assert.Equal((303, $"/newsroom/bans?ban={ban}"), await Sent(editor, "/newsroom/bans?handler=lift", ("Id", $"{ban}")));
        Assert.Equal(changes, (await site.RuleChanges()).Count);
    }

    [Fact]
    public async Task The_list_shows_what_holds_and_what_is_over_and_no_whole_address()
    {
        await using var own = new SiteUnderTest();
        using var reader = own.Reader();
        using var editor = await own.Staff(Roles.Editor, "ليلى");
        var story = await own.Publish();
        (string, string) home = (Visitor.AddressHeader, "198.51.100.7");
        var id = (await own.Comment((await reader.Comment(story, "نص", "أبو ياسر", "yasir@example.org", headers: home)).Receipt)).Id;
        await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Email"), ("Days", "1"));
        await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", "Network"), ("Days", ""));

        var holding = await editor.Get("/newsroom/bans");
        Assert.Equal(["الشبكة 198.51.100.7", "البريد y***@example.org"], holding.Texts("tbody td:first-child"));
        Assert.DoesNotContain("yasir@", holding.Body, StringComparison.Ordinal);
        Assert.Equal($"/newsroom/comments/{id}", holding.Page.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Empty((await editor.Get("/newsroom/bans?status=over")).Texts("tbody tr"));

        own.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["الشبكة 198.51.100.7"], (await editor.Get("/newsroom/bans")).Texts("tbody td:first-child"));
        Assert.Equal(["البريد y***@example.org"], (await editor.Get("/newsroom/bans?status=over")).Texts("tbody td:first-child"));
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        await own.Store(async db =>
        {
            var by = await db.Users.FirstAsync();
            db.Bans.AddRange(Enumerable.Range(0, 51).Select(i => SinoNews.Comments.Rules.Ban.Impose(BanKind.Email, $"r{i}", "r***@example.org", null, null, by, own.Time.Now)));
            return await db.SaveChangesAsync();
        });

        var first = await editor.Get("/newsroom/bans");
        var second = await editor.Get("/newsroom/bans" + first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href"));

        Assert.Equal((50, 1), (first.Texts("tbody tr").Count, second.Texts("tbody tr").Count));
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("Email", "2")]
    [InlineData("Email", "-1")]
    [InlineData("Email", "سبعة")]
    [InlineData("Email", "99999999999999999999")]
    [InlineData("Email", "7\0")]
    [InlineData("Phone", "7")]
    [InlineData("7", "7")]
    [InlineData("", "7")]
    [InlineData(null, "7")]
    public async Task A_ban_of_a_kind_or_length_that_there_is_not_bans_nobody(string? kind, string days)
    {
        var editor = await site.Colleague(Roles.Editor);
        var (id, before) = (await Waiting(), await Written());

        Assert.Equal(400, (await editor.Submit($"/newsroom/comments/{id}/ban", ("Kind", kind), ("Days", days))).Code);
        Assert.Equal(before, await Written());
    }

    [Fact]
    public async Task What_is_not_there_is_neither_banned_nor_lifted()
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await Written();

        Assert.Equal(404, (await editor.Submit("/newsroom/comments/999999/ban", ("Kind", "Email"), ("Days", "1"))).Code);
        Assert.Equal(404, (await editor.Submit("/newsroom/comments/99999999999999999999/ban", ("Kind", "Email"), ("Days", "1"))).Code);
        Assert.Equal(404, (await editor.Submit("/newsroom/bans?handler=lift", ("Id", "999999"))).Code);
        Assert.Equal(400, (await editor.Submit("/newsroom/bans?handler=lift", ("Id", "x"))).Code);
        Assert.Equal(405, (await editor.Submit("/newsroom/bans", ("Id", "1"))).Code);
        Assert.Equal(404, (await editor.Get("/newsroom/bans?status=x")).Code);
        Assert.Equal(200, (await editor.Get("/newsroom/bans?ban=999999&after=x")).Code);
        Assert.Equal(before, await Written());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/newsroom/")]
    [InlineData("/\\evil.example")]
    [InlineData("/newsroom/comments?q=صين")]
    [InlineData("/newsroom/\r\nSet-Cookie: a=b")]
    [InlineData("/")]
    public async Task The_way_back_stays_in_the_newsroom(string back)
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit($"/newsroom/comments/{await Waiting()}/ban", ("Kind", "Email"), ("Days", "1"), ("Back", back));

        Assert.Equal(303, answer.Code);
        Assert.StartsWith("/newsroom/bans?ban=", answer.Location, StringComparison.Ordinal);
    }

    private static string Email() => $"reader{Interlocked.Increment(ref _readers)}@example.org";

    private static long BanOf(Answer answer) => long.Parse(answer.Location![(answer.Location!.LastIndexOf("ban=", StringComparison.Ordinal) + 4)..], CultureInfo.InvariantCulture);

    private static async Task<(int, string?)> Sent(Visitor visitor, string path, params (string, string?)[] fields) =>
        await visitor.Submit(path, fields) is var answer ? (answer.Code, answer.Location) : default;

    private Task<Ban> Ban(long id) => site.Store(db => db.Bans.AsNoTracking().SingleAsync(ban => ban.Id == id));

    private Task<(int Bans, int Changes)> Written() => site.Store(async db => (await db.Bans.CountAsync(), await db.RuleChanges.CountAsync()));

    private async Task<long> Waiting(string? email = null)
    {
        using var reader = site.Reader();
        return (await site.Comment((await reader.Comment(await site.Publish(), "تعليق ينتظر", email: email ?? Email())).Receipt)).Id;
    }
}
