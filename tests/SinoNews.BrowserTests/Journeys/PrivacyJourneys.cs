using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader asks what is kept, takes it along and has it erased. With and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class PrivacyJourneys
{
    private readonly Newsroom _newsroom;

    public PrivacyJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_exports_and_erases_what_is_kept_by_the_link_in_a_mail(bool scripts)
    {
        var (email, text) = ($"departing-{scripts}@example.org".ToLowerInvariant(), $"كلام سيُمحى ({scripts})");
        await using var readers = await _newsroom.Visitor(scripts);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync(_newsroom.AnyStory);
        await reader.WriteComment($"راحل {scripts}", email, text);
        await reader.Arrives("**/comments/*");
        var receipt = reader.Url;

        await reader.GotoAsync("/privacy");
        await reader.GetByRole(AriaRole.Link, new() { Name = "رابطًا إلى بريدك" }).ClickAsync();
        await reader.GetByLabel("البريد الإلكتروني").FillAsync(email);
        await reader.Press("إرسال الرابط");
        await reader.Arrives("**sent=True");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("إن كنا نحفظ شيئًا");

        var link = await _newsroom.Site.LinkSentTo(email, "/privacy/my-data/");
        await reader.GotoAsync(link);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "بياناتك لدينا" })).ToBeVisibleAsync();
        var download = await reader.RunAndWaitForDownloadAsync(() => reader.Press("تصدير بياناتي"));
        var data = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync())).RootElement;
        Assert.Equal([text], data.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("text").GetString()));

        await reader.GetByRole(AriaRole.Link, new() { Name = "محو بياناتي" }).ClickAsync();
        await reader.Arrives("**/erase");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "ما يُمحى" })).ToBeVisibleAsync();
        await reader.Press("محو بياناتي نهائيًا");
        await reader.Arrives("**erased=1");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("مُحيت بياناتك");
        await Expect(reader.GetByText("لا نحفظ شيئًا عن هذا البريد")).ToBeVisibleAsync();

        Assert.Equal(404, (await reader.GotoAsync(receipt))!.Status);
        Assert.False(await _newsroom.Site.Ask(db => db.Comments.AnyAsync(comment => comment.Text == text)));
        Assert.Empty(await readers.CookiesAsync());
    }
}
