using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>A stream over a real port, whose server waits for those who are still answered.</summary>
public sealed class LiveDeskStopTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync()
    {
        _site.Listen();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_site_that_stops_ends_its_streams_and_breaks_none_off()
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = _site.ClientOptions.BaseAddress };
        using var editor = new Visitor(http);
        Assert.Equal(302, (await editor.SignIn(await _site.Recruit(Roles.Editor), SiteUnderTest.Password)).Code);
        await using var heard = await editor.Listen("/newsroom/comments/stream");
        Assert.Equal(200, heard.Code);
        await heard.News(_site);

        // Who is broken off after the server's patience gets an error and not an end.
        var end = heard.End();
        await _site.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync();
        Assert.True(await end);
    }
}
