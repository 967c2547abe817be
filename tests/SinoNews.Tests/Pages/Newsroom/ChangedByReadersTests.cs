using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;
using SinoNews.Tests.Mail;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What readers do to a comment while its card is open at the desk.</summary>
public sealed class ChangedByReadersTests : IAsyncLifetime
{
    private const string Path = "/newsroom/comments/stream";
    private const string Salma = "salma@example.org";

    private readonly SiteUnderTest _site = new();
    private long _story;
    private Visitor _reader = null!;
    private Visitor _layla = null!;

    // One approval is enough, so that the next proof publishes.
    public async Task InitializeAsync()
    {
        _reader = _site.Reader();
        _story = await _site.Publish();
        _layla = await _site.Staff(Roles.Editor, "ليلى");
        await _site.Store(async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync();
            policy.Change(PolicySettings.Of(policy) with { TrustAfter = 1 });
            return await db.SaveChangesAsync();
        });
        var (receipt, link) = await _site.AsksForProof(_reader, _story, Salma, "أول تعليق لسلمى");
        await _reader.Proves(link);
        await _site.Decide(receipt, ModerationAct.Approve);
        _site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync()
    {
        _layla.Dispose();
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_decision_on_a_card_from_before_the_proof_changes_nothing_and_hears_why()
    {
        var (comment, link) = await Waiting();
        await _reader.Proves(link);

        var late = await _layla.Submit($"/newsroom/comments/{comment.Id}/reject", ("Version", "0"));

        Assert.Equal((409, "تغيّر هذا التعليق"), (late.Code, late.Text("h1")));
        Assert.StartsWith("أكّد القارئ بريده، فطُبّقت القواعد على تعليقه من جديد، وهو الآن: معتمد. لم يتغيّر شيء بقرارك.", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(CommentState.Approved, (await _site.Comment(comment.Receipt)).State);
        Assert.Equal(303, (await _layla.Submit($"/newsroom/comments/{comment.Id}/reject", ("Version", "1"))).Code);
    }

    [Fact]
    public async Task A_page_is_told_that_a_proof_published_what_it_shows()
    {
        var (comment, link) = await Waiting();
        await using var heard = await _layla.Listen($"{Path}?cards={comment.Id}:0");
        await using var elsewhere = await _layla.Listen($"{Path}?cards={comment.Id - 1}:1");
        await heard.News(_site);
        await elsewhere.News(_site);

        await _reader.Proves(link);

        Assert.Equal([(comment.Id, 1, "approved", "أكّد القارئ بريده: معتمد")], Changed(await heard.News(_site)));
        var other = await elsewhere.News(_site);
        Assert.Equal(0, other.GetProperty("counts").GetProperty("pending").GetInt32());
        Assert.Empty(Changed(other));
    }

    [Fact]
    public async Task A_page_is_told_once_of_new_words_and_not_of_decisions()
    {
        var (comment, _) = await Waiting();
        await using var heard = await _layla.Listen($"{Path}?cards={comment.Id}:0");
        await heard.News(_site);

        await Reword(comment, 0);
        Assert.Equal([(comment.Id, 1, "pending", "غيّر القارئ نصه: بانتظار المراجعة")], Changed(await heard.News(_site)));

        await _site.Decides("سامي", comment.Id, ModerationAct.Reject);
        var decided = await heard.News(_site);
        Assert.Equal(2, Assert.Single(decided.GetProperty("decided").EnumerateArray()).GetProperty("version").GetInt32());
        Assert.Empty(Changed(decided));
    }

    [Fact]
    public async Task Who_comes_back_is_told_what_readers_changed_meanwhile()
    {
        var (comment, _) = await Waiting();
        await Reword(comment, 0);

        await using var before = await _layla.Listen($"{Path}?cards={comment.Id - 1}:1,{comment.Id}:0");
        await using var after = await _layla.Listen($"{Path}?cards={comment.Id}:1");

        Assert.Equal([comment.Id], Changed(await before.News(_site)).Select(one => one.Id));
        Assert.Empty(Changed(await after.News(_site)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x,7,-3:1,5:5:5,:")]
    public async Task Cards_that_cannot_be_read_are_none(string cards)
    {
        await using var heard = await _layla.Listen($"{Path}?cards={cards}");

        Assert.Equal(200, heard.Code);
        Assert.Empty(Changed(await heard.News(_site)));
    }

    private static IEnumerable<(long Id, int Version, string? State, string? Said)> Changed(JsonElement news) => news.TryGetProperty("changed", out var changed)
        ? [.. changed.EnumerateArray().Select(one => (one.GetProperty("id").GetInt64(), one.GetProperty("version").GetInt32(), one.GetProperty("state").GetString(), one.GetProperty("said").GetString()))]
        : [];

    // One that waits, with the link that its reader was sent.
    private async Task<(Comment Comment, string Link)> Waiting()
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, Salma, "كلام ثانٍ لها لم يُنشر بعد");
        var comment = await _site.Comment(receipt);
        Assert.Equal((CommentState.Pending, 0), (comment.State, comment.Version));
        return (comment, link);
    }

    private async Task Reword(Comment comment, int version) => Assert.IsType<Rewording.Done>(await _site.Services.GetRequiredService<CommentIntake>()
        .Reword(new NewWords(comment.Receipt, version, "كلام آخر غير الذي كان", null), _site.Time.Now, default));
}
