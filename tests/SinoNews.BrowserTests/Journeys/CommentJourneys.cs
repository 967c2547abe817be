using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader writes, an editor decides. All of it with and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class CommentJourneys
{
    private readonly Newsroom _newsroom;

    public CommentJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comment_waits_is_approved_appears_and_can_be_taken_back(bool scripts)
    {
        var (name, text) = ($"قارئ {scripts}", $"سؤال عن المادة، كتبه قارئ ({scripts}).");
        await using var readers = await _newsroom.Visitor(scripts);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        await reader.GotoAsync(_newsroom.Story());
        var article = reader.Url;
        await reader.WriteComment(name, $"reader-{scripts}@example.org", text);
        await reader.Arrives("**/comments/*");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("تعليقك بانتظار المراجعة");
        await Expect(reader.GetByText(text)).ToBeVisibleAsync();
        var receipt = reader.Url;
        var elapsed = await _newsroom.Site.Ask(db => db.Comments.Where(comment => comment.Name == name).Select(comment => comment.Elapsed).SingleAsync());
        Assert.True(scripts ? elapsed >= 0 : elapsed is null, $"{elapsed}");
        await reader.GetByRole(AriaRole.Link, new() { Name = "العودة إلى المادة" }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "اترك رد" })).ToBeVisibleAsync();
        await Expect(reader.GetByText(text)).ToHaveCountAsync(0);
        Assert.Empty(await readers.CookiesAsync());

        await using var desks = await _newsroom.Visitor(scripts);
        var editor = await desks.NewPageAsync();
        await editor.SignIn(_newsroom.Editor);
        await editor.GetByRole(AriaRole.Link, new() { Name = "راجعها" }).ClickAsync();
        await Expect(editor.Case(name)).ToContainTextAsync(text);
        await editor.Case(name).Press("اعتماد");
        await Expect(editor.Said(scripts)).ToContainTextAsync("اعتماد");
        if (scripts)
            await Expect(editor.Case(name)).ToContainTextAsync("معتمد");
        else
            await Expect(editor.Case(name)).ToHaveCountAsync(0);

        await reader.GotoAsync(article);
        await Expect(reader.Comments().Filter(new() { HasText = text })).ToBeVisibleAsync();
        await reader.GotoAsync(receipt);
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("اعتُمد تعليقك ونُشر");

        await (scripts ? editor.Case(name) : editor.Locator(".toast")).Press("تراجع");
        await Expect(editor.Said(scripts)).ToContainTextAsync("تراجع");
        await Expect(editor.Case(name)).ToContainTextAsync(text);
        await reader.GotoAsync(article);
        await Expect(reader.GetByText(text)).ToHaveCountAsync(0);
        await reader.GotoAsync(receipt);
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("تعليقك بانتظار المراجعة");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_answers_a_published_comment(bool scripts)
    {
        var story = _newsroom.Story();
        await using var readers = await _newsroom.Visitor(scripts);
        await using var desks = await _newsroom.Visitor(scripts);
        var (reader, editor) = (await readers.NewPageAsync(), await desks.NewPageAsync());
        await editor.SignIn(_newsroom.Editor);
        await editor.Arrives("**/newsroom");
        await reader.GotoAsync(story);
        await reader.WriteComment($"منى {scripts}", $"mona-{scripts}@example.org", "أين أقرأ المزيد؟");
        await Approve(editor, $"منى {scripts}", scripts);

        await reader.GotoAsync(story);
        await reader.GetByRole(AriaRole.Link, new() { Name = $"رد على تعليق منى {scripts}" }).ClickAsync();
        await Expect(reader.Locator("#respond")).ToContainTextAsync($"ردًا على منى {scripts}");
        await ToBeUncovered(reader.GetByRole(AriaRole.Heading, new() { Name = "اترك رد" }));
        await reader.WriteComment($"سامي {scripts}", $"sami-{scripts}@example.org", "في المكتبة الوطنية.");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
        await Expect(editor.Case($"سامي {scripts}")).ToHaveCountAsync(0);
        await editor.GotoAsync("/newsroom/comments");
        await Expect(editor.Case($"سامي {scripts}")).ToContainTextAsync($"ردًا على منى {scripts}");
        await Approve(editor, $"سامي {scripts}", scripts);

        await reader.GotoAsync(story);
        var opening = reader.Comments().Filter(new() { HasText = "أين أقرأ المزيد؟" }).First;
        await Expect(opening.Locator("article")).ToContainTextAsync("في المكتبة الوطنية.");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_comment_keeps_its_words_and_says_what_is_wrong_beside_each_field(bool scripts)
    {
        await using var readers = await _newsroom.Visitor(scripts);
        var page = await readers.NewPageAsync();
        await page.GotoAsync(_newsroom.Story());
        await page.WriteComment("", "not-an-address", "سطر أول\n\n  سطر ثان <b>كما هو</b>");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("لم يُرسل تعليقك بعد");
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("سطر أول\n\n  سطر ثان <b>كما هو</b>");
        await Expect(page.GetByLabel("البريد الإلكتروني *")).ToHaveValueAsync("not-an-address");
        foreach (var (label, problem) in new[] { ("الاسم *", "اكتب اسمك"), ("البريد الإلكتروني *", "تحقّق من البريد الإلكتروني") })
        {
            var field = page.GetByLabel(label);
            await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
            Assert.Contains(problem, await Description(field), StringComparison.Ordinal);
            await field.FocusAsync();
            await Expect(field).ToBeFocusedAsync();
        }
        await Expect(page.GetByLabel("التعليق *")).Not.ToHaveAttributeAsync("aria-invalid", "true");

        await page.GetByLabel("الاسم *").FillAsync("صبور");
        await page.GetByLabel("البريد الإلكتروني *").FillAsync($"patient-{scripts}@example.org");
        await page.Press("إرسال التعليق");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
        await Expect(page.GetByText("<b>كما هو</b>")).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_quick_presses_on_send_make_one_comment(bool scripts)
    {
        var email = scripts ? "impatient@example.org" : "impatient-without-scripts@example.org";
        await using var readers = await _newsroom.Visitor(scripts);
        var page = await readers.NewPageAsync();
        await page.GotoAsync(_newsroom.Story());
        await page.FillComment("مستعجل", email, "ضغطت الزر مرتين.");
        await page.GetByRole(AriaRole.Button, new() { Name = "إرسال التعليق" }).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("بانتظار المراجعة");
        Assert.Equal(1, await _newsroom.Site.Ask(db => db.Comments.CountAsync(comment => comment.Email == email)));
    }

    private static Task<string> Description(ILocator field) => field.EvaluateAsync<string>(
        "it => it.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')");

    // In view, with nothing before it; once the page has settled.
    private static async Task ToBeUncovered(ILocator element) => await element.Page.WaitForFunctionAsync(
        """
        (it) => {
            const box = it.getBoundingClientRect();
            return it.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
        }
        """,
        await element.ElementHandleAsync());

    private static async Task Approve(IPage editor, string name, bool scripts)
    {
        await editor.GotoAsync("/newsroom/comments");
        await editor.Case(name).Press("اعتماد");
        await Expect(editor.Said(scripts)).ToContainTextAsync(name);
    }
}
