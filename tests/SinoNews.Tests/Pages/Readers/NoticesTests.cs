using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Tests.Comments.Rules;
using SinoNews.Tests.Mail;
using SinoNews.Web.Background;

namespace SinoNews.Tests.Pages.Readers;

/// <summary>Who asked to be told is told: once, late enough, and never again who wants no more of it.</summary>
public sealed class NoticesTests : IAsyncLifetime
{
    private const string Salma = "salma@example.org";

    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;
    private long _story;

    public async Task InitializeAsync()
    {
        _reader = _site.Reader();
        _story = await _site.Publish(Make.Words("طريق الشاي"));
    }

    [Fact]
    public async Task An_approval_is_told_once_with_a_link_to_the_comment_and_without_its_own_links()
    {
        var receipt = await Waiting("كلام حسن، انظر evil.com");
        await _site.Decide(receipt, ModerationAct.Approve);
        await Pass(Notices.UndoWindow - TimeSpan.FromMinutes(1));
        Assert.Empty(await Told());

        await Pass(TimeSpan.FromMinutes(1));

        var mail = Assert.Single(await Told());
        Assert.Equal("نُشر تعليقك في سينو نيوز", mail.Subject);
        Assert.Contains("«طريق الشاي»", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("> كلام حسن، انظر [رابط]", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        var comment = await _site.Comment(receipt);
        Assert.EndsWith($"#comment-{comment.Id}", mail.TextBody!.Split('\n').Single(line => line.StartsWith("http://localhost/articles/", StringComparison.Ordinal)).Trim(), StringComparison.Ordinal);
        Assert.False(comment.WantsNotice);
        await Pass(TimeSpan.FromHours(1));
        Assert.Single(await Told());
    }

    [Fact]
    public async Task Nothing_is_told_while_a_second_colleague_is_to_decide_nor_of_a_story_that_was_withdrawn()
    {
        var (locked, withdrawn) = (await Waiting("أول"), await Waiting("ثانٍ مختلف"));
        await _site.Decide(locked, ModerationAct.Approve);
        var comment = await _site.Comment(locked);
        await _site.Services.GetRequiredService<EscalationDesk>().Escalate(
            new(comment.Id, comment.Version, EscalatedTo.Legal, "سبب", false), await _site.Store(db => db.Users.AsNoTracking().FirstAsync()), _site.Time.Now, default);
        await _site.Decide(withdrawn, ModerationAct.Approve);
        await _site.Act(_story, (article, by) => article.Withdraw("سبب", by, _site.Time.Now));
        await Pass(TimeSpan.FromHours(1));

        Assert.Empty(await Told());
        Assert.True((await _site.Comment(locked)).WantsNotice);
    }

    [Fact]
    public async Task A_rejection_tells_its_reason_and_one_that_was_taken_back_in_time_tells_nothing()
    {
        var (rejected, undone) = (await Waiting("أول"), await Waiting("ثانٍ مختلف"));
        await _site.Decide(rejected, ModerationAct.Reject, RejectionReason.OffTopic);
        await _site.Decide(undone, ModerationAct.Reject, RejectionReason.Abusive);
        await Pass(TimeSpan.FromMinutes(5));
        await _site.Decide(undone, ModerationAct.Undo);

        await Pass(TimeSpan.FromMinutes(30));

        var mail = Assert.Single(await Told());
        Assert.Equal("لم يُنشر تعليقك في سينو نيوز", mail.Subject);
        Assert.Contains("السبب: خارج عن الموضوع.", mail.TextBody, StringComparison.Ordinal);
        Assert.True((await _site.Comment(undone)).WantsNotice);
    }

    [Theory]
    [InlineData(ModerationAct.Spam)]
    [InlineData(ModerationAct.Trash)]
    public async Task Spam_and_trash_are_told_nobody(ModerationAct act)
    {
        await _site.Decide(await Waiting("كلام"), act);

        await Pass(TimeSpan.FromHours(1));

        Assert.Empty(await Told());
    }

    [Fact]
    public async Task Who_did_not_ask_is_not_told()
    {
        await _site.Decide(await Waiting("كلام", notice: false), ModerationAct.Approve);

        await Pass(TimeSpan.FromHours(1));

        Assert.Empty(await Told());
    }

    [Fact]
    public async Task A_bulk_action_tells_each_of_its_readers_once()
    {
        for (var i = 0; i < 3; i++)
            await Waiting($"تعليق مختلف رقم {i}", email: $"reader{i}@example.org");
        var bulk = _site.Services.GetRequiredService<BulkDesk>();
        var batch = await bulk.Prepare(new QueueFilter { State = CommentState.Pending }, ModerationAct.Approve, null, await _site.Member("ليلى"), _site.Time.Now, default);
        await bulk.Start(batch, default);
        while (await bulk.Step(batch, _site.Time.Now, default))
        {
        }

        await Pass(TimeSpan.FromHours(1));

        for (var i = 0; i < 3; i++)
            Assert.Single(await Told($"reader{i}@example.org"));
    }

    [Fact]
    public async Task One_click_of_the_mail_program_ends_the_notices_for_good_and_can_be_taken_back()
    {
        await _site.Decide(await Waiting("أول"), ModerationAct.Approve);
        await Pass(TimeSpan.FromHours(1));
        var mail = Assert.Single(await Told());
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var header = mail.Headers["List-Unsubscribe"];
        var link = mail.Link("/unsubscribe/");
        Assert.Equal($"<http://localhost{link}>", header);

        // Looking does nothing; the program posts from its own machine, with what RFC 8058 says and nothing else.
        Assert.Equal("إيقاف رسائل التعليقات", (await _reader.Get(link)).Text("h1"));
        Assert.Null((await _site.Store(db => db.VerifiedReaders.SingleAsync())).UnsubscribedAt);
        var answer = await _reader.Post(link, [("List-Unsubscribe", "One-Click")], ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://mail.example"));
        Assert.Equal((200, "أُوقفت رسائل التعليقات"), (answer.Code, answer.Text("h1")));
        Assert.Equal(200, (await _reader.Post(link, [("List-Unsubscribe", "One-Click")])).Code);
        await _site.Decide(await Waiting("ثانٍ مختلف"), ModerationAct.Approve);
        await Pass(TimeSpan.FromHours(1));
        Assert.Single(await Told());

        Assert.Equal(303, (await _reader.Post(link + answer.Page.QuerySelector("main form")!.GetAttribute("action")!, [])).Code);
        await _site.Decide(await Waiting("ثالث غيرهما"), ModerationAct.Approve);
        await Pass(TimeSpan.FromHours(1));
        Assert.Equal(2, (await Told()).Count);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    private async Task<string> Waiting(string text, bool notice = true, string email = Salma)
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, email, text, notice);
        await _reader.Proves(link);
        return receipt;
    }

    // A minute after the other, as the background looks; a comment posted meanwhile tells that it has looked.
    private async Task Pass(TimeSpan time)
    {
        _site.Time.Advance(time);
        _site.Services.GetRequiredService<MailSignal>().Wake();
        var since = _site.Time.Now - Notices.UndoWindow;
        await _site.Until(async db => !await db.Comments.AnyAsync(comment => comment.WantsNotice && comment.DecidedAt <= since
            && comment.EscalatedTo == null && (comment.State == CommentState.Approved || comment.State == CommentState.Rejected)));
    }

    private async Task<IReadOnlyList<MimeMessage>> Told(string email = Salma) =>
        [.. (await _site.MailsTo(email)).Where(mail => !mail.Subject!.StartsWith("تأكيد", StringComparison.Ordinal))];
}
