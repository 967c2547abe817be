using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A site whose queue belongs to one journey at a time, and two colleagues who are signed in.</summary>
public sealed class Desk : Stage
{
    private string _yusufIsIn = "";
    private string _hudaIsIn = "";

    // Answers what the two left to somebody.
    private Colleague _salma = null!;

    public Colleague Yusuf { get; private set; } = null!;

    public Colleague Huda { get; private set; } = null!;

    public long StoryId { get; private set; }

    /// <summary>A window of Yusuf's, signed in, over a queue that holds nothing yet.</summary>
    public async Task<IBrowserContext> Clear(bool scripts = true)
    {
        await Site.As(_salma, async (services, me, now) =>
        {
            var open = await services.GetRequiredService<NewsDb>().Escalations.Where(escalation => escalation.ResolvedAt == null).Select(escalation => escalation.Id).ToListAsync();
            foreach (var escalation in open)
                await services.GetRequiredService<EscalationDesk>().Resolve(new ResolutionRequest(escalation, ModerationAct.Reject, RejectionReason.OffTopic, "سؤال قديم."), me, now, default);
            return open.Count;
        });
        await Site.As(Huda, async (services, me, now) =>
        {
            var desk = services.GetRequiredService<BulkDesk>();
            var rest = await desk.Prepare(new QueueFilter { State = CommentState.Pending }, ModerationAct.Trash, null, me, now, default);
            await desk.Start(rest, default);
            while (await desk.Step(rest, now, default))
            {
            }
            return rest;
        });
        return await Visitor(scripts, signedIn: _yusufIsIn);
    }

    /// <summary>A window of the other colleague.</summary>
    public Task<IBrowserContext> HudasWindow(bool scripts = true) => Visitor(scripts, signedIn: _hudaIsIn);

    public Task<Comment> Receive(string name, string text, string? email = null) => Site.Receive(StoryId, name, text, email);

    /// <summary>One each, as many as there are names.</summary>
    public async Task<IReadOnlyList<Comment>> ReceiveFrom(params string[] names)
    {
        var comments = new List<Comment>();
        foreach (var name in names)
            comments.Add(await Receive(name, $"كتب {name} هذا التعليق."));
        return comments;
    }

    /// <summary>The comment as it is stored now, with its decisions.</summary>
    public Task<Comment> Find(long id) => Site.Ask(db => db.Comments.AsNoTracking().Include(comment => comment.Decisions).SingleAsync(comment => comment.Id == id));

    public async Task<IReadOnlyList<CommentState>> StatesOf(IEnumerable<Comment> comments)
    {
        var states = new List<CommentState>();
        foreach (var comment in comments)
            states.Add((await Find(comment.Id)).State);
        return states;
    }

    protected override async Task Prepare()
    {
        Yusuf = await Site.Recruit("يوسف المحرر", "yusuf@example.org", Roles.Editor);
        Huda = await Site.Recruit("هدى المديرة", "huda@example.org", Roles.Admin);
        _salma = await Site.Recruit("سلمى المديرة", "salma@example.org", Roles.Admin);
        StoryId = await Site.Ask(db => db.Articles.Where(article => article.SourceKey!.Contains("tea-horse-road")).Select(article => article.Id).SingleAsync());
        (_yusufIsIn, _hudaIsIn) = (await SignIn(Yusuf), await SignIn(Huda));
    }

    private async Task<string> SignIn(Colleague colleague)
    {
        await using var window = await Visitor();
        var page = await window.NewPageAsync();
        await page.SignIn(colleague);
        await page.Arrives("**/newsroom");
        return await window.StorageStateAsync();
    }
}

/// <summary>The tests that share the desk.</summary>
[CollectionDefinition(Name)]
public sealed class DeskTests : ICollectionFixture<Desk>
{
    public const string Name = "Desk";
}
