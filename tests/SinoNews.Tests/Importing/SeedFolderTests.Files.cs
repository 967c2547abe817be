using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Importing;

// Which files are stories, and what becomes of the others.
public sealed partial class SeedFolderTests
{
    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_skipped_and_the_rest_go_in()
    {
        _folder.Write("a-empty.txt", "");
        _folder.Write("b-headline.txt", "عنوان وحده");
        _folder.Write("c-latin.txt", "caf\u00e9\n\nparagraph"u8.ToArray()[..4]);
        _folder.Write("d-nul.txt", "عنوان\n\nفق\0رة");
        _folder.Write("e-large.txt", "عنوان\n\n" + new string('a', 1024 * 1024));
        _folder.Write("f-fence.md", "---\ntitle: عنوان\nنص");
        _folder.Write("g-date.md", "---\ntitle: عنوان\ndate: غدًا\n---\nنص");
        _folder.Write("h-key.md", "---\ntitle: عنوان\ncolour: أحمر\n---\nنص");
        _folder.Write("i-section.md", "---\ntitle: عنوان\nsection: sports\n---\nنص");
        _folder.Write("j-good.txt", Page);

        Assert.Equal(1, await Seed());

        Assert.Equal("عنوان المادة", (await Only()).Title);
        string[] reasons = ["headline", "paragraph", "UTF-8", "not text", "1 MiB", "front matter", "غدًا", "colour", "sports"];
        Assert.Equal(reasons.Length, _heard.Warnings.Count);
        Assert.All(_heard.Warnings.Zip(reasons, "abcdefghi"), said =>
        {
            Assert.Contains($"{said.Third}-", said.First, StringComparison.Ordinal);
            Assert.Contains(said.Second, said.First, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_repaired_file_goes_in_at_the_next_start()
    {
        _folder.Write("a.txt", "عنوان وحده");
        await Seed();
        _folder.Write("a.txt", Page);

        Assert.Equal(1, await Seed());
        await Only();
    }

    [Fact]
    public async Task Only_text_and_Markdown_are_read_and_the_readme_is_not_a_story()
    {
        _folder.Write("README.md", "# الصيغة\n\nفقرة تشرحها.");
        _folder.Write("readme.MD", "# الصيغة\n\nفقرة تشرحها.");
        _folder.Write("notes.html", Page);
        _folder.Write("a.txt~", Page);
        _folder.Write("a.TXT", Page);

        Assert.Equal(1, await Seed());

        Assert.Equal("seed:a.TXT", (await Only()).SourceKey);
        Assert.Empty(_heard.Warnings);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_empty_one()
    {
        await using var db = _store.Open();

        Assert.Equal(0, await Folder(db).Seed(_folder.File("nowhere"), TimeZoneInfo.Utc, Make.Now, default));
    }

    [Fact]
    public async Task A_story_named_like_the_comment_forms_address_gets_another()
    {
        _folder.Write("a.md", "---\ntitle: Comments\n---\nنص");
        _folder.Write("b.md", "---\ntitle: تعليقات\nslug: comments\n---\nنص آخر");

        await Seed();

        await using var db = _store.Open();
        Assert.DoesNotContain("comments", await db.Articles.Select(article => article.Slug).ToListAsync());
    }
}
