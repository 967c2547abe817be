using System.Text;
using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Tests.Pages;

/// <summary>The readers' addresses of the contract.</summary>
public sealed class ReadersAddressesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Html = "text/html; charset=utf-8";

    [Theory]
    [InlineData("/")]
    [InlineData("/sections/politics")]
    [InlineData("/sections/economy")]
    [InlineData("/sections/culture")]
    [InlineData("/sections/history")]
    [InlineData("/sections/science")]
    [InlineData("/sections/travel")]
    [InlineData("/archive")]
    [InlineData("/archive?month=2026-11")]
    [InlineData("/archive/2026/11/23")]
    [InlineData("/archive/2001/01/01")]
    [InlineData("/about")]
    [InlineData("/privacy")]
    [InlineData("/corrections")]
    [InlineData("/search")]
    [InlineData("/search?q=الصين")]
    public async Task A_page_of_the_contract_is_there(string path)
    {
        using var reader = site.Reader();

        var answer = await reader.Get(path);

        Assert.Equal((200, Html), (answer.Code, answer.ContentType));
        Assert.Single(answer.Page.QuerySelectorAll("h1"));
        Assert.Equal(200, (await reader.Head(path)).Code);
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task A_probe_is_answered(string path)
    {
        using var reader = site.Reader();
        var answer = await reader.Get(path);

        Assert.Equal((200, "ok"), (answer.Code, answer.Body));
        Assert.StartsWith("text/plain", answer.ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storys_own_address_shows_it_and_every_other_leads_there()
    {
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("ا\u0654ولمبياد بكين 2022"));
        var canonical = $"/articles/{id}/{Uri.EscapeDataString("أولمبياد-بكين-2022")}";

        var story = await reader.Get(canonical);
        Assert.Equal((200, Html), (story.Code, story.ContentType));
        Assert.Equal("http://localhost" + canonical, story.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        foreach (var other in new[]
        {
            $"/articles/{id}", $"/articles/{id}/", $"/articles/{id}/wrong", $"/articles/{id}/خطأ", $"/articles/{id}/أولمبياد", $"/a/{id}",
            $"/articles/{id}/{Uri.EscapeDataString("أولمبياد-بكين-2022".ToUpperInvariant())}x",
        })
        {
            var answer = await reader.Get(other);
            Assert.Equal((other, 301, canonical), (other, answer.Code, answer.Location));
        }
    }

    [Fact]
    public async Task A_slug_in_another_normal_form_is_the_same_slug_or_leads_to_it()
    {
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("أولمبياد بكين"));
        var decomposed = Uri.EscapeDataString("أولمبياد-بكين".Normalize(NormalizationForm.FormD));

        var answer = await reader.Get($"/articles/{id}/{decomposed}");

        if (answer.Code is 301)
            answer = await reader.Get(answer.Location!);
        Assert.Equal(200, answer.Code);
        Assert.EndsWith(Uri.EscapeDataString("أولمبياد-بكين"), answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_whose_title_gives_no_slug_stands_at_its_number()
    {
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("؟!"));

        Assert.Equal(200, (await reader.Get($"/articles/{id}")).Code);
        Assert.Equal((301, $"/articles/{id}"), ((await reader.Get($"/articles/{id}/x")).Code, (await reader.Get($"/articles/{id}/x")).Location));
        Assert.Equal($"/articles/{id}", (await reader.Get($"/a/{id}")).Location);
        Assert.Contains($"href=\"/articles/{id}\"", (await reader.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_short_link_answers_a_question_for_its_head()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        Assert.Equal(301, (await reader.Head($"/a/{id}")).Code);
        Assert.Equal(200, (await reader.Head("/healthz/live")).Code);
    }

    [Fact]
    public async Task A_withdrawn_story_answers_410_with_the_reason_at_all_its_addresses()
    {
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("مادة ستُسحب", "نص لا يُعرض بعد السحب."));
        await site.Act(id, (article, editor) => article.Withdraw("نُقل الرقم خطأ.", editor, site.Time.Now));

        foreach (var path in new[] { $"/articles/{id}/مادة-ستسحب", $"/articles/{id}", $"/articles/{id}/wrong" })
        {
            var answer = await reader.Get(path);
            Assert.Equal((410, Html), (answer.Code, answer.ContentType));
            Assert.Equal("سُحبت هذه المادة", answer.Text("h1"));
            Assert.Contains("نُقل الرقم خطأ.", answer.Text("main")!, StringComparison.Ordinal);
            Assert.DoesNotContain("لا يُعرض بعد السحب", answer.Body, StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector("meta[name=robots][content=noindex]"));
        }
        Assert.DoesNotContain("مادة ستُسحب", (await reader.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_published_is_not_found()
    {
        using var reader = site.Reader();
        var binned = await site.Publish(Make.Words("مادة في السلة", tags: ["سر"]));
        await site.Act(binned, (article, editor) => article.MoveToBin(editor, site.Time.Now));
        var later = await site.Publish(Make.Words("مادة الغد", tags: ["سر"]), site.Time.Now.AddDays(1));
        var draft = await site.Store(async db =>
        {
            var article = await new ArticleDesk(db, new LexiconCache()).Draft(Make.Words("مسودة سرية"), null, site.Time.Now, default);
            await db.SaveChangesAsync();
            return article.Id;
        });

        foreach (var id in new[] { binned, later, draft, 999_999, 0, -1, long.MaxValue })
        {
            Assert.Equal((id, 404), (id, (await reader.Get($"/articles/{id}")).Code));
            Assert.Equal((id, 404), (id, (await reader.Get($"/a/{id}")).Code));
            Assert.Equal((id, 404), (id, (await reader.Comment(id)).Code));
        }
        foreach (var list in new[] { "/", "/sections/politics", "/tags/سر", "/archive", "/archive/2026/11/23", "/no-such-page" })
            Assert.DoesNotMatch("مادة في السلة|مادة الغد|مسودة سرية", (await reader.Get(list)).Body);
        Assert.Equal(404, (await reader.Get("/archive/2026/11/24")).Code);
    }

    [Theory]
    [InlineData("/articles/99999999999999999999")]
    [InlineData("/articles/abc")]
    [InlineData("/articles/1.5")]
    [InlineData("/articles")]
    [InlineData("/a/99999999999999999999")]
    [InlineData("/sections/sports")]
    [InlineData("/sections")]
    [InlineData("/tags/لا-وسم")]
    [InlineData("/authors/لا-أحد")]
    [InlineData("/archive/2026/13/01")]
    [InlineData("/archive/2026/02/30")]
    [InlineData("/archive/2026/1/5")]
    [InlineData("/archive/٢٠٢٦/١١/٢٣")]
    [InlineData("/archive/0001/01/01")]
    [InlineData("/archive/9999/12/31")]
    [InlineData("/archive?month=2026-13")]
    [InlineData("/archive?month=x")]
    [InlineData("/comments/no-such-receipt")]
    [InlineData("/wp-login.php")]
    [InlineData("/%D8%A7%D9%84%D8%B5%D9%8A%D9%86")]
    public async Task What_is_not_there_is_a_404_in_Arabic(string path)
    {
        using var reader = site.Reader();

        var answer = await reader.Get(path);

        Assert.Equal((404, Html), (answer.Code, answer.ContentType));
        Assert.Equal("هنا ينقطع الطريق", answer.Text("h1"));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tags_and_an_authors_page_are_found_in_either_normal_form()
    {
        using var reader = site.Reader();
        await site.Publish(Make.Words("مادة عن المأكولات", author: "أحمد فؤاد", tags: ["مأكولات"]));

        foreach (var path in new[] { "/tags/مأكولات", "/authors/أحمد-فؤاد" })
        {
            Assert.Equal(200, (await reader.Get(path)).Code);
            Assert.Equal(200, (await reader.Get(path.Normalize(NormalizationForm.FormD))).Code);
        }
    }

    [Fact]
    public async Task The_comments_address_leads_a_reader_to_the_comments()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var answer = await reader.Get($"/articles/{id}/comments");

        Assert.Equal((303, $"/articles/{id}#comments"), (answer.Code, answer.Location));
    }

    [Fact]
    public async Task A_story_shows_its_published_words_until_the_next_are_published()
    {
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("عنوان أول", "نص أول.", slug: "same"));
        await site.Act(id, (article, editor) => article.Revise(Make.Words("عنوان ثان", "نص ثان.", slug: "other"), Make.Named(), editor, site.Time.Now));

        var story = await reader.Get($"/articles/{id}/same");
        Assert.Equal((200, "عنوان أول"), (story.Code, story.Text("h1")));
        Assert.DoesNotContain("ثان", story.Text(".prose")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_says_who_when_and_how_long()
    {
        using var reader = site.Reader();
        var id = await site.Publish(
            Make.Words("عنوان المادة", standfirst: "مقدمة المادة.", author: "ليلى حسن", tags: ["شاي", "طريق الحرير"]),
            new DateTime(2026, 11, 20, 11, 20, 0, DateTimeKind.Utc));

        var story = await reader.Get((await reader.Get($"/a/{id}")).Location!);

        Assert.Equal(("عنوان المادة", "مقدمة المادة."), (story.Text("h1"), story.Text(".stand")));
        Assert.Equal("ليلى حسن", story.Text("a[href^='/authors/']"));
        var time = story.Page.QuerySelector(".art-side time")!;
        Assert.Equal(("2026-11-20T14:20:00+03:00", "الجمعة، 20 نوفمبر 2026، 14:20"), (time.GetAttribute("datetime"), time.TextContent));
        Assert.Contains("قراءة دقيقة واحدة", story.Texts(".art-side .meta"));
        Assert.Equal(["شاي", "طريق الحرير"], story.Texts(".prose .chips a"));
        Assert.Equal("لا تعليقات", story.Text("#comments > h2"));
    }
}
