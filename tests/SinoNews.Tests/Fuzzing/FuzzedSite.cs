using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Names;
using SinoNews.Tests.Names;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Fuzzing;

/// <summary>A site with something of everything, behind a real port, whose faults are kept.</summary>
internal sealed class FuzzedSite : SiteUnderTest
{
    private readonly ConcurrentDictionary<string, SeenForm> _forms = new(StringComparer.Ordinal);

    internal IReadOnlyList<RouteEndpoint> Routes { get; private set; } = [];

    internal IReadOnlyList<long> Stories { get; private set; } = [];

    /// <summary>The forms that were seen on pages so far.</summary>
    internal ICollection<SeenForm> Forms => _forms.Values;

    internal async Task Furnish()
    {
        Settings["SinoNews:RateLimits:Reports"] = "0";
        Settings["SinoNews:RateLimits:Api"] = "0";
        Listen();
        Stories = [await Publish(), await Publish(Make.Words("قصة ثانية")), await Publish(Make.Words("قصة ثالثة"))];
        var comment = await this.Waiting(Stories[0]);
        await this.Picture(await this.Member("ليلى"));
        await this.Bulk(StoryBulkAct.AddTag, "وسم", Stories[1]);
        await this.AddEntry(Glossary.Beijing);
        await this.Name((desk, by) => desk.Receive("names.json", GlossaryFile.Read(GlossaryFile.WriteJson([Glossary.Shanghai])), by, Time.Now, default));
        await Services.GetRequiredService<EscalationDesk>().Escalate(
            new EscalationRequest(await this.Waiting(Stories[0], "تعليق يُحال"), 0, EscalatedTo.Legal, "سبب", false), await this.Member("ليلى"), Time.Now, default);
        await Services.GetRequiredService<BulkDesk>().Prepare([(comment, 0)], ModerationAct.Approve, null, await this.Member("ليلى"), Time.Now, default);
        await Approved(Stories[0], "تعليق ظاهر");
        Routes = [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is not (null or LiveSetup.Path)) // a stream never ends
            .Where(route => !route.RoutePattern.RawText!.Contains('.', StringComparison.Ordinal) || route.RoutePattern.Parameters.Count > 0 || !IsAsset(route))
            .DistinctBy(route => route.RoutePattern.RawText)];
    }

    /// <summary>A browser with cookies, and no opinion about what may be sent.</summary>
    internal HttpClient Browser() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    })
    { BaseAddress = ClientOptions.BaseAddress, Timeout = TimeSpan.FromMinutes(1) };

    internal void See(string path, Answer page)
    {
        foreach (var form in SeenForm.On(path, page))
            _forms.TryAdd(form.Name, form);
    }

    /// <summary>What the log has of exceptions.</summary>
    internal async Task<IReadOnlyList<string>> Thrown()
    {
        var thrown = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(DataPath, "logs")))
        {
            await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var lines = new StreamReader(log);
            while (await lines.ReadLineAsync() is { } line)
            {
                using var told = JsonDocument.Parse(line);
                if (told.RootElement.TryGetProperty("@x", out _) || (told.RootElement.TryGetProperty("@l", out var level) && level.GetString() is "Error" or "Fatal" && !line.Contains("\"/errors/", StringComparison.OrdinalIgnoreCase)))
                    thrown.Add(line);
            }
        }
        return thrown;
    }

    private static bool IsAsset(RouteEndpoint route) => route.Metadata.Any(data => data.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal));
}
