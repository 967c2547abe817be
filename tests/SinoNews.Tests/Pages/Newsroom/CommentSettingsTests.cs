using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class CommentSettingsTests
{
    private static readonly (string Name, string? Value)[] Usual =
    [
        ("Input.Mode", "PreModerated"), ("Input.CloseAfterDays", ""), ("Input.MaxLinks", "0"), ("Input.HourlyPerNetwork", "30"),
        ("Input.HourlyPerEmail", "15"), ("Input.KeepSpamDays", "30"), ("Input.KeepRejectedDays", "365"), ("Input.KeepAddressesDays", "90"),
        ("Input.TrustAfter", "3"), ("Input.HoldScore", "80"), ("Input.AlertAfterHours", "24"), ("Input.Version", "0"),
    ];

    [Fact]
    public async Task The_policy_is_saved_and_each_change_written_down()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var form = await admin.Get("/newsroom/comments/settings");
        Assert.Equal(Usual.Select(field => field.Value), Usual.Select(field => form.Field(field.Name)));

        var saved = await Save(admin, ("Input.Mode", "Open"), ("Input.CloseAfterDays", "١٤"), ("Input.MaxLinks", " ۲ "), ("Input.Sections[politics]", "Closed"));

        Assert.Equal((303, "/newsroom/comments/settings?done=saved"), (saved.Code, saved.Location));
        var policy = await Policy(site);
        Assert.Equal((1, CommentMode.Open, (int?)14, 2, 30), (policy.Version, policy.Mode, policy.CloseAfterDays, policy.MaxLinks, policy.HourlyPerNetwork));
        Assert.Equal(
            [
                (RuleChangeKind.PolicyChanged, "طريقة نشر التعليقات: نشر بلا مراجعة مسبقة (كان: مراجعة قبل النشر)"),
                (RuleChangeKind.PolicyChanged, "إغلاق التعليقات بعد نشر المادة: 14 يومًا (كان: لا تُغلق تلقائيًا)"),
                (RuleChangeKind.PolicyChanged, "الروابط المقبولة في التعليق الواحد: 2 (كان: 0)"),
                (RuleChangeKind.SectionMode, "سياسة: التعليقات مغلقة"),
            ],
            await site.RuleChanges());
        var shown = await admin.Get(saved.Location!);
        Assert.NotNull(shown.Text("[role=status]"));
        Assert.Equal(("Open", "14", "Closed", "inherit"), (shown.Field("Input.Mode"), shown.Field("Input.CloseAfterDays"), shown.Field("Input.Sections[politics]"), shown.Field("Input.Sections[travel]")));
    }

    [Fact]
    public async Task A_sections_mode_holds_for_its_stories_alone()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        using var admin = await site.Staff(Roles.Admin);
        var (politics, travel) = (await site.Publish(Make.Words(section: 1)), await site.Publish(Make.Words(section: 6)));

        await Save(admin, ("Input.Sections[politics]", "Closed"));

        Assert.Equal((409, 303), ((await reader.Comment(politics)).Code, (await reader.Comment(travel)).Code));
        Assert.Equal(303, (await Save(admin, ("Input.Version", "1"), ("Input.Sections[politics]", "inherit"))).Code);
        Assert.Equal(303, (await reader.Comment(politics)).Code);
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_what_changed_and_keeps_what_was_typed()
    {
        await using var site = new SiteUnderTest();
        using var first = await site.Staff(Roles.Admin, "ليلى المديرة");
        using var second = await site.Staff(Roles.Admin);
        await Save(first, ("Input.MaxLinks", "5"), ("Input.Sections[travel]", "Open"));

        var stale = await Save(second, ("Input.KeepSpamDays", "90"), ("Input.Sections[travel]", "inherit"));

        Assert.Equal((409, "90", "0", "1"), (stale.Code, stale.Field("Input.KeepSpamDays"), stale.Field("Input.MaxLinks"), stale.Field("Input.Version")));
        var alert = stale.Text("[role=alert]")!;
        Assert.Contains("ليلى المديرة", alert, StringComparison.Ordinal);
        Assert.Contains("الروابط المقبولة في التعليق الواحد: 5 (كان: 0)", alert, StringComparison.Ordinal);
        Assert.Contains("مدة حفظ المزعج وما في السلة: المحفوظ «30 يومًا»، وما كتبته «90 يومًا»", alert, StringComparison.Ordinal);
        Assert.Contains("سياحة: المحفوظ «نشر بلا مراجعة مسبقة»، وما كتبته «كما في الموقع»", alert, StringComparison.Ordinal);
        Assert.Equal((5, 30), await Policy(site) is var kept ? (kept.MaxLinks, kept.KeepSpamDays) : default);

        // Seen and sent again, it is a decision.
        Assert.Equal(303, (await Save(second, ("Input.KeepSpamDays", "90"), ("Input.Version", "1"))).Code);
        Assert.Equal((0, 90), await Policy(site) is var now ? (now.MaxLinks, now.KeepSpamDays) : default);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_writes_nothing()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);

        Assert.Equal(303, (await Save(admin, ("Input.Sections[politics]", "inherit"), ("Input.Sections[nowhere]", "Closed"))).Code);

        Assert.Equal(0, (await Policy(site)).Version);
        Assert.Empty(await site.RuleChanges());
    }

    [Fact]
    public async Task What_is_no_setting_is_told_at_its_field_and_nothing_is_saved()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        (string Field, string? Value)[] wrong =
        [
            ("Input.Mode", "Ajar"), ("Input.Mode", "inherit"), ("Input.Mode", "1"), ("Input.Mode", null), ("Input.CloseAfterDays", "0"),
            ("Input.CloseAfterDays", "3651"), ("Input.MaxLinks", "-1"), ("Input.MaxLinks", "21"), ("Input.MaxLinks", ""), ("Input.HourlyPerNetwork", "0"),
            ("Input.HourlyPerEmail", "1.5"), ("Input.HourlyPerEmail", "99999999999"), ("Input.KeepSpamDays", "شهر"), ("Input.KeepRejectedDays", "\u202E"),
            ("Input.KeepRejectedDays", new string('9', 5000)), ("Input.Sections[politics]", "Ajar"),
        ];

        foreach (var (field, value) in wrong)
        {
            var answer = await Save(admin, (field, value));
            Assert.Equal((field, value, 400), (field, value, answer.Code));
            answer.AssertOnlyProblem(answer.Page.QuerySelector($"[name='{field}']")!, field is "Input.Mode" or "Input.Sections[politics]" ? "اختر" : "اكتب رقمًا");
        }
        Assert.Equal(400, (await Save(admin, ("Input.Version", "x"))).Code);
        Assert.Equal(400, (await Save(admin, ("Input.MaxLinks", "1\0"))).Code);
        Assert.Equal(0, (await Policy(site)).Version);
        Assert.Empty(await site.RuleChanges());
    }

    [Fact]
    public async Task The_hourly_limits_hold_what_comes_beyond_them()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var story = await site.Publish();
        await site.Change(Ruler.Usual with { HourlyPerEmail = 2, HourlyPerNetwork = 4 });
        async Task<bool> IsTooMuch(string text, string email, string address) =>
            (await site.Comment((await reader.Comment(story, text, email: email, headers: (Visitor.AddressHeader, address))).Receipt))
                .Findings.Any(finding => finding.Reason is SinoNews.Comments.HoldReason.TooMany);

        Assert.False(await IsTooMuch("واحد", "a@example.org", "203.0.113.1"));
        Assert.False(await IsTooMuch("اثنان", "a@example.org", "203.0.113.2"));
        Assert.True(await IsTooMuch("ثلاثة", "a@example.org", "203.0.113.1"));
        Assert.False(await IsTooMuch("أربعة", "b@example.org", "203.0.113.1"));
        Assert.False(await IsTooMuch("خمسة", "c@example.org", "203.0.113.1"));
        Assert.True(await IsTooMuch("ستة", "d@example.org", "203.0.113.1"));
        site.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(await IsTooMuch("سبعة", "a@example.org", "203.0.113.1"));
    }

    [Fact]
    public async Task Only_an_admin_finds_the_way_there()
    {
        await using var site = new SiteUnderTest();
        using var editor = await site.Staff(Roles.Editor);
        using var admin = await site.Staff(Roles.Admin);

        Assert.Null((await editor.Get("/newsroom/bans")).Page.QuerySelector("a[href='/newsroom/comments/settings']"));
        Assert.NotNull((await admin.Get("/newsroom/bans")).Page.QuerySelector("a[href='/newsroom/comments/settings']"));
        Assert.Equal(403, (await Save(editor)).Code);
    }

    private static Task<Answer> Save(Visitor visitor, params (string Name, string? Value)[] fields) =>
        visitor.Submit("/newsroom/comments/settings", [.. Usual.Where(usual => !fields.Any(field => field.Name == usual.Name)), .. fields]);

    private static Task<CommentPolicy> Policy(SiteUnderTest site) => site.Store(db => db.CommentPolicies.AsNoTracking().SingleAsync());
}
