using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Media;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Exporting;

/// <summary>What WordPress is given, read as its importer reads it.</summary>
public sealed class WordpressExportTests : IAsyncLifetime
{
    private const string Email = "salma@example.org";

    private static readonly XNamespace Wp = "http://wordpress.org/export/1.2/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Excerpt = "http://wordpress.org/export/1.2/excerpt/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly TempFolder _folder = new();
    private readonly SiteUnderTest _site = new();

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    public async Task InitializeAsync()
    {
        await _site.Recruit(SinoNews.Staff.Roles.Admin, "هدى");
        var picture = await _site.Picture(await _site.Member("هدى"), new PictureWords("قطار", "في المحطة", null, null));
        var published = await _site.Publish(Make.Words("منشورة ]]> <b> &", $"فقرة. [رابط](/about)\n\n{picture.Markdown}", section: 2, author: "سامي", tags: ["مدن"], standfirst: "مقدمة"));
        var opening = await _site.Approved(published, "رأي ]]> <i> & آخر");
        await _site.Approved(published, "رد عليه", replyTo: opening);
        await _site.Waiting(published, "ينتظر");
        var refused = await _site.Approved(published, "مرفوض لاحقا");
        await _site.Approved(published, "رد على المرفوض", replyTo: refused);
        await _site.Decides("هدى", refused, ModerationAct.Spam);
        await _site.Draft(Make.Words("مسودة", "لم تنشر بعد.", tags: ["جديد"]), "هدى");
        await _site.Schedule(Make.Words("مجدولة"), Make.Now.AddDays(1));
        await _site.Act(await _site.Publish(Make.Words("مسحوبة")), (story, by) => story.Withdraw("خطأ.", by, Make.Now));
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""UPDATE "Comments" SET "Name" = {"سلمى\u0001\uFFFE\u202E"} WHERE "Id" = {opening}"""));
    }

    [Fact]
    public async Task Stories_of_every_state_go_along()
    {
        var channel = await Channel();

        Assert.Equal("1.2", (string?)channel.Element(Wp + "wxr_version"));
        Assert.Equal(
            [("منشورة ]]> <b> &", "publish"), ("مسودة", "draft"), ("مجدولة", "future"), ("مسحوبة", "private")],
            Posts(channel).Select(item => ((string)item.Element("title")!, (string)item.Element(Wp + "status")!)));
        var story = Posts(channel).First();
        Assert.Contains("<a href=\"http://localhost/about\"", (string)story.Element(Content + "encoded")!, StringComparison.Ordinal);
        Assert.Contains("src=\"http://localhost/media/", (string)story.Element(Content + "encoded")!, StringComparison.Ordinal);
        Assert.Equal("مقدمة", (string)story.Element(Excerpt + "encoded")!);
        Assert.Equal(await Address((long)story.Element(Wp + "post_id")!), (string)story.Element("link")!);
        Assert.Equal(Written(Make.Now), (string)story.Element(Wp + "post_date_gmt")!);
        Assert.Equal(Written(Make.Now.AddHours(3)), (string)story.Element(Wp + "post_date")!);
    }

    [Fact]
    public async Task What_a_story_names_is_defined()
    {
        var channel = await Channel();
        var story = Posts(channel).First();

        Assert.Equal([("category", "economy", "اقتصاد"), ("post_tag", "مدن", "مدن")], Terms(story));
        Assert.Contains(("post_tag", "جديد", "جديد"), Terms(Posts(channel).ElementAt(1)));
        Assert.Contains("economy", channel.Elements(Wp + "category").Select(category => (string)category.Element(Wp + "category_nicename")!));
        Assert.Contains("مدن", channel.Elements(Wp + "tag").Select(tag => (string)tag.Element(Wp + "tag_name")!));
        var author = channel.Elements(Wp + "author").Single(one => (string)one.Element(Wp + "author_display_name")! == "سامي");
        Assert.Equal((string)author.Element(Wp + "author_login")!, (string)story.Element(Dc + "creator")!);
        var picture = Items(channel, "attachment").Single();
        Assert.StartsWith("http://localhost/media/", (string)picture.Element(Wp + "attachment_url")!, StringComparison.Ordinal);
        Assert.Equal(("قطار", "في المحطة"), ((string)picture.Element("title")!, (string)picture.Element(Excerpt + "encoded")!));
        var ids = channel.Elements("item").Select(item => (long)item.Element(Wp + "post_id")!).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Comments_that_stand_or_wait_go_along_in_their_threads()
    {
        var comments = Posts(await Channel()).First().Elements(Wp + "comment").ToList();

        Assert.Equal(
            [("رأي ]]&gt; &lt;i&gt; &amp; آخر", "1", false), ("رد عليه", "1", true), ("ينتظر", "0", false), ("رد على المرفوض", "1", false)],
            comments.Select(comment => ((string)comment.Element(Wp + "comment_content")!, (string)comment.Element(Wp + "comment_approved")!, (long)comment.Element(Wp + "comment_parent")! != 0)));
        Assert.Equal((long)comments[0].Element(Wp + "comment_id")!, (long)comments[1].Element(Wp + "comment_parent")!);
        Assert.Equal("سلمى\u202E", (string)comments[0].Element(Wp + "comment_author")!); // what XML can't say is left out
    }

    [Fact]
    public async Task Addresses_stay_unless_they_are_asked_for()
    {
        Assert.DoesNotContain(Email, (await Channel()).ToString(), StringComparison.Ordinal);
        Assert.Equal(4, (await Channel("--with-addresses")).Descendants(Wp + "comment_author_email").Count(address => address.Value == Email));
    }

    [SkippableFact]
    public async Task Its_owner_alone_may_read_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no such permissions.");
        if (OperatingSystem.IsWindows())
            return; // for the analyzer, which knows no skipping
        await Channel("--with-addresses");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("site.xml")));
    }

    private async Task<XElement> Channel(params string[] more)
    {
        var file = _folder.File("site.xml");
        Assert.Equal(0, await Verbs.Run(["export", "wordpress", file, "--data", _site.DataPath, .. more]));
        Assert.False(File.Exists(file + ".part"));
        return XDocument.Load(file).Root!.Element("channel")!;
    }

    private async Task<string> Address(long story) => new Uri(new Uri("http://localhost"), await _site.AddressOf(story)).AbsoluteUri;

    private static string Written(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Posts(XElement channel) => Items(channel, "post");

    private static IEnumerable<XElement> Items(XElement channel, string type) => channel.Elements("item").Where(item => (string)item.Element(Wp + "post_type")! == type);

    private static IEnumerable<(string, string, string)> Terms(XElement item) =>
        item.Elements("category").Select(term => ((string)term.Attribute("domain")!, (string)term.Attribute("nicename")!, term.Value));
}
