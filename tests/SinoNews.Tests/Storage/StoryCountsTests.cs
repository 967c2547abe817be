using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Importing;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

/// <summary>The counts of stories are what the table of stories says, whatever is done to them.</summary>
public sealed class StoryCountsTests
{
    [Theory]
    [InlineData(20261129)]
    [InlineData(7)]
    public async Task After_three_hundred_acts_every_count_is_what_the_table_says(int seed)
    {
        using var store = await TestStore.New();
        var walk = new Walk(store, new Random(seed));
        for (var step = 0; step < 300; step++)
            await walk.Step();

        await AssertExact(store);
        Assert.Equal(
            ["Bin", "Bulk", "Draft", "Due", "Failed", "GivenUp", "Import", "Publish", "Restore", "Return", "Schedule", "Submit", "Undo", "Withdraw"],
            walk.Done.Order(StringComparer.Ordinal)); // it went everywhere
    }

    [Fact]
    public async Task A_transaction_that_is_taken_back_takes_its_counts_back()
    {
        using var store = await TestStore.New();
        await store.Publish(Make.Words());
        await using (var db = store.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Draft(db);
            Assert.Equal(1, await Count(db, ArticleState.Draft));
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
            await Draft(db);
        }
        await AssertExact(store);
    }

    [Fact]
    public async Task A_save_that_is_refused_moves_nothing_even_where_its_transaction_goes_on()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        await using (var db = store.Open())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var stale = await db.Articles.SingleAsync(article => article.Id == id);
            await db.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(set => set.SetProperty(article => article.Version, 99));
            stale.Withdraw("سبب", db.Users.Add(Make.Staff()).Entity, Make.Now);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            await transaction.CommitAsync();
        }
        await AssertExact(store);
    }

    [Fact]
    public async Task What_was_written_past_the_context_can_be_counted_anew()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        await using var db = store.Open();
        await db.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Withdrawn));

        await db.CountStoriesAnew(default);

        await AssertExact(store);
    }

    internal static async Task AssertExact(TestStore store)
    {
        await using var db = store.Open();
        var real = (await db.Articles.GroupBy(article => new { article.State, article.Binned }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync())
            .ToDictionary(group => (group.Key.State, group.Key.Binned), group => group.Count);
        var counts = await db.StoryCounts.AsNoTracking().ToListAsync();
        Assert.Equal(10, counts.Count);
        Assert.All(counts, count => Assert.Equal((count.State, count.Binned, real.GetValueOrDefault((count.State, count.Binned))), (count.State, count.Binned, count.Count)));
    }

    private static async Task<int> Count(NewsDb db, ArticleState state) =>
        await db.StoryCounts.Where(count => count.State == state && !count.Binned).Select(count => count.Count).SingleAsync();

    private static async Task Draft(NewsDb db)
    {
        await new ArticleDesk(db, new LexiconCache()).Draft(Make.Words(), null, Make.Now, default);
        await db.SaveChangesAsync();
    }

    private sealed class Walk(TestStore store, Random random)
    {
        private DateTime _now = Make.Now;
        private int _imports;

        /// <summary>The acts that changed something.</summary>
        internal HashSet<string> Done { get; } = new(StringComparer.Ordinal);

        internal async Task Step()
        {
            _now += TimeSpan.FromMinutes(random.Next(5));
            await using var db = store.Open();
            var desk = new ArticleDesk(db, new LexiconCache());
            var editor = await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
            await db.SaveChangesAsync();
            switch (random.Next(12))
            {
                case 0 or 1:
                    var draft = await desk.Draft(Make.Words($"قصة {random.Next()}"), editor, _now, default);
                    if (random.Next(2) == 0)
                        draft.SubmitForReview(editor, _now);
                    await Save(db, "Draft");
                    break;
                case 2:
                    if ((await new PublishDueArticles(db).Run(_now, default)).Count > 0)
                        Done.Add("Due");
                    break;
                case 3:
                    await Bulk(db, desk, editor);
                    break;
                case 4:
                    await Import(db, desk);
                    break;
                default:
                    await Act(db, desk, editor);
                    break;
            }
        }

        private async Task Act(NewsDb db, ArticleDesk desk, StaffMember by)
        {
            if (await AnyId(db) is not { } id)
                return;
            var article = (await desk.Find(id, default))!;
            (string Name, ArticleActKind Kind, Func<Task> Do)[] acts =
            [
                ("Publish", ArticleActKind.Published, () => desk.Publish(article, by, _now, default)),
                ("Schedule", ArticleActKind.Scheduled, () => desk.Schedule(article, _now.AddMinutes(3), by, _now, default)),
                ("Submit", ArticleActKind.Submitted, Do(() => article.SubmitForReview(by, _now))),
                ("Return", ArticleActKind.Returned, Do(() => article.ReturnToDraft(null, by, _now))),
                ("Withdraw", ArticleActKind.Withdrawn, Do(() => article.Withdraw("سبب", by, _now))),
                ("Bin", ArticleActKind.Binned, Do(() => article.MoveToBin(by, _now))),
                ("Restore", ArticleActKind.Restored, Do(() => article.RestoreFromBin(by, _now))),
            ];
            var (name, _, act) = Any([.. acts.Where(act => article.Allows(act.Kind))]);
            await act();
            await Save(db, name);
        }

        // By itself, in a transaction that goes on, in one that is given up, or not at all.
        private async Task Save(NewsDb db, string act)
        {
            var how = random.Next(8);
            if (how is 0)
            {
                Done.Add("Failed");
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(new CancellationToken(canceled: true)));
                return;
            }
            if (how > 2)
            {
                await db.SaveChangesAsync();
                Done.Add(act);
                return;
            }
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SaveChangesAsync();
            if (how is 1)
                await transaction.RollbackAsync();
            else
                await transaction.CommitAsync();
            Done.Add(how is 1 ? "GivenUp" : act);
        }

        private async Task Bulk(NewsDb db, ArticleDesk desk, StaffMember by)
        {
            var seen = await db.Articles.Where(story => !story.Binned).OrderBy(story => story.Id * 7 % 11).Take(3).Select(story => new { story.Id, story.Version }).ToListAsync();
            if (seen.Count == 0)
                return;
            var bulk = new StoryBulk(db, desk);
            var batch = new StoryBatch(StoryBulkAct.MoveToBin, null, null, seen.Select(story => (story.Id, story.Version)), by, _now);
            var id = await bulk.Run(batch, "إجراء جماعي", _now, default);
            Done.Add("Bulk");
            db.ChangeTracker.Clear();
            if (random.Next(3) > 0 && await bulk.Undo((await bulk.Find(id, default))!, await db.Users.SingleAsync(member => member.Id == by.Id), "تراجع", _now, default) is not null)
                Done.Add("Undo");
        }

        private async Task Import(NewsDb db, ArticleDesk desk)
        {
            var imported = new ImportedArticle { SourceKey = $"test:{random.Next(5)}", Title = $"مستوردة {_imports++}", Body = "نص" };
            if (await new ArticleImporter(db, desk).Import(imported, _now, default) is ImportOutcome.Added)
                Done.Add("Import");
        }

        private async Task<long?> AnyId(NewsDb db) => await db.Articles.OrderBy(story => story.Id).Select(story => (long?)story.Id)
            .Skip(random.Next(Math.Max(1, await db.Articles.CountAsync()))).FirstOrDefaultAsync();

        private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

        private static Func<Task> Do(Action act) => () =>
        {
            act();
            return Task.CompletedTask;
        };
    }
}
