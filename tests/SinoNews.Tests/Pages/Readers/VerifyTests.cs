using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;
using SinoNews.Tests.Mail;

namespace SinoNews.Tests.Pages.Readers;

/// <summary>From the receipt to the mail, from the mail to the button, from the button to a comment that is published at once.</summary>
public sealed partial class VerifyTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;
    private long _story;

    public async Task InitializeAsync()
    {
        _reader = _site.Reader();
        _story = await _site.Publish();
    }

    [Fact]
    public async Task The_receipt_offers_a_link_and_the_mail_shows_what_is_claimed()
    {
        var receipt = (await _reader.Comment(_story, "كلام salma.example.com كتبه أحدهم", email: "owner@example.org")).Receipt;
        Assert.Equal("أكّد بريدك", (await _reader.Get($"/comments/{receipt}")).Text(".talk form h2"));

        var answer = await _reader.Post($"/comments/{receipt}?handler=Prove", [("wantsNotice", "true")]);

        Assert.Equal((303, $"/comments/{receipt}?sent=True"), (answer.Code, answer.Location));
        Assert.Contains("أرسلنا رابطًا إلى بريدك", (await _reader.Get(answer.Location!)).Text("[role=status] ~ [role=status], .note"), StringComparison.Ordinal);
        var mail = Assert.Single(await _site.MailsTo("owner@example.org"));
        Assert.Contains("> كلام [رابط] كتبه أحدهم", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<blockquote dir=\"auto\">كلام [رابط] كتبه أحدهم</blockquote>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("سلمى", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.Null(mail.Headers["List-Unsubscribe"]);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_the_button_proves_the_address()
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, "salma@example.org", notice: true);

        for (var i = 0; i < 3; i++)
        {
            var page = await _reader.Get(link);
            Assert.Equal((200, "أكّد بريدك", "تعليق يطلب التأكيد"), (page.Code, page.Text("h1"), page.Text(".comment p")));
            Assert.Null(page.Header("Set-Cookie"));
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Equal("same-origin", page.Header("Referrer-Policy"));
            Assert.DoesNotContain("salma@", page.Body, StringComparison.Ordinal);
        }
        Assert.False((await _site.Comment(receipt)).IsProven);
        Assert.Empty(await _site.Store(db => db.VerifiedReaders.ToListAsync()));

        var answer = await _reader.Post(link, []);

        Assert.Equal((303, link), (answer.Code, answer.Location));
        Assert.Matches("^sinonews-reader=[^;]+; expires=Tue, 23 Nov 2027 12:00:00 GMT; path=/articles; samesite=lax; httponly$", answer.Header("Set-Cookie"));
        var comment = await _site.Comment(receipt);
        Assert.Equal((true, true, CommentState.Pending), (comment.IsProven, comment.WantsNotice, comment.State));
        Assert.Equal(comment.Reader, (await _site.Store(db => db.VerifiedReaders.SingleAsync())).Reader);
        var proven = await _reader.Get(link);
        Assert.Equal((200, "أُكّد بريدك"), (proven.Code, proven.Text("h1")));
        Assert.Null((await _reader.Get($"/comments/{receipt}")).Page.QuerySelector(".talk form"));
    }

    [Fact]
    public async Task A_reader_who_proved_the_address_and_was_approved_is_published_at_once_and_nobody_else_is()
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, "salma@example.org");
        var cookie = await _reader.Proves(link);
        await _site.Decide(receipt, ModerationAct.Approve);
        for (var i = 0; i < 2; i++)
            await _site.Decide((await _reader.Comment(_story, $"تعليق مؤكد {i}", headers: ("Cookie", cookie))).Receipt, ModerationAct.Approve);
        await _site.StoryPage(_story); // is kept from here on

        await _reader.Comment(_story, "هذا يظهر فورًا", headers: ("Cookie", $"theme=dark; {cookie}"));
        await _reader.Comment(_story, "وهذا لا يظهر", headers: (Visitor.AddressHeader, "203.0.113.9"));
        await _reader.Comment(_story, "ولا هذا", email: "noura@example.org", headers: ("Cookie", cookie));
        await _reader.Comment(_story, "ولا ذاك", headers: ("Cookie", cookie[..^3] + "AAA"));

        var page = await _site.StoryPage(_story);
        Assert.Contains("هذا يظهر فورًا", page.Texts(".comment p[dir=auto]"));
        Assert.Equal(4, page.Texts("#comments .comment p[dir=auto]").Count);
    }

    [Fact]
    public async Task The_queue_says_whose_address_is_proven()
    {
        var (_, link) = await _site.AsksForProof(_reader, _story, "salma@example.org");
        await _reader.Proves(link);
        using var editor = await _site.Staff(Roles.Editor);

        Assert.Equal("بريد مؤكّد", (await editor.Get("/newsroom/comments")).Text(".case header .badge"));
    }

    [Fact]
    public async Task A_page_is_the_same_with_the_cookie_and_without_it()
    {
        var (_, link) = await _site.AsksForProof(_reader, _story, "salma@example.org");
        var cookie = await _reader.Proves(link);
        var address = await _site.AddressOf(_story);

        var first = await _reader.Get(address, ("Cookie", cookie));
        var kept = await _reader.Get(address, ("Cookie", cookie));
        var other = await _reader.Get(address);

        Assert.NotNull(kept.Header("Age")); // from the shelf, by the page that the cookie was sent for
        Assert.NotNull(other.Header("Age"));
        Assert.Equal((first.Body, first.Body), (kept.Body, other.Body));
        Assert.All([first, kept, other], answer => Assert.Null(answer.Header("Set-Cookie")));
        Assert.All([first, kept, other], answer => Assert.DoesNotContain("Cookie", answer.Header("Vary") ?? "", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/verify/forged", 404)]
    [InlineData("/unsubscribe/forged", 404)]
    public async Task A_forged_link_has_a_clear_page_of_its_own(string path, int status)
    {
        foreach (var answer in new[] { await _reader.Get(path), await _reader.Post(path, []), await _reader.Post(path + "?handler=Forget", []) })
        {
            Assert.Equal(status, answer.Code);
            Assert.Null(answer.Header("Set-Cookie"));
        }
        Assert.Equal("لا يفتح هذا الرابط شيئًا", (await _reader.Get(path)).Text("h1"));
    }

    [Fact]
    public async Task A_link_of_another_kind_or_of_another_reader_opens_nothing()
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, "salma@example.org");
        var links = _site.Services.GetRequiredService<SinoNews.Web.Mail.ReaderLinks>();
        var comment = await _site.Comment(receipt);

        foreach (var foreign in new[] { links.IssueUnsubscribe(comment.Reader), links.Issue(new ProofLink(comment.Id, "someone-else", false, _site.Time.Now)), links.Issue(new ProofLink(999, comment.Reader, false, _site.Time.Now)) })
            Assert.Equal((404, 404), ((await _reader.Get($"/verify/{foreign}")).Code, (await _reader.Post($"/verify/{foreign}", [])).Code));
        Assert.Equal(404, (await _reader.Get(link.Replace("/verify/", "/unsubscribe/", StringComparison.Ordinal))).Code);
        Assert.False((await _site.Comment(receipt)).IsProven);
    }

    [Fact]
    public async Task An_old_link_and_a_used_one_are_gone_and_say_so()
    {
        var (_, used) = await _site.AsksForProof(_reader, _story, "salma@example.org");
        await _reader.Proves(used);
        Assert.Equal(303, (await _reader.Post(used, [])).Code); // pressed twice
        var (receipt, old) = await _site.AsksForProof(_reader, _story, "noura@example.org", "تعليق آخر تمامًا");
        _site.Time.Advance(VerifiedReader.SamePress);

        Assert.Equal((410, "استُعمل هذا الرابط"), ((await _reader.Get(used)).Code, (await _reader.Get(used)).Text("h1")));
        Assert.Equal(410, (await _reader.Post(used, [])).Code);
        _site.Time.Advance(ProofLink.Lifetime);
        Assert.Equal((410, "انتهت مدة هذا الرابط"), ((await _reader.Get(old)).Code, (await _reader.Get(old)).Text("h1")));
        var late = await _reader.Post(old, []);
        Assert.Equal((410, null), (late.Code, late.Header("Set-Cookie")));
        Assert.False((await _site.Comment(receipt)).IsProven);
    }

    [Fact]
    public async Task Who_has_the_browser_forgotten_is_believed_nowhere_any_more_and_the_link_is_dead()
    {
        var (_, link) = await _site.AsksForProof(_reader, _story, "salma@example.org");
        var cookie = await _reader.Proves(link);
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        var form = (await _reader.Get(link)).Page.QuerySelector("main form[action^='?']")!.GetAttribute("action")!;

        var answer = await _reader.Post(link + form, []);

        Assert.Equal(303, answer.Code);
        Assert.Matches("^sinonews-reader=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/articles;", answer.Header("Set-Cookie"));
        Assert.Equal((200, "نُسيت متصفحاتك كلها"), ((await _reader.Get(answer.Location!)).Code, (await _reader.Get(answer.Location!)).Text("h1")));
        Assert.False((await _site.Comment((await _reader.Comment(_story, "بعد النسيان", headers: ("Cookie", cookie))).Receipt)).IsProven);
        var again = await _reader.Post(link, []);
        Assert.Equal((410, null), (again.Code, again.Header("Set-Cookie")));
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
