namespace SinoNews.Tests.Pages;

public sealed class VerbsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    // Where a page takes forms with a token, a verb without one is refused before the page is asked what it knows.
    [Theory]
    [InlineData("PUT", "/articles/1/comments", 405)]
    [InlineData("DELETE", "/articles/1/comments", 405)]
    [InlineData("DELETE", "/articles/1", 400)]
    [InlineData("PATCH", "/about", 400)]
    [InlineData("POST", "/", 400)]
    public async Task A_verb_that_a_page_does_not_know_is_refused_in_Arabic(string verb, string path, int status)
    {
        await site.Publish();
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);

        var answer = await client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("طلب غير مفهوم", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        if (status == 405)
            Assert.Equal("GET, HEAD, POST", string.Join(", ", answer.Content.Headers.Allow));
    }
}
