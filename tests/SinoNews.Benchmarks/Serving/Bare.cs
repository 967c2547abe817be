using System.CommandLine;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace SinoNews.Benchmarks.Serving;

/// <summary>
/// <c>bare</c>: Kestrel with nothing behind it, the most that any program on it can do. Each recorded answer stands at a
/// port of its own, so that the requests are the site's to the letter and nothing must be looked up.
/// </summary>
internal static class Bare
{
    public const string Name = "bare";

    private static readonly Argument<string> Answers = new("answers") { Description = "The file of recorded answers." };

    public static Command Command()
    {
        var command = new Command(Name, "Repeats recorded answers; started by serve-limit.") { Answers };
        command.Hidden = true;
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(Answers), ct));
        return command;
    }

    private static async Task<int> Run(string file, CancellationToken ct)
    {
        var servers = RecordedAnswer.Load(file).Select(Server).ToList();
        foreach (var server in servers)
            await server.StartAsync(ct);
        Console.WriteLine(string.Join(' ', servers.Select(server => new Uri(server.Urls.First()).Port.ToString(CultureInfo.InvariantCulture))));
        await Console.In.ReadToEndAsync(ct); // until whoever started it is gone
        return 0;
    }

    private static WebApplication Server(RecordedAnswer answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var (status, body, length) = (answer.Status, answer.Body, answer.Header("Content-Length") is null ? default(long?) : answer.Body.Length);
        var headers = answer.Headers.Where(header => header.Name != "Content-Length").GroupBy(header => header.Name, header => header.Value)
            .Select(header => KeyValuePair.Create(header.Key, new StringValues([.. header]))).ToArray();
        app.Run(context =>
        {
            var response = context.Response;
            response.StatusCode = status;
            foreach (var (name, value) in headers)
                response.Headers[name] = value;
            response.ContentLength = length;
            return body.Length == 0 ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length);
        });
        return app;
    }
}
