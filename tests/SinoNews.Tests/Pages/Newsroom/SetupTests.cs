using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed partial class SetupTests
{
    [Fact]
    public async Task A_new_site_prints_a_link_that_makes_its_first_admin_once()
    {
        await using var site = new SiteUnderTest();
        using var founder = site.Stranger();
        var token = Token(site)!;

        var page = await founder.Get($"/newsroom/setup?token={token}");
        Assert.Equal((200, "أهلًا بك"), (page.Code, page.Text("h1")));
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(302, (await SetUp(founder, token)).Code);

        Assert.Equal(404, (await founder.Get($"/newsroom/setup?token={token}")).Code);
        var form = (await founder.Get("/newsroom/sign-in")).Field("__RequestVerificationToken");
        Assert.Equal(404, (await founder.Post($"/newsroom/setup?token={token}",
        [
            ("__RequestVerificationToken", form), ("Token", token), ("Input.Name", "لص"), ("Input.Email", "thief@example.org"),
            ("Input.Password", SiteUnderTest.Password),
        ])).Code);
        Assert.Equal(302, (await founder.SignIn("founder@example.org", SiteUnderTest.Password)).Code);
        Assert.Equal(200, (await founder.Get("/newsroom/articles/new")).Code);
        Assert.Equal(1, await site.Store(db => db.Users.CountAsync()));
        Assert.Equal(0, await site.Store(db => db.OneTimeLinks.CountAsync()));
    }

    [Fact]
    public async Task The_link_is_known_to_the_console_alone()
    {
        await using var site = new SiteUnderTest();
        using var founder = site.Stranger();
        var token = Token(site)!;
        await founder.Get($"/newsroom/setup?token={token}");
        await SetUp(founder, token);

        Assert.Equal(1, Regex.Count(site.Console.ToString(), Regex.Escape(token)));
        foreach (var file in Directory.EnumerateFiles(site.DataPath, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(token, await ReadShared(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_opens_for_a_day()
    {
        await using var site = new SiteUnderTest();
        using var founder = site.Stranger();
        var token = Token(site)!;

        site.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await founder.Get($"/newsroom/setup?token={token}")).Code);
        site.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((404, "انتهى هذا الرابط"), ((await founder.Get($"/newsroom/setup?token={token}")).Code, (await founder.Get($"/newsroom/setup?token={token}")).Text("h1")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=x")]
    [InlineData("?token=%00")]
    public async Task Without_the_token_there_is_no_set_up(string query)
    {
        await using var site = new SiteUnderTest();
        using var stranger = site.Stranger();

        Assert.Equal(404, (await stranger.Get("/newsroom/setup" + query)).Code);
    }

    [Theory]
    [InlineData("المؤسس", "founder@example.org", "short", "12")]
    [InlineData("المؤسس", "founder@example.org", "aaaaaaaaaaaaaaaa", "5")]
    [InlineData("المؤسس", "not an address", SiteUnderTest.Password, "البريد")]
    [InlineData("المؤسس", "", SiteUnderTest.Password, "البريد")]
    [InlineData("", "founder@example.org", SiteUnderTest.Password, "اكتب اسمك")]
    public async Task A_mistake_is_told_in_Arabic_and_the_link_still_opens(string name, string email, string password, string said)
    {
        await using var site = new SiteUnderTest();
        using var founder = site.Stranger();
        var token = Token(site)!;

        var answer = await SetUp(founder, token, name, email, password);

        Assert.Equal((400, name, email), (answer.Code, answer.Field("Input.Name"), answer.Field("Input.Email")));
        Assert.NotNull(answer.Page.QuerySelector("[role=alert]"));
        Assert.Contains(said, answer.Text(".error"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Store(db => db.Users.CountAsync()));
        Assert.Equal(302, (await SetUp(founder, token)).Code);
    }

    [Fact]
    public async Task Of_many_who_use_the_link_at_once_one_becomes_admin()
    {
        await using var site = new SiteUnderTest();
        var token = Token(site)!;

        var founders = Enumerable.Range(0, 6).Select(_ => site.Stranger()).ToList();
        var forms = await Task.WhenAll(founders.Select(founder => founder.Get($"/newsroom/setup?token={token}")));

        // All have the form before the first sends it: nobody can get a form any more once the link is used.
        var answers = await Task.WhenAll(founders.Zip(forms).Select((at, i) => Task.Run(() => at.First.Post("/newsroom/setup", Fields(at.Second, token, $"founder{i}@example.org")))));

        Assert.Equal(1, answers.Count(answer => answer.Code == 302));
        Assert.Equal(5, answers.Count(answer => answer.Code == 404));
        Assert.Equal((1, 1), (await site.Store(db => db.Users.CountAsync()), await site.Store(db => db.UserRoles.CountAsync())));
        founders.ForEach(founder => founder.Dispose());
    }

    [Fact]
    public async Task A_restart_prints_a_new_link_in_place_of_the_old_until_there_is_an_admin()
    {
        using var data = new TempFolder();
        string first;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var nobody = site.Reader();
            first = Token(site)!;
        }
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var founder = site.Stranger();
            var second = Token(site)!;
            Assert.NotEqual(first, second);
            Assert.Equal(404, (await founder.Get($"/newsroom/setup?token={first}")).Code);
            Assert.Equal(302, (await SetUp(founder, second)).Code);
        }
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var nobody = site.Reader();
            await nobody.Get("/");
            Assert.Contains("http://localhost", site.Console.ToString(), StringComparison.Ordinal);
            Assert.Null(Token(site));
        }
    }

    private static async Task<Answer> SetUp(
        Visitor visitor, string token, string name = "المؤسس", string email = "founder@example.org", string password = SiteUnderTest.Password) =>
        await visitor.Fill($"/newsroom/setup?token={token}", ("Token", token), ("Input.Name", name), ("Input.Email", email), ("Input.Password", password));

    private static (string Name, string? Value)[] Fields(Answer form, string token, string email) =>
    [
        ("__RequestVerificationToken", form.Field("__RequestVerificationToken")), ("Token", token),
        ("Input.Name", "المؤسس"), ("Input.Email", email), ("Input.Password", SiteUnderTest.Password),
    ];

    private static string? Token(SiteUnderTest site)
    {
        Assert.NotNull(site.Services);
        return Link().Match(site.Console.ToString()) is { Success: true } match ? match.Groups["token"].Value : null;
    }

    private static async Task<string> ReadShared(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex(@"http://localhost/newsroom/setup\?token=(?<token>[\w-]{40,})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
