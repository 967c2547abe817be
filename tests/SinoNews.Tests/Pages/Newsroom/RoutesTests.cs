using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Tests.Names;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>Who may reach what under /newsroom: every route that exists, not those that somebody remembered.</summary>
public sealed class RoutesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly HashSet<string> Open = ["/newsroom/sign-in", "/newsroom/setup", "/newsroom/sign-in/code", "/newsroom/forgot", "/newsroom/reset"];

    // The contract's table. A route that is missing here fails the test until somebody says who may use it.
    private static readonly Dictionary<string, string> Needed = new(StringComparer.Ordinal)
    {
        ["/newsroom"] = Permissions.Write,
        ["/newsroom/sign-out"] = Permissions.Write,
        ["/newsroom/articles"] = Permissions.Write,
        ["/newsroom/articles/new"] = Permissions.Write,
        ["/newsroom/articles/1"] = Permissions.Publish,
        ["/newsroom/media"] = Permissions.Write,
        ["/newsroom/media/1"] = Permissions.Write,
        ["/newsroom/media/1/replace"] = Permissions.Publish,
        ["/newsroom/media/1/delete"] = Permissions.Publish,
        ["/newsroom/names"] = Permissions.Publish,
        ["/newsroom/names/new"] = Permissions.Publish,
        ["/newsroom/names/1"] = Permissions.Publish,
        ["/newsroom/names/spellings"] = Permissions.Publish,
        ["/newsroom/names/import"] = Permissions.Publish,
        ["/newsroom/names/import/1"] = Permissions.Publish,
        ["/newsroom/names.csv"] = Permissions.Publish,
        ["/newsroom/names.json"] = Permissions.Publish,
        ["/newsroom/home"] = Permissions.Publish,
        ["/newsroom/home/flags"] = Permissions.Publish,
        ["/newsroom/articles/1/revisions"] = Permissions.Publish,
        ["/newsroom/articles/preview"] = Permissions.Write,
        ["/newsroom/articles/autosave"] = Permissions.Write,
        ["/newsroom/tags/suggest"] = Permissions.Write,
        ["/newsroom/articles/1/bin"] = Permissions.Publish,
        ["/newsroom/articles/1/restore"] = Permissions.Publish,
        ["/newsroom/articles/bulk"] = Permissions.Publish,
        ["/newsroom/articles/bulk/1"] = Permissions.Publish,
        ["/newsroom/comments"] = Permissions.Moderate,
        ["/newsroom/comments/1"] = Permissions.Moderate,
        ["/newsroom/comments/1/reader-data"] = Permissions.Administer,
        ["/newsroom/comments/1/claim"] = Permissions.Moderate,
        ["/newsroom/comments/figures"] = Permissions.Moderate,
        ["/newsroom/comments/1/approve"] = Permissions.Moderate,
        ["/newsroom/comments/1/escalate"] = Permissions.Moderate,
        ["/newsroom/escalations/1"] = Permissions.Moderate,
        ["/newsroom/comments/1/ban"] = Permissions.Moderate,
        ["/newsroom/comments/hold"] = Permissions.Moderate,
        ["/newsroom/articles/1/comments"] = Permissions.Moderate,
        ["/newsroom/words"] = Permissions.Moderate,
        ["/newsroom/bans"] = Permissions.Moderate,
        ["/newsroom/comments/settings"] = Permissions.Administer,
        ["/newsroom/comments/settings/train"] = Permissions.Administer,
        ["/newsroom/settings"] = Permissions.Administer,
        ["/newsroom/sections"] = Permissions.Administer,
        ["/newsroom/sections/new"] = Permissions.Administer,
        ["/newsroom/sections/1"] = Permissions.Administer,
        ["/newsroom/comments/bulk"] = Permissions.Moderate,
        ["/newsroom/batches/1"] = Permissions.Moderate,
        ["/newsroom/log"] = Permissions.Moderate,
        ["/newsroom/log.csv"] = Permissions.Moderate,
        ["/newsroom/log/rules"] = Permissions.Moderate,
        ["/newsroom/log/rules.csv"] = Permissions.Moderate,
        ["/newsroom/log/admin"] = Permissions.Administer,
        ["/newsroom/account"] = Permissions.Write,
        ["/newsroom/account/confirm"] = Permissions.Write,
        ["/newsroom/account/two-step"] = Permissions.Write,
        ["/newsroom/account/passkeys"] = Permissions.Write,
        ["/newsroom/account/sign-ins"] = Permissions.Write,
        ["/newsroom/staff"] = Permissions.Administer,
        ["/newsroom/staff/1"] = Permissions.Administer,
        ["/newsroom/staff/sign-ins"] = Permissions.Administer,
        ["/newsroom/authors"] = Permissions.Publish,
        ["/newsroom/authors/1"] = Permissions.Publish,
        ["/newsroom/search"] = Permissions.Publish,
        ["/newsroom/status"] = Permissions.Administer,
    };

    [Fact]
    public async Task Nobody_enters_without_signing_in()
    {
        using var reader = site.Reader();
        foreach (var path in await Paths())
        {
            foreach (var answer in new[] { await reader.Get(path), await reader.Post(path, []), await reader.Head(path), await reader.Get(path.ToUpperInvariant()), await reader.Get(path + "/") })
            {
                if (Open.Contains(path))
                    continue;
                Assert.Equal((path, 302), (path, answer.Code));
                Assert.StartsWith("/newsroom/sign-in?returnUrl=", answer.Location, StringComparison.Ordinal);
                Assert.Equal("", answer.Body);
            }
        }
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Admin)]
    [InlineData(null)]
    public async Task A_role_enters_where_its_permissions_lead_and_nowhere_else(string? role)
    {
        var email = await site.Recruit(role ?? Roles.Author);
        if (role is null)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var staff = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            Assert.True((await staff.RemoveFromRoleAsync((await staff.FindByEmailAsync(email))!, Roles.Author)).Succeeded);
        }
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);

        foreach (var path in (await Paths()).Where(path => !Open.Contains(path)))
        {
            var may = Permissions.Holders[Needed[path]].Contains(role);
            var (get, post) = (await member.Get(path), await member.Post(path, []));
            Assert.True(may ? get.Code is 200 or 302 && get.Location?.Contains("sign-in", StringComparison.Ordinal) != true : get.Code == 403, $"{role} GET {path}: {get.Code} {get.Location}");
            // Without the page's token nothing is done, whoever asks.
            Assert.True(post.Code == (may || OnlyTheStoryDecides(path, role) ? 400 : 403), $"{role} POST {path}: {post.Code}");
            Assert.Contains("no-store", get.Header("Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_form_of_the_newsroom_needs_its_pages_token()
    {
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        foreach (var path in await Paths())
        {
            Assert.Equal((path, 400), (path, (await admin.Post(path, [])).Code));
            Assert.Equal((path, 400), (path, (await admin.Post(path, [("__RequestVerificationToken", "CfDJ8x")])).Code));
            if (Open.Contains(path))
                Assert.Equal((path, 400), (path, (await reader.Post(path, [])).Code));
        }
    }

    [Fact]
    public async Task A_page_of_the_newsroom_is_for_one_person_only()
    {
        using var admin = await site.Staff(Roles.Admin);
        foreach (var path in (await Paths()).Where(path => !Open.Contains(path)).Concat(Open))
        {
            var page = await admin.Get(path);
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(page.Header("Content-Security-Policy"));
            Assert.Empty(page.Page.QuerySelectorAll("style, script:not([src]), [style], [onclick], [onsubmit]"));
            // A form that posts without the page's token could never be sent.
            Assert.Empty(page.Page.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("[name=__RequestVerificationToken]") is null).Select(form => $"{path}: {form.GetAttribute("action")}"));
            if (page.Code == 200 && page.ContentType!.StartsWith("text/html", StringComparison.Ordinal))
                Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }
    }

    // An author may open the form of a story of their own: the page decides, after the token.
    private static bool OnlyTheStoryDecides(string path, string? role) => path is ("/newsroom/articles/1" or "/newsroom/articles/1/revisions") && role == Roles.Author;

    private async Task<IReadOnlyList<string>> Paths()
    {
        if (!await site.Store(db => db.Articles.AnyAsync()))
        {
            var id = await site.Publish();
            await site.Act(id, (article, by) => article.Revise(Make.Words("نسخة ثانية"), Make.Named(), by, site.Time.Now));
            await site.Picture(await site.Member("ليلى"));
            var comment = await site.Waiting(id);
            await site.Bulk(StoryBulkAct.AddTag, "وسم", id);
            await site.AddEntry(Glossary.Beijing);
            await site.Name((desk, by) => desk.Receive("names.json", GlossaryFile.Read(GlossaryFile.WriteJson([Glossary.Shanghai])), by, site.Time.Now, default));
            await site.Services.GetRequiredService<EscalationDesk>().Escalate(
                new EscalationRequest(await site.Waiting(id, "تعليق يُحال"), 0, EscalatedTo.Legal, "سبب", false), await site.Member("ليلى"), site.Time.Now, default);
            await site.Services.GetRequiredService<BulkDesk>().Prepare([(comment, 0)], ModerationAct.Approve, null, await site.Member("ليلى"), site.Time.Now, default);
        }
        var paths = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => pattern.RawText!.TrimStart('/').StartsWith("newsroom", StringComparison.OrdinalIgnoreCase))
            .Where(pattern => pattern.RawText != LiveSetup.Path) // never ends, and sends nobody elsewhere: LiveDeskTests
            .Select(pattern => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => "1",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "act" } => "approve",
                var other => throw new InvalidOperationException($"Say what stands for {other} in {pattern.RawText}."),
            })))))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.All(paths, path => Assert.True(Open.Contains(path) || Needed.ContainsKey(path), $"Say in this test who may use {path}."));
        Assert.All(Needed.Keys.Concat(Open), path => Assert.Contains(path, paths));
        return paths;
    }
}
