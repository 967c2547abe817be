using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Tests.Mail;
using SinoNews.Tests.Pages.Newsroom;

namespace SinoNews.Tests.Security;

/// <summary>What a browser is given to keep, and what opens nothing any more.</summary>
public sealed class CookiesTests
{
    [Fact]
    public async Task Over_TLS_each_cookie_is_of_this_host_alone()
    {
        await using var site = SiteUnderTest.AtOrigin("https://localhost");
        var email = await site.Recruit(Roles.Editor);
        using var editor = site.Stranger("https");

        Assert.Matches("^__Host-sinonews-form=[^;]+; path=/; secure; samesite=strict; httponly$", (await editor.Get("/newsroom/sign-in")).Header("Set-Cookie"));
        Assert.Matches("^__Host-sinonews-staff=[^;]+; path=/; secure; samesite=lax; httponly$", (await editor.SignIn(email, SiteUnderTest.Password)).Header("Set-Cookie"));
        Assert.Equal(200, (await editor.Get("/newsroom/comments")).Code);
        await editor.SetUpSecondStep();
        using var again = site.Stranger("https");
        Assert.Matches("__Host-sinonews-step=[^;]+; path=/; secure; samesite=strict; httponly", (await again.SignIn(email, SiteUnderTest.Password)).Header("Set-Cookie"));
    }

    [Fact]
    public async Task Over_TLS_the_readers_cookie_is_set_over_TLS_alone_and_still_believed()
    {
        await using var site = SiteUnderTest.AtOrigin("https://localhost");
        using var reader = site.Stranger("https");
        var id = await site.Publish();
        var (_, link) = await site.AsksForProof(reader, id, "salma@example.org");

        Assert.Matches("^__Secure-sinonews-reader=[^;]+; expires=[^;]+; path=/articles; secure; samesite=lax; httponly$", (await reader.Post(link, [])).Header("Set-Cookie"));

        await reader.Comment(id, "بعد التأكيد", email: "salma@example.org");
        Assert.True(await site.Store(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => comment.IsProven).LastAsync()));
    }

    [Theory]
    [InlineData("sinonews-staff=x")]
    [InlineData("__Host-sinonews-staff=x")]
    [InlineData("theme=dark; __Host-sinonews-staffC1=x")]
    public async Task A_colleague_is_given_no_kept_page_whatever_the_cookie_is_called(string cookie)
    {
        await using var site = SiteUnderTest.AtOrigin("https://localhost");
        using var reader = site.Reader();
        await reader.Get("/about");
        Assert.NotNull((await reader.Get("/about")).Header("Age"));

        var page = await reader.Get("/about", ("Cookie", cookie));

        Assert.Null(page.Header("Age"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_in_begins_a_session_that_nobody_could_plant()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        var first = Session(await member.SignIn(email, SiteUnderTest.Password));
        using var thief = site.Reader();
        Assert.Equal(200, (await thief.Get("/newsroom/comments", ("Cookie", first))).Code);

        // The browser still sends the first cookie, as one that was planted would be.
        var form = await thief.Get("/newsroom/articles/new", ("Cookie", first));
        var token = (Name: "__RequestVerificationToken", Value: form.Field("__RequestVerificationToken"));
        var second = Session(await thief.Post(
            "/newsroom/sign-in", [token, ("Input.Email", email), ("Input.Password", SiteUnderTest.Password)], ("Cookie", $"{form.Header("Set-Cookie")!.Split(';')[0]}; {first}; sinonews-staffC1=planted")));

        Assert.NotEqual(first, second);
        site.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, (await thief.Get("/newsroom/comments", ("Cookie", second))).Code);
        Assert.Equal(302, (await thief.Get("/newsroom/comments", ("Cookie", "sinonews-staff=planted"))).Code);
        Assert.Equal(302, (await thief.Get("/newsroom/comments", ("Cookie", first))).Code);
        Assert.Equal(1, await site.Store(db => db.StaffSessions.CountAsync()));
    }

    private static string Session(Answer answer)
    {
        Assert.Equal(302, answer.Code);
        return answer.Header("Set-Cookie")!.Split(", ").Single(cookie => cookie.StartsWith("sinonews-staff=", StringComparison.Ordinal)).Split(';')[0];
    }
}
