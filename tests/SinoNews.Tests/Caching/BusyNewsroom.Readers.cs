using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Rules;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Caching;

/// <summary>What readers do to what they wrote, and a second colleague to what was left to them.</summary>
internal sealed partial class BusyNewsroom
{
    private const string Trusted = "trusted@example.org";

    private long? _escalated;

    // One approval is enough here, so that a proof publishes.
    private async Task Trust()
    {
        await ChangePolicy(settings => settings with { TrustAfter = 1 });
        var first = (await Post(Trusted))!.Value;
        await Prove(first);
        await site.Decides(Editor, first, ModerationAct.Approve);
        site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    /// <returns>Null where no story that was chosen takes comments.</returns>
    private async Task<long?> Post(string email)
    {
        if (await Seen(Story()) is not { } story
            || await site.Store(db => db.Articles.Where(article => article.Id == story).Select(article => article.CommentMode).SingleAsync()) is CommentMode.Closed
            || await site.Store(db => db.CommentPolicies.Select(policy => policy.Mode).SingleAsync()) is CommentMode.Closed)
            return null;
        using var reader = site.Reader();
        return (await site.Comment((await reader.Comment(story, $"تعليق رقم {++_made} على الخبر", email: email)).Receipt)).Id;
    }

    // What readers see already: approved, and less than five minutes old.
    private async Task Reword()
    {
        if (await Post("hasty@example.org") is not { } id)
            return;
        await site.Decides(Editor, id, ModerationAct.Approve);
        using var reader = site.Reader();
        foreach (var page in await Addresses(["/"])) // on the shelf as it is now
            await reader.Get(page);
        var comment = await site.Store(db => db.Comments.AsNoTracking().SingleAsync(one => one.Id == id));
        var words = new NewWords(comment.Receipt, comment.Version, $"كلام آخر رقم {++_made} في الخبر", null);
        Assert.IsType<Rewording.Done>(await site.Services.GetRequiredService<CommentIntake>().Reword(words, site.Time.Now, default));
    }

    private async Task Prove()
    {
        if (await Post(Trusted) is not { } comment)
            return;
        await Prove(comment);
        Assert.Equal(CommentState.Approved, await site.Store(db => db.Comments.Where(one => one.Id == comment).Select(one => one.State).SingleAsync()));
    }

    private async Task Prove(long comment)
    {
        var reader = await site.Store(db => db.Comments.Where(one => one.Id == comment).Select(one => one.Reader).SingleAsync());
        Assert.IsType<Proving.Done>(await site.Services.GetRequiredService<ReaderDesk>().Prove(new ProofLink(comment, reader, false, site.Time.Now), site.Time.Now, default));
    }

    // Hidden by one colleague, and shown again by another: one after the other.
    private async Task Escalate()
    {
        if (_escalated is { } escalated)
        {
            var (id, by) = (await site.Store(db => db.Escalations.Where(one => one.CommentId == escalated && one.ResolvedById == null).Select(one => one.Id).SingleAsync()), await site.Member("سامي"));
            var request = new ResolutionRequest(id, ModerationAct.Approve, null, "لا شيء فيه.");
            Assert.Equal(Resolving.Done, await site.Services.GetRequiredService<EscalationDesk>().Resolve(request, by, site.Time.Now, default));
            _escalated = null;
            return;
        }
        var approved = await site.Store(db => db.Comments.Where(one => one.State == CommentState.Approved && one.Email != Trusted && one.StaffId == null).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        if (approved.Count == 0)
            return;
        await site.Escalated(Editor, approved[0], hide: true);
        _escalated = approved[0];
        _comments.Remove(approved[0]); // nobody else decides on it
    }

    private async Task Erase()
    {
        var readers = await site.Store(db => db.Comments.Where(one => one.State == CommentState.Approved && one.Email != Trusted && one.EscalatedTo == null)
            .Select(one => one.Reader).Distinct().ToListAsync());
        if (readers.Count == 0)
            return;
        Assert.NotEqual(0, await site.Services.GetRequiredService<ReaderErasure>().Erase(readers.Order(StringComparer.Ordinal).First(), null, site.Time.Now, default));
        var left = await site.Store(db => db.Comments.Select(one => one.Id).ToListAsync());
        _comments.RemoveAll(comment => !left.Contains(comment));
    }

    private Task KeepAddresses() => ChangePolicy(settings => settings with { KeepAddressesDays = settings.KeepAddressesDays + 1 });

    private async Task ChangePolicy(Func<PolicySettings, PolicySettings> change)
    {
        var policy = await site.Store(db => db.CommentPolicies.AsNoTracking().SingleAsync());
        Assert.IsType<Ruling<CommentPolicy>.Done>(await site.Services.GetRequiredService<RulesDesk>()
            .Change(policy.Version, change(PolicySettings.Of(policy)), new Dictionary<int, CommentMode?>(), await site.Member(Editor), site.Time.Now, default));
    }
}
