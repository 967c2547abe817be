using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>
/// <c>plain</c>: what a page of the site would cost if it were written plainly: Razor Pages over the same store, the same
/// projections by EF's compiled queries, a pooled context, no cache, no logging, no middleware, no tag helpers.
/// </summary>
internal static class PlainSite
{
    public const string Name = "plain";

    private static readonly Argument<string> Data = new("data") { Description = "The data folder." };

    public static Command Command()
    {
        var command = new Command(Name, "Plain Razor pages over a store; started by serve-limit.") { Data };
        command.Hidden = true;
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(Data), ct));
        return command;
    }

    private static async Task<int> Run(string data, CancellationToken ct)
    {
        await using var app = Build(data);
        await app.StartAsync(ct);
        Console.WriteLine(new Uri(app.Urls.First()).Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync(ct); // until whoever started it is gone
        return 0;
    }

    private static WebApplication Build(string data)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        // Nothing is written, so nothing is said to the connection: the write-ahead log stays in the file.
        builder.Services.AddDbContextPool<NewsDb>(options => options.UseSqlite($"Data Source={Path.Combine(data, "sinonews.db")}"));
        builder.Services.AddSingleton<LexiconCache>();
        builder.Services.AddScoped<PlainMasthead>();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Serving/Plain").ConfigureApplicationPartManager(OnlyOurs);
        // The default encoder writes every Arabic letter as an entity.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }

    // The site's own pages are in reach too, and would answer at the same addresses.
    private static void OnlyOurs(ApplicationPartManager parts)
    {
        parts.ApplicationParts.Clear();
        parts.ApplicationParts.Add(new AssemblyPart(typeof(PlainSite).Assembly));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(PlainSite).Assembly));
    }
}
