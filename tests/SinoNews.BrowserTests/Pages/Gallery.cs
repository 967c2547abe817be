using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.BrowserTests.Journeys;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Mail;

namespace SinoNews.BrowserTests.Pages;

/// <summary>A site on which every kind of page has something to show, and one survey of each.</summary>
public sealed partial class Gallery : Stage
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Survey>>> _surveys = new(StringComparer.Ordinal);
    private string _signedIn = "";
    private string _authorIsIn = "";

    public Colleague Admin { get; private set; } = null!;

    public long DiscussedId { get; private set; }

    /// <summary>The path of a story with comments and an answer.</summary>
    public string Discussed { get; private set; } = "";

    public string Undiscussed { get; private set; } = "";

    public string Withdrawn { get; private set; } = "";

    public long ApprovedComment { get; private set; }

    public string WaitingReceipt { get; private set; } = "";

    public string ProofLink { get; private set; } = "";

    public string UnsubscribeLink { get; private set; } = "";

    public string ApprovedReceipt { get; private set; } = "";

    public string RejectedReceipt { get; private set; } = "";

    /// <summary>The whole address of a set-up page that is still open: on another site, one without an admin.</summary>
    public string SetupLink { get; private set; } = "";

    /// <summary>What was found on a page; each is visited once, however many tests ask.</summary>
    public Task<Survey> Survey(PageType type) =>
        _surveys.GetOrAdd(type.Name, _ => new(() => Visit(type))).Value;

    public Task<Comment> Comment(string name, string text, long? replyTo = null) => Site.Receive(DiscussedId, name, text, replyTo: replyTo);

    public Task Decide(long comment, ModerationAct act, RejectionReason? reason = null) => Site.Decide(Admin, comment, act, reason);

    /// <summary>A published story, below all others.</summary>
    public Task<long> Story(string title, string section) => Site.Within(async (services, clock) =>
    {
        var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>());
        var story = await desk.Draft(await Words(db, title, section), null, clock.Now, default);
        await desk.Publish(story, null, clock.Now, default, clock.Now.AddDays(-400));
        await db.SaveChangesAsync();
        return story.Id;
    });

    /// <summary>A colleague's save.</summary>
    public Task Revise(long id, string body) => Site.Within(async (services, clock) =>
    {
        var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>());
        var story = (await desk.Find(id, default))!;
        await desk.Revise(story, story.Revisions[0].Words with { Body = body }, await Me(db), clock.Now, default);
        return await db.SaveChangesAsync();
    });

    protected override async Task Prepare()
    {
        Admin = await Site.Recruit("سلمى الهاشمي", "salma@example.org", Roles.Admin);
        (DiscussedId, Discussed) = await PathOf("tea-horse-road");
        (_, Undiscussed) = await PathOf("000_7f709111a102fe8d");
        await FillDesk();
        await FillStories();
        await Discuss();
        await Withdraw();
        await Rule();
        await Report();
        await SetUp();
        await Hang();
        await FillTeam();
        await SetFront();
        await FillSearch();
        await WriteLong();
        for (var i = 1; i <= Web.Pages.Listing.PageSize; i++)
            await Story($"رحلة رقم {i} في جنوب الصين", "travel");

        var newborn = await Open(new NewsSite());
        SetupLink = newborn.Address + await newborn.SetupLink();

        (_signedIn, _authorIsIn) = (await SignIn(Admin), await SignIn(Writer));
    }

    private async Task<string> SignIn(Colleague colleague)
    {
        await using var window = await Visitor();
        var page = await window.NewPageAsync();
        await page.SignIn(colleague);
        await page.Arrives("**/newsroom");
        return await window.StorageStateAsync();
    }

    private static async Task<ArticleWords> Words(NewsDb db, string title, string section) => new()
    {
        Title = title,
        SectionId = await db.Sections.Where(known => known.Slug == section).Select(known => known.Id).SingleAsync(),
        Authors = [Author.Newsroom],
        Tags = ["رحلات"],
        Body = "فقرة أولى قصيرة.\n\n## عنوان فرعي\n\nفقرة ثانية فيها 茶 وكلمة Latin و12 رقمًا.",
        Slug = Arabic.Slug.From(title),
    };

    private static Task<StaffMember> Me(NewsDb db) => db.Users.FirstAsync();

    private async Task Discuss()
    {
        var approved = await Comment("ليلى بن عمر", "قرأت المقال مرتين.\n\nأعجبني شرح الطريق، وفي https://example.org/tea خريطة له.");
        await Decide(approved.Id, ModerationAct.Approve);
        ApprovedComment = approved.Id;
        ApprovedReceipt = $"/comments/{approved.Receipt}";
        var answer = await Comment("Karim 王", "شكرًا، الخريطة (map) واضحة جدًا.", approved.Id);
        await Decide(answer.Id, ModerationAct.Approve);
        var rejected = await Comment("مجهول", "كلام لا صلة له بالموضوع.");
        await Decide(rejected.Id, ModerationAct.Reject, RejectionReason.OffTopic);
        RejectedReceipt = $"/comments/{rejected.Receipt}";
        var waiting = await Comment("أبو سعد", "هل ما زالت القوافل تسير إلى اليوم؟");
        WaitingReceipt = $"/comments/{waiting.Receipt}";
        (ProofLink, UnsubscribeLink) = await Site.Within((services, clock) => Task.FromResult((
            $"/verify/{services.GetRequiredService<ReaderLinks>().Issue(new(waiting.Id, waiting.Reader, false, clock.Now))}",
            $"/unsubscribe/{services.GetRequiredService<ReaderLinks>().IssueUnsubscribe(waiting.Reader)}")));
        await Comment("قارئة من فاس", "زوروا https://example.com/offers الآن، عرض خاص 50%!");
        await Comment("نور", "أتفق معك.", approved.Id);
    }

    private async Task Withdraw()
    {
        var id = await Story("مادة سُحبت بعد نشرها", "science");
        await Site.Within(async (services, clock) =>
        {
            var db = services.GetRequiredService<NewsDb>();
            var story = (await services.GetRequiredService<ArticleDesk>().Find(id, default))!;
            story.Withdraw("اعتمدت على مصدر تبيّن خطؤه.", await Me(db), clock.Now);
            return await db.SaveChangesAsync();
        });
        Withdrawn = $"/articles/{id}/{Arabic.Slug.From("مادة سُحبت بعد نشرها")}";
    }

    private Task<(long Id, string Path)> PathOf(string seed) => Site.Ask(async db =>
    {
        var story = await db.Articles.SingleAsync(article => article.SourceKey!.Contains(seed));
        return (story.Id, $"/articles/{story.Id}/{story.Slug}");
    });

    private async Task<Survey> Visit(PageType type)
    {
        await using var window = await Visitor(signedIn: type.ForStaff ? _signedIn : type.ForAuthors ? _authorIsIn : null);
        return await Pages.Survey.Of(type, this, await window.NewPageAsync());
    }
}

/// <summary>The tests that share the gallery.</summary>
[CollectionDefinition(Name)]
public sealed class GalleryTests : ICollectionFixture<Gallery>
{
    public const string Name = "Gallery";
}
