using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Reports;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Comments;

/// <summary>A store with its writer, its desks and two editors, as the site has them, without the site.</summary>
internal sealed class CommentStore : IDisposable
{
    private CommentStore(TestStore store)
    {
        Store = store;
        Writer = new StoreWriter(() => store.Open());
        Intake = new CommentIntake(Writer, new ListCache(), new ScoreCache());
        Desk = new CommentDesk(Writer);
        Bulk = new BulkDesk(Writer);
        Reports = new ReportDesk(Writer);
    }

    internal TestStore Store { get; }

    internal StoreWriter Writer { get; }

    internal CommentIntake Intake { get; }

    internal CommentDesk Desk { get; }

    internal BulkDesk Bulk { get; }

    internal ReportDesk Reports { get; }

    internal StaffMember Layla { get; private set; } = null!;

    internal StaffMember Sami { get; private set; } = null!;

    /// <summary>A published story that nothing is said about yet.</summary>
    internal long Article { get; private set; }

    internal DateTime Now { get; set; } = Make.Now;

    internal static async Task<CommentStore> New()
    {
        var store = new CommentStore(await TestStore.New());
        (store.Layla, store.Sami) = (Make.Staff("ليلى"), Make.Staff("سامي"));
        await using var db = store.Store.Open();
        db.Users.AddRange(store.Layla, store.Sami);
        await db.SaveChangesAsync();
        store.Article = await store.Store.Publish(Make.Words());
        return store;
    }

    /// <summary>Receives a comment and gives its id.</summary>
    internal async Task<long> Receive(
        string text = "تعليق", long? article = null, string email = "salma@example.org", string name = "سلمى", string? network = "192.0.2.1", long? replyTo = null, bool trapped = false)
    {
        var post = Make.Post(text, name, email, network, article ?? Article) with { ReplyTo = replyTo, TrapFilled = trapped };
        var accepted = Assert.IsType<Receiving.Accepted>(await Intake.Receive(post, Now, default));
        return await Ask(db => db.Comments.Where(comment => comment.Receipt == accepted.Receipt).Select(comment => comment.Id).SingleAsync());
    }

    /// <summary>A reader reports a comment of the story.</summary>
    internal Task<bool> Report(long id, RejectionReason reason = RejectionReason.Abusive, string network = "203.0.113.1", string note = "", long? article = null, ReaderProof? proof = null) =>
        Reports.Report(article ?? Article, id, network, new Complaint(reason, note) { Proof = proof }, Now, default);

    /// <summary>The reader opened the link that was sent for the comment.</summary>
    internal async Task<ReaderProof> Prove(long id)
    {
        var link = new ProofLink(id, (await Find(id)).Reader, false, Now);
        return Assert.IsType<Proving.Done>(await new ReaderDesk(Writer, Intake).Prove(link, Now, default)).Proof;
    }

    internal async Task<T> Ask<T>(Func<NewsDb, Task<T>> ask)
    {
        await using var db = Store.Open();
        return await ask(db);
    }

    /// <summary>Changes the store as the newsroom's pages do.</summary>
    internal Task<int> Write(Func<NewsDb, Task> act) => Writer.Run(
        async db =>
        {
            await act(db);
            return await db.SaveChangesAsync();
        },
        default);

    /// <summary>A comment with its decisions, as it stands.</summary>
    internal Task<Comment> Find(long id) => Ask(db => db.Comments.AsNoTracking()
        .Include(comment => comment.Decisions).Include(comment => comment.Article).SingleAsync(comment => comment.Id == id));

    /// <summary>Decides on a comment as it stands.</summary>
    internal async Task<Deciding> Decide(long id, ModerationAct act, StaffMember? by = null, RejectionReason? reason = null, string? text = null, string? answer = null)
    {
        var version = await Ask(db => db.Comments.Where(comment => comment.Id == id).Select(comment => comment.Version).SingleAsync());
        return await Desk.Decide(new DecisionRequest(id, version, act) { Reason = reason, Text = text, Answer = answer }, by ?? Layla, Now, default);
    }

    internal async Task<QueuePage> Page(QueueFilter filter, QueueOrder order = QueueOrder.Oldest, string? after = null)
    {
        await using var db = Store.Open();
        return await new ModerationQueue(db).Page(filter, order, after, Now, default);
    }

    /// <summary>All that the pages of a filter show, in their order.</summary>
    internal async Task<IReadOnlyList<long>> Walk(QueueFilter filter, QueueOrder order = QueueOrder.Oldest)
    {
        var seen = new List<long>();
        for (string? after = null; ;)
        {
            var page = await Page(filter, order, after);
            seen.AddRange(page.Cards.Select(card => card.Id));
            if ((after = page.Next) is null)
                return seen;
        }
    }

    internal Task<int> Count(QueueFilter filter) => Ask(db => new ModerationQueue(db).Count(filter, Now, int.MaxValue, default));

    internal async Task AssertBalance()
    {
        await using var db = Store.Open();
        await Books.AssertBalance(db);
    }

    public void Dispose()
    {
        Writer.Dispose();
        Store.Dispose();
    }
}
