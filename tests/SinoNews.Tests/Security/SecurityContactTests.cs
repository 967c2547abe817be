namespace SinoNews.Tests.Security;

public sealed class SecurityContactTests
{
    private const string Address = "/.well-known/security.txt";

    [Fact]
    public async Task Who_finds_a_weakness_is_told_whom_to_tell()
    {
        await using var site = SiteUnderTest.AtOrigin("https://news.example.org");
        site.Settings["SinoNews:SecurityContact"] = "mailto:security@example.org";
        using var reader = site.Reader();

        var answer = await reader.Get(Address);

        Assert.Equal((200, "text/plain; charset=utf-8"), (answer.Code, answer.ContentType));
        Assert.Equal(
            ["Contact: mailto:security@example.org", "Expires: 2027-11-23T00:00:00Z", "Preferred-Languages: ar, en", "Canonical: https://news.example.org/.well-known/security.txt"],
            answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Where_the_operator_named_nobody_there_is_no_such_page()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        Assert.Equal(404, (await reader.Get(Address)).Code);
    }
}
