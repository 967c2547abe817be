using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SinoNews.Tests.Telemetry;

/// <summary>Takes OTLP over HTTP, as a collector does, and keeps what came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string? Type, byte[] Body)> _taken = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _taken.Enqueue((signal, request.ContentType, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    internal string Address => _app.Urls.Single();

    internal IReadOnlyList<string?> Types => [.. _taken.Select(taken => taken.Type).Distinct()];

    internal static async Task<Collector> Start()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came of a signal; of its bytes what is text can be read.</summary>
    internal string Of(string signal) => string.Concat(_taken.Where(taken => taken.Signal == signal).Select(taken => Encoding.UTF8.GetString(taken.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
