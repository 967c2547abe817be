using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Reports;
using SinoNews.Comments.Rules;
using SinoNews.Media;
using SinoNews.Mail;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Storage;

/// <summary>The store. What is particular to SQLite stays in this folder.</summary>
public partial class NewsDb(DbContextOptions<NewsDb> options) : IdentityDbContext<StaffMember, IdentityRole<int>, int>(options)
{
    public DbSet<Site> Sites => Set<Site>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<ArticleAuthor> ArticleAuthors => Set<ArticleAuthor>();

    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    public DbSet<ArticleAct> ArticleActs => Set<ArticleAct>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<HomeArrangement> HomeArrangements => Set<HomeArrangement>();

    public DbSet<HomePick> HomePicks => Set<HomePick>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<StoryPackage> StoryPackages => Set<StoryPackage>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    public DbSet<EditClaim> EditClaims => Set<EditClaim>();

    public DbSet<StoryCount> StoryCounts => Set<StoryCount>();

    public DbSet<ReadPlace> ReadPlaces => Set<ReadPlace>();

    public DbSet<StoryBatch> StoryBatches => Set<StoryBatch>();

    public DbSet<StoryBatchItem> StoryBatchItems => Set<StoryBatchItem>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<BroughtMark> BroughtComments => Set<BroughtMark>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<StateCount> CommentCounts => Set<StateCount>();

    public DbSet<CommentIndexRow> CommentIndex => Set<CommentIndexRow>();

    public DbSet<Shingle> Shingles => Set<Shingle>();

    public DbSet<StaffNote> StaffNotes => Set<StaffNote>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchItem> BatchItems => Set<BatchItem>();

    public DbSet<CommentPolicy> CommentPolicies => Set<CommentPolicy>();

    public DbSet<Ban> Bans => Set<Ban>();

    public DbSet<ListedWord> ListedWords => Set<ListedWord>();

    public DbSet<RuleChange> RuleChanges => Set<RuleChange>();

    public DbSet<CommentRevision> CommentRevisions => Set<CommentRevision>();

    public DbSet<CommentReport> CommentReports => Set<CommentReport>();

    public DbSet<ReviewClaim> ReviewClaims => Set<ReviewClaim>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<TrainingSample> TrainingSamples => Set<TrainingSample>();

    public DbSet<ScoreModel> ScoreModels => Set<ScoreModel>();

    public DbSet<ReaderKey> ReaderKeys => Set<ReaderKey>();

    public DbSet<VerifiedReader> VerifiedReaders => Set<VerifiedReader>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<AdminAct> AdminActs => Set<AdminAct>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<FormerPicture> FormerPictures => Set<FormerPicture>();

    /// <summary>Those that are not deleted. Said here and not as EF's query filter, which no compiled model has.</summary>
    public IQueryable<GlossaryEntry> GlossaryEntries => AllGlossaryEntries.Where(entry => !entry.Deleted);

    /// <summary>With those that were deleted: they keep their address.</summary>
    public DbSet<GlossaryEntry> AllGlossaryEntries => Set<GlossaryEntry>();

    public DbSet<EntryAct> EntryActs => Set<EntryAct>();

    public DbSet<GlossaryImport> GlossaryImports => Set<GlossaryImport>();

    public DbSet<GlossaryState> GlossaryStates => Set<GlossaryState>();

    public DbSet<ArticleMention> ArticleMentions => Set<ArticleMention>();

    internal Statements Statements => field ??= new Statements(this);

    internal Inserts Inserts => field ??= new Inserts(this);

    /// <summary>Brings the store to the program's schema; what it was before is kept in the folder of backups. Before anything else opens it.</summary>
    public async Task BringUpToDate(CancellationToken ct)
    {
        await new StoreUpgrade(this).Run(ct);
        while (await this.IndexMissingComments(500, ct) > 0)
        {
            // Each round is its own transaction: a start that is broken off goes on where it was.
        }
        while (await this.NameReaders(500, ct) > 0)
        {
            // And for the readers of comments from before they had a pseudonym.
        }
        while (await this.FoldStories(500, ct) > 0)
        {
            // The same for what the newsroom's list is searched by.
        }
    }

    /// <summary>True when the store could not take a write in time, held by another writer or by too many acts before it: nothing was written.</summary>
    public static bool IsBusy(Exception exception) => StoreFaults.Of(exception) is StoreFault.Busy;

    /// <summary>Passkeys have their table from the first migration on.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(NewsDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMilliseconds>();
    }
}
