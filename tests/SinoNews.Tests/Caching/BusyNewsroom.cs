using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Caching;

/// <summary>A newsroom that does one thing after another, the same things for the same seed.</summary>
internal sealed partial class BusyNewsroom(SiteUnderTest site, Random random)
{
    private const string Editor = "ليلى";

    private static readonly string[] Tags = ["تجارة", "زلازل", "بكين"];
    private static readonly string[] Authors = ["ليلى حداد", "سامر النجار", Author.Newsroom];

    private readonly List<long> _stories = [];
    private readonly List<long> _comments = [];
    private int _made;

    internal async Task Open()
    {
        await site.AddEntry(Glossary.Beijing);
        await site.AddEntry(Glossary.Shanghai);
        await site.Member(Editor);
        for (var i = 0; i < 5; i++)
            await Publish();
        for (var i = 0; i < 3; i++)
            await Comment();
        await Trust();
        await site.Package();
    }

    /// <summary>The standing ones, and those of every story.</summary>
    internal async Task<IReadOnlyList<string>> Addresses(IEnumerable<string> standing)
    {
        var stories = await site.Store(db => db.Articles.Where(article => !article.Binned).Select(article => new { article.Id, article.Slug }).ToListAsync());
        return [.. standing, .. stories.SelectMany(story => new[] { $"/articles/{story.Id}/{story.Slug}", $"/lite/articles/{story.Id}/{story.Slug}" })];
    }

    /// <returns>What was done.</returns>
    internal async Task<string> Act()
    {
        (string Name, Func<Task> Do)[] acts =
        [
            ("a publication", Publish), ("a comment", Comment), ("a decision", Decide), ("a decision", Decide), ("an update", Update), ("a correction", Correct),
            ("a withdrawal", Withdraw), ("a return", Republish), ("a breaking line", Break), ("a live story", Follow), ("an arrangement", Arrange),
            ("a section's name", RenameSection), ("the order of sections", MoveSection), ("the site's name", RenameSite), ("an author's words", Describe),
            ("the bin", Bin), ("a thread's mode", Mode), ("the house's mode", HouseMode), ("the glossary", Explain), ("the time", Wait), ("a schedule", Schedule),
            ("a tag for many", TagMany), ("a reader's other words", Reword), ("a reader's proof", Prove), ("an escalation", Escalate), ("an erasure", Erase),
            ("the days that addresses are kept", KeepAddresses),
        ];
        var (name, act) = acts[random.Next(acts.Length)];
        await act();
        await site.Package();
        return name;
    }

    private ArticleWords Words() => Make.Words(
        $"خبر رقم {++_made} عن {(random.Next(2) == 0 ? "بكين" : "شانغهاي")}",
        $"نص الخبر {_made} من بكين.\n\nفقرة أخرى.",
        section: 1 + random.Next(3),
        author: Authors[random.Next(Authors.Length)],
        tags: [.. Tags.Where(_ => random.Next(2) == 0)]) with
    { Series = random.Next(3) == 0 ? "ملف الموانئ" : null };

    private long Story() => _stories[random.Next(_stories.Count)];

    private async Task Publish() => _stories.Add(await site.Publish(Words(), site.Time.Now.AddHours(-random.Next(40))));

    private async Task Comment()
    {
        if (await Post($"reader{random.Next(3)}@example.org") is { } comment)
            _comments.Add(comment);
    }

    private async Task Decide()
    {
        if (_comments.Count == 0)
            return;
        var comment = _comments[random.Next(_comments.Count)];
        var state = await site.Store(db => db.Comments.Where(one => one.Id == comment).Select(one => one.State).SingleAsync());
        await site.Decides(Editor, comment, state is CommentState.Approved ? ModerationAct.Reject : ModerationAct.Approve);
    }

    private async Task Update()
    {
        if (await Seen(Story()) is { } story)
        {
            await site.Acts(Editor, story, async (desk, article, by) =>
            {
                await desk.Revise(article, Words(), by, site.Time.Now, default);
                await desk.Publish(article, by, site.Time.Now, default);
            });
        }
    }

    private async Task Correct()
    {
        if (await Seen(Story()) is { } story)
            await site.Act(story, (article, by) => article.Correct($"تصويب رقم {++_made}", by, site.Time.Now));
    }

    private async Task Withdraw()
    {
        if (await Seen(Story()) is { } story && _stories.Count > 4)
            await site.Act(story, (article, by) => article.Withdraw("سُحبت لسبب", by, site.Time.Now));
    }

    private async Task Republish()
    {
        var story = Story();
        if (await site.Store(db => db.Articles.AnyAsync(article => article.Id == story && (article.State == ArticleState.Withdrawn || article.State == ArticleState.Draft) && !article.Binned)))
            await site.Acts(Editor, story, (desk, article, by) => desk.Publish(article, by, site.Time.Now, default));
    }

