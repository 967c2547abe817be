using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Tests.Media;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The library's pages: upload, describe, replace, delete, and who may.</summary>
public sealed partial class MediaTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Library = "/newsroom/media";

    private static int _size = 300;

    [Fact]
    public async Task An_uploaded_picture_is_described_next()
    {
        var author = await site.Colleague(Roles.Author);

        var answer = await author.Upload(Library, "files", [("قوافل.jpg", Fresh())]);

        Assert.Equal(303, answer.Code);
        Assert.Matches("^/newsroom/media/[0-9]+[?]done=added$", answer.Location);
        var page = await author.Get(answer.Location!);
        Assert.Contains("أُضيفت الصورة", page.Text("[role=status]"), StringComparison.Ordinal);
        var image = page.Page.QuerySelector(".frame img")!;
        Assert.Contains(" 768w, ", image.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Equal(200, (await site.Reader().Get(image.GetAttribute("src")!)).Code);
        Assert.Equal(303, (await Describe(author, Id(answer), ("Input.Alt", "قوافل الشاي في يوننان"))).Code);
        Assert.Contains("قوافل الشاي في يوننان", (await author.Get($"{Library}?q=الشّاي")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_files_the_good_are_kept_and_each_refusal_says_why()
    {
        var author = await site.Colleague(Roles.Author);

        var answer = await author.Upload(Library, "files", [("صورة.jpg", Fresh()), ("صفحة.jpg", "<html>"u8.ToArray()), ("فارغ.png", [])]);

        Assert.Equal(400, answer.Code);
        Assert.Equal(
            ["صورة.jpg أُضيفت إلى المكتبة. فتح الصورة صورة.jpg", "صفحة.jpg ليس هذا الملف صورة نستقبلها. نستقبل JPEG وPNG وWebP وGIF وAVIF.", "فارغ.png الملف فارغ."],
            answer.Texts(".uploads li"));
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".shots li"));
        Assert.Equal(400, (await author.Upload(Library, "files", [])).Code);
        Assert.Equal($"{Library}?done=added", (await author.Upload(Library, "files", [("1.jpg", Fresh()), ("2.jpg", Fresh())])).Location);
    }

    [Fact]
    public async Task A_script_is_told_where_the_picture_is_and_what_to_write()
    {
        var author = await site.Colleague(Roles.Author);
        var bytes = Fresh();

        var first = await author.Upload(Library, "files", [("خيول.jpg", bytes)], null, ("X-Fragment", "json"));
        var second = await author.Upload(Library, "files", [("خيول.jpg", bytes)], null, ("X-Fragment", "json"));
        var refused = await author.Upload(Library, "files", [("خيول.jpg", "x"u8.ToArray())], null, ("X-Fragment", "json"));

        Assert.Equal((201, 200, 400), (first.Code, second.Code, refused.Code));
        var told = JsonDocument.Parse(first.Body).RootElement;
        var hash = told.GetProperty("hash").GetString()!;
        Assert.Equal($"![](/media/{hash})", told.GetProperty("markdown").GetString());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("alt").ValueKind);
        Assert.Equal(200, (await site.Reader().Get(told.GetProperty("thumb").GetString()!)).Code);
        Assert.Equal(told.GetProperty("id").GetInt64(), JsonDocument.Parse(second.Body).RootElement.GetProperty("id").GetInt64());
        Assert.StartsWith("ليس هذا الملف صورة", JsonDocument.Parse(refused.Body).RootElement.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_whose_session_ended_is_told_so()
    {
        using var reader = site.Reader();

        Assert.Equal(401, (await reader.Post(Library, [], ("X-Requested-With", "XMLHttpRequest"))).Code);
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_refused_before_it_is_read()
    {
        var author = await site.Colleague(Roles.Author);
        using var content = new ByteArrayContent(new byte[100]);
        content.Headers.ContentLength = 101L * 1024 * 1024;

        var answer = await author.Post(Library, content);

        Assert.Equal(413, answer.Code);
        Assert.Equal("ما أرسلته أكبر مما نستقبل", answer.Text("h1"));
    }

    [Theory]
    [InlineData(Roles.Author, true, 303, 403)]
    [InlineData(Roles.Author, false, 403, 403)]
    [InlineData(Roles.Editor, false, 303, 303)]
    [InlineData(Roles.Admin, false, 303, 303)]
    public async Task Authors_describe_their_own_and_editors_change_any(string role, bool own, int describing, int changing)
    {
        using var visitor = await site.Staff(role);
        var me = await site.Store(db => db.Users.OrderByDescending(member => member.Id).FirstAsync());
        var picture = await site.Picture(own ? me : await site.Member("زميل"), Fresh());

        var page = await visitor.Get($"{Library}/{picture.Id}");
        Assert.Equal(200, page.Code);
        Assert.Equal(describing == 303, page.Page.QuerySelector("[name='Input.Alt']") is not null);
        Assert.Equal(changing == 303, page.Page.QuerySelector("a[href$='/delete']") is not null);
        Assert.Equal(describing, (await Describe(visitor, picture.Id, ("Input.Alt", "وصف"))).Code);
        var version = (await Stored(picture.Id))!.Version.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(changing, (await visitor.Upload($"{Library}/{picture.Id}/replace", "file", [("بديل.jpg", Fresh())], [("version", version)])).Code);
        version = (await Stored(picture.Id))!.Version.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(changing, (await visitor.Submit($"{Library}/{picture.Id}/delete", ("version", version))).Code);
        Assert.Equal(changing == 303, await Stored(picture.Id) is null);
    }

    [Fact]
    public async Task A_picture_in_use_is_not_deleted_and_its_stories_are_named()
    {
        var editor = await site.Colleague(Roles.Editor);
        var picture = await site.Picture(await site.Member("زميل"), Fresh());
        await site.Publish(Make.Words(title: "مادة بصورة", body: picture.Markdown.Replace("![]", "![وصف]", StringComparison.Ordinal)));

        var asked = await editor.Get($"{Library}/{picture.Id}/delete");
        var answer = await editor.Submit($"{Library}/{picture.Id}/delete", ("version", "0"));

        Assert.Null(asked.Page.QuerySelector("form[action$='/delete']"));
        Assert.Equal(409, answer.Code);
        Assert.All([asked, answer], page => Assert.Equal(["مادة بصورة"], page.Texts(".rows a")));
        Assert.NotNull(await Stored(picture.Id));
    }

    [Fact]
    public async Task The_library_is_paged_and_shows_what_nobody_has_described()
    {
        await using var other = new SiteUnderTest();
        var by = await other.Member("ليلى");
        for (var i = 0; i <= PictureShelf.PageSize; i++)
            await other.Picture(by, Photographs.Png(64 + i, 64));
        using var editor = await other.Staff(Roles.Editor);
        await Describe(editor, 1, ("Input.Alt", "موصوفة"));

        var first = await editor.Get(Library);
        var second = await editor.Get(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var undescribed = await editor.Get($"{Library}?alt=none");

        Assert.Equal((PictureShelf.PageSize, 1), (first.Page.QuerySelectorAll(".shots li").Length, second.Page.QuerySelectorAll(".shots li").Length));
        Assert.Equal("موصوفة", second.Text(".shots a"));
        Assert.Equal(PictureShelf.PageSize, undescribed.Page.QuerySelectorAll(".shots li").Length);
        Assert.Null(undescribed.Page.QuerySelector("a[rel=next]"));
    }

    // No two the same, or they would be one picture.
    private static byte[] Fresh() => Photographs.Jpeg(1000, Interlocked.Increment(ref _size));

    private static long Id(Answer answer) => long.Parse(answer.Location!.Split('/', '?')[3], CultureInfo.InvariantCulture);

    private async Task<Picture?> Stored(long id) => await site.Store(db => db.Pictures.SingleOrDefaultAsync(picture => picture.Id == id));

    private static async Task<Answer> Describe(Visitor visitor, long id, params (string Name, string? Value)[] fields)
    {
        var page = await visitor.Get($"{Library}/{id}");
        string[] names = ["Input.Alt", "Input.Caption", "Input.Credit", "Input.Licence", "Input.FocusX", "Input.FocusY", "Input.Version"];
        return await visitor.Submit(
            $"{Library}/{id}",
            [.. names.Select(name => (name, fields.Any(field => field.Name == name) ? fields.First(field => field.Name == name).Value : page.Field(name)))]);
    }
}
