using SinoNews.BrowserTests.Running;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>What the site's headers keep a browser from, should a script of somebody else's words ever run.</summary>
[Collection(NewsroomTests.Name)]
public sealed class TrustedTypesJourneys
{
    private readonly Newsroom _newsroom;

    public TrustedTypesJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData("document.body.innerHTML = '<b>x</b>'")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<b>x</b>')")]
    [InlineData("new DOMParser().parseFromString('<b>x</b>', 'text/html')")]
    [InlineData("document.createElement('script').src = '/theme.js'")]
    [InlineData("document.createElement('iframe').srcdoc = '<b>x</b>'")]
    [InlineData("trustedTypes.createPolicy('default', { createHTML: (html) => html })")]
    [InlineData("trustedTypes.createPolicy('another', { createHTML: (html) => html })")]
    public async Task A_script_that_makes_markup_of_words_is_stopped(string attempt)
    {
        await using var window = await _newsroom.Visitor();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/about");

        Assert.Equal("TypeError", await page.EvaluateAsync<string>($"() => {{ try {{ {attempt}; return 'done'; }} catch (error) {{ return error.name; }} }}"));
    }
}
