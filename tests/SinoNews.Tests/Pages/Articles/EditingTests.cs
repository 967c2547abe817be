using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Articles;

public sealed class EditingTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;

    public Task InitializeAsync()
    {
        _reader = _site.Reader();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Books.AssertBalance(_site);
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_puts_a_comment_right_from_its_receipt()
    {
        var receipt = (await _reader.Comment(await _site.Publish(), "كلام فيه خطا")).Receipt;
        var page = await _reader.Get($"/comments/{receipt}");
        Assert.Equal($"/comments/{receipt}/edit", page.Page.QuerySelector("a[href$='/edit']")!.GetAttribute("href"));

        var form = await _reader.Get($"/comments/{receipt}/edit");
        Assert.Equal(("كلام فيه خطا", "0"), (form.Field("Input.Text"), form.Field("Input.Version")));
        Assert.Contains("no-store", form.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("same-origin", form.Header("Referrer-Policy"));
        Assert.Contains("noindex", form.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);

        var saved = await Send(receipt, "  كلام بلا خطأ\u202E ", 0);
        Assert.Equal((303, $"/comments/{receipt}"), (saved.Code, saved.Location));
        Assert.Equal("كلام بلا خطأ", (await _reader.Get($"/comments/{receipt}")).Text(".comment p:not(.badge)"));
        Assert.NotNull((await Stored(receipt)).Removed);
    }

    [Fact]
    public async Task After_five_minutes_a_clear_page_says_so_and_keeps_what_was_typed()
    {
        var receipt = (await _reader.Comment(await _site.Publish(), "كلام")).Receipt;
        _site.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Null((await _reader.Get($"/comments/{receipt}")).Page.QuerySelector("a[href$='/edit']"));
        Assert.Equal("انقضت مهلة التعديل", (await _reader.Get($"/comments/{receipt}/edit")).Text("h1"));
        var late = await Send(receipt, "كلام متأخر", 0);
        Assert.Equal((409, "انقضت مهلة التعديل", "كلام متأخر"), (late.Code, late.Text("h1"), late.Text("textarea[readonly]")));
        Assert.Equal("كلام", (await Stored(receipt)).Text);
    }

    [Fact]
    public async Task Where_the_story_was_withdrawn_meanwhile_it_is_said_so_and_what_was_typed_stays()
    {
        var story = await _site.Publish();
        var receipt = (await _reader.Comment(story, "كلام")).Receipt;
        await _site.Act(story, (article, by) => article.Withdraw("سبب", by, _site.Time.Now));

        var refused = await Send(receipt, "كلام آخر", 0);

        Assert.Equal((409, "كلام آخر"), (refused.Code, refused.Field("Input.Text")));
        Assert.Contains("لم تعد المادة منشورة", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.DoesNotContain("انقضت", refused.Body, StringComparison.Ordinal);
        Assert.Equal("كلام", (await Stored(receipt)).Text);
    }

    [Fact]
    public async Task The_second_of_two_windows_keeps_its_words_and_may_send_them_knowingly()
    {
        var receipt = (await _reader.Comment(await _site.Publish(), "كلام")).Receipt;
        await Send(receipt, "من نافذة", 0);

        var second = await Send(receipt, "من نافذة أخرى", 0);

        Assert.Equal((409, "من نافذة أخرى", "1"), (second.Code, second.Field("Input.Text"), second.Field("Input.Version")));
        Assert.Equal(303, (await Send(receipt, "من نافذة أخرى", 1)).Code);
        Assert.Equal("من نافذة أخرى", (await Stored(receipt)).Text);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_only_a_form_of_this_site_is_taken()
    {
        var receipt = (await _reader.Comment(await _site.Publish(), "كلام")).Receipt;

        var empty = await Send(receipt, " ... ", 0);
        Assert.Equal(400, empty.Code);
        empty.AssertOnlyProblem(empty.Page.QuerySelector("[name='Input.Text']")!, "اكتب تعليقك");
        Assert.Equal(400, (await Send(receipt, new string('م', 4001), 0)).Code);
        Assert.Equal(403, (await _reader.Post($"/comments/{receipt}/edit", [("Input.Text", "كلام آخر"), ("Input.Version", "0")], ("Sec-Fetch-Site", "cross-site"))).Code);
        Assert.Equal(404, (await _reader.Get("/comments/no-such-receipt/edit")).Code);
        Assert.Equal(404, (await Send("no-such-receipt", "كلام", 0)).Code);
        Assert.Equal("كلام", (await Stored(receipt)).Text);
    }

    [Fact]
    public async Task New_words_that_are_held_leave_the_readers_page_at_once()
    {
        await _site.Store(async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync();
            policy.Change(PolicySettings.Of(policy) with { Mode = CommentMode.Open });
            return await db.SaveChangesAsync();
        });
        var story = await _site.Publish();
        await _site.Approved(story, "أول تعليق");
        var receipt = (await _reader.Comment(story, "نُشر في الحال")).Receipt;
        Assert.Contains("نُشر في الحال", (await _site.StoryPage(story)).Body, StringComparison.Ordinal);

        await Send(receipt, "فيه رابط https://example.org", 0);

        var page = await _site.StoryPage(story);
        Assert.DoesNotContain("نُشر في الحال", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("فيه رابط", page.Body, StringComparison.Ordinal);
        Assert.Equal("تعليق واحد", page.Text("#c"));
    }

    [Fact]
    public async Task An_editor_who_decides_on_the_words_before_is_shown_those_that_are_there_now()
    {
        var story = await _site.Publish();
        var receipt = (await _reader.Comment(story, "كلمة أولى هنا")).Receipt;
        var id = (await Stored(receipt)).Id;
        using var editor = await _site.Staff(Roles.Editor);
        await Send(receipt, "كلمة ثانية هنا", 0);

        var stale = await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "0"));

        Assert.Equal((409, "غيّر القارئ نصه"), (stale.Code, stale.Text("h1")));
        Assert.Contains("غيّر القارئ نصه", stale.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("كلمة ثانية هنا", stale.Text(".case .said"), StringComparison.Ordinal);
        var shown = await editor.Get($"/newsroom/comments/{id}");
        Assert.Equal(("أولى", "ثانية"), (shown.Text("[aria-labelledby=reader-edits] del"), shown.Text("[aria-labelledby=reader-edits] ins")));
        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "1"))).Code);
    }

    private Task<Answer> Send(string receipt, string text, int version) =>
        _reader.Post($"/comments/{receipt}/edit", [("Input.Text", text), ("Input.Version", $"{version}")]);

    private Task<Comment> Stored(string receipt) => _site.Store(db => db.Comments.AsNoTracking().SingleAsync(comment => comment.Receipt == receipt));
}
