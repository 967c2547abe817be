using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Comments;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader shows that the address is theirs, is approved a few times, and waits no longer. With and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class TrustJourneys
{
    private readonly Newsroom _newsroom;

    public TrustJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_who_proved_the_address_and_was_approved_is_published_at_once(bool scripts)
    {
        var (name, email) = ($"وفيّة {scripts}", scripts ? "wafiyya@example.org" : "wafiyya-plain@example.org");
        await using var readers = await _newsroom.Visitor(scripts);
        var reader = await readers.NewPageAsync();
        await Write(reader, name, email, $"أول ما كتبته وفيّة ({scripts})");
        await reader.Arrives("**/comments/*");
        await reader.GetByLabel("أخبرني بالبريد حين يُبتّ في تعليقي").CheckAsync();
        await reader.Press("إرسال رابط التأكيد");
        await Expect(reader.GetByText("أرسلنا رابطًا إلى بريدك")).ToBeVisibleAsync();

        await reader.GotoAsync(await _newsroom.Site.LinkSentTo(email, "/verify/"));
        await Expect(reader.GetByText($"أول ما كتبته وفيّة ({scripts})")).ToBeVisibleAsync();
        Assert.Empty(await readers.CookiesAsync());
        await reader.Press("تأكيد البريد");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "أُكّد بريدك" })).ToBeVisibleAsync();
        await Expect(reader.GetByText("وسنخبرك بالبريد حين يُبتّ فيه")).ToBeVisibleAsync();
        var cookie = Assert.Single(await readers.CookiesAsync());
        Assert.Equal(("sinonews-reader", "/articles", true, SameSiteAttribute.Lax), (cookie.Name, cookie.Path, cookie.HttpOnly, cookie.SameSite));
        await Approve(email);
        foreach (var text in (string[])["ثاني ما كتبته", "ثالث ما كتبته"])
        {
            await Write(reader, name, email, $"{text} وفيّة ({scripts})");
            await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
            await Approve(email);
        }

        await Write(reader, name, email, $"يظهر هذا فورًا ({scripts})");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("اعتُمد تعليقك ونُشر");
        await using var others = await _newsroom.Visitor(scripts);
        var other = await others.NewPageAsync();
        await other.GotoAsync(_newsroom.AnyStory);
        await Expect(other.Comments().Filter(new() { HasText = $"يظهر هذا فورًا ({scripts})" })).ToBeVisibleAsync();

        await Write(other, name, email, $"ينتحل اسمها ({scripts})");
        await Expect(other.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_has_a_shared_browser_forgotten(bool scripts)
    {
        var email = scripts ? "shared@example.org" : "shared-plain@example.org";
        await using var readers = await _newsroom.Visitor(scripts);
        var reader = await readers.NewPageAsync();
        await Write(reader, $"زائرة {scripts}", email, $"كتبت من مقهى ({scripts})");
        await reader.Arrives("**/comments/*");
        await reader.Press("إرسال رابط التأكيد");
        await Expect(reader.GetByText("أرسلنا رابطًا إلى بريدك")).ToBeVisibleAsync();
        await reader.GotoAsync(await _newsroom.Site.LinkSentTo(email, "/verify/"));
        await reader.Press("تأكيد البريد");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "أُكّد بريدك" })).ToBeVisibleAsync();

        await reader.Press("نسيان كل المتصفحات");

        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "نُسيت متصفحاتك كلها" })).ToBeVisibleAsync();
        Assert.Empty(await readers.CookiesAsync());
    }

    private async Task Write(IPage page, string name, string email, string text)
    {
        await page.GotoAsync(_newsroom.AnyStory);
        await page.WriteComment(name, email, text);
    }

    private async Task Approve(string email)
    {
        var waiting = await _newsroom.Site.Ask(db => db.Comments.Where(comment => comment.Email == email && comment.State == CommentState.Pending).Select(comment => comment.Id).ToListAsync());
        foreach (var id in waiting)
            await _newsroom.Site.Decide(_newsroom.Editor, id, ModerationAct.Approve);
    }
}