    private async Task Break()
    {
        if (await Seen(Story()) is { } story)
            await site.Act(story, (article, by) => article.Break(random.Next(3) == 0 ? null : site.Time.Now.AddMinutes(random.Next(1, 90)), by, site.Time.Now));
    }

    private async Task Follow()
    {
        if (await Seen(Story()) is { } story)
            await site.Act(story, (article, by) => article.Follow(random.Next(3) == 0 ? null : site.Time.Now.AddMinutes(random.Next(1, 90)), by, site.Time.Now));
    }

    private async Task Arrange()
    {
        var by = await site.Member(Editor);
        var picks = await site.Store(db => db.Articles.Published(site.Time.Now).OrderBy(article => article.Id % 7).Select(article => article.Id).Take(random.Next(4)).ToListAsync());
        await site.Store(async db =>
        {
            var desk = new HomeDesk(db);
            return await desk.Arrange((await desk.Current(default))?.Number ?? 0, picks, (await db.Users.FindAsync(by.Id))!, site.Time.Now, default);
        });
    }

    private async Task RenameSection()
    {
        var section = await site.Store(db => db.Sections.OrderBy(one => one.Id).Skip(random.Next(3)).FirstAsync());
        await site.Services.GetRequiredService<SiteDesk>()
            .Change(section.Id, section.Version, SectionSettings.Of(section) with { Name = $"قسم {++_made}" }, await site.Member(Editor), site.Time.Now, default);
    }

    private async Task MoveSection()
    {
        var order = await site.Store(db => db.Sections.InOrder().Select(one => one.Id).ToListAsync());
        await site.Services.GetRequiredService<SiteDesk>().Move(order[random.Next(order.Count)], true, order, await site.Member(Editor), site.Time.Now, default);
    }

    private async Task RenameSite()
    {
        var it = await site.Store(db => db.Sites.SingleAsync());
        await site.Services.GetRequiredService<SiteDesk>()
            .Change(it.Version, SiteSettings.Of(it) with { Tagline = $"عبارة {++_made}" }, await site.Member(Editor), site.Time.Now, default);
    }

    private Task<int> Describe() => site.Store(async db =>
    {
        (await db.Authors.OrderBy(author => author.Id).FirstAsync()).Describe($"كاتب من القسم {++_made}");
        return await db.SaveChangesAsync();
    });

    private async Task Bin()
    {
        var story = Story();
        await site.Act(story, (article, by) =>
        {
            if (article.Binned)
                article.RestoreFromBin(by, site.Time.Now);
            else if (_stories.Count > 6)
                article.MoveToBin(by, site.Time.Now);
        });
    }

    private async Task Mode()
    {
        var story = Story();
        await site.Act(story, (article, by) => article.TakeComments(article.CommentMode is null ? CommentMode.Closed : null, "وضع", by, site.Time.Now));
    }

    private async Task HouseMode()
    {
        var policy = await site.Store(db => db.CommentPolicies.AsNoTracking().SingleAsync());
        var settings = PolicySettings.Of(policy) with { Mode = policy.Mode is CommentMode.Closed ? CommentMode.PreModerated : CommentMode.Closed };
        await site.Services.GetRequiredService<RulesDesk>()
            .Change(policy.Version, settings, new Dictionary<int, CommentMode?>(), await site.Member(Editor), site.Time.Now, default);
    }

    private async Task Explain()
    {
        var entry = await site.Store(db => db.GlossaryEntries.AsNoTracking().OrderBy(one => one.Id).FirstAsync());
        await site.Name((desk, by) => desk.Revise(entry.Id, entry.Version, Glossary.Beijing with { Explanation = $"شرح رقم {++_made}." }, by, site.Time.Now, default));
        await using var scope = site.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<RenderOldBodies>().Run(default))
        {
            // All the stories that mention it.
        }
    }

    private async Task Wait()
    {
        site.Time.Advance(TimeSpan.FromMinutes(random.Next(1, 600)));
        await site.Until(db => db.Articles.AllAsync(article => article.State != ArticleState.Scheduled || article.VisibleFrom > site.Time.Now), () => site.Time.Advance(TimeSpan.FromMilliseconds(20)));
    }

    private async Task Schedule() => _stories.Add(await site.Schedule(Words(), site.Time.Now.AddMinutes(random.Next(1, 300))));

    private Task<long> TagMany() => site.Bulk(StoryBulkAct.AddTag, Tags[random.Next(Tags.Length)], [.. _stories.Distinct().Take(3)]);

    private Task<long?> Seen(long story) =>
        site.Store(db => db.Articles.Published(site.Time.Now).Where(article => article.Id == story && article.State == ArticleState.Published).Select(article => (long?)article.Id).SingleOrDefaultAsync());
}
