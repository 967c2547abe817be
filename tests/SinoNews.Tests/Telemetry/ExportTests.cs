using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SinoNews.Web.Setup;
using SinoNews.Web.Telemetry;

namespace SinoNews.Tests.Telemetry;

/// <summary>Alone, because OpenTelemetry listens to the whole process: it would hear the sites beside.</summary>
[Collection("One site at a time")]
public sealed class ExportTests
{
    private const string Trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    [Theory]
    [InlineData("SinoNews:Telemetry:Endpoint")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public async Task What_is_measured_goes_to_the_collector_that_is_named(string key)
    {
        await using var collector = await Collector.Start();
        await using var site = new SiteUnderTest();
        site.Settings[key] = collector.Address;
        site.Settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        using var reader = site.Reader();
        var id = await site.Publish();

        var receipt = (await reader.Comment(id, email: "marker@example.org", headers: ("traceparent", Trace))).Receipt;
        await reader.Get($"/comments/{receipt}");
        await reader.Get("/about?q=marker", ("User-Agent", "marker"), (Visitor.AddressHeader, "198.51.100.77"));
        await reader.Get("/healthz/live");
        Assert.True(site.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(site.Services.GetRequiredService<MeterProvider>().ForceFlush());

        var (traces, metrics) = (collector.Of("traces"), collector.Of("metrics"));
        Assert.Contains("sinonews", traces, StringComparison.Ordinal);
        Assert.Contains("store write", traces, StringComparison.Ordinal);
        Assert.Contains($"/articles/{id}/comments", traces, StringComparison.Ordinal);
        Assert.Contains("/comments/{receipt}", traces, StringComparison.Ordinal);
        Assert.Contains("/about", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("/healthz", traces, StringComparison.Ordinal);
        foreach (var name in new[] { "sinonews.comments.pending", "sinonews.page_cache.requests", "sinonews.store.write.duration", "http.server.request.duration", "dotnet." })
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        foreach (var secret in new[] { receipt, "marker", "198.51.100.77", "example.org" })
            Assert.DoesNotContain(secret, traces + metrics, StringComparison.Ordinal);
        Assert.Equal(["application/x-protobuf"], collector.Types);
    }

    [Fact]
    public async Task A_caller_does_not_decide_whether_it_is_traced()
    {
        await using var collector = await Collector.Start();
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:Telemetry:Endpoint"] = collector.Address;
        site.Settings["SinoNews:Telemetry:SampleRatio"] = "0";
        using var reader = site.Reader();

        await reader.Get("/about", ("traceparent", Trace[..^1] + "1"));
        site.Services.GetRequiredService<TracerProvider>().ForceFlush();

        Assert.Equal("", collector.Of("traces"));
    }

    [Fact]
    public async Task With_no_collector_nothing_listens()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        await reader.Get("/about");

        Assert.Null(site.Services.GetService<TracerProvider>());
        Assert.Null(site.Services.GetService<MeterProvider>());
        Assert.False(site.Services.GetRequiredService<SiteMeter>().Source.HasListeners());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("NaN")]
    [InlineData("all")]
    public void A_wrong_ratio_is_named_beside_a_collector_too(string ratio)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration["SinoNews:Telemetry:Endpoint"] = "http://localhost:4318";
        builder.Configuration["SinoNews:Telemetry:SampleRatio"] = ratio;
        builder.AddTelemetry();
        using var services = builder.Services.BuildServiceProvider();

        Assert.Contains("SinoNews:Telemetry:SampleRatio", Assert.Single(SettingsSetup.Refusals(services)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SinoNews:Telemetry:Endpoint", "localhost:4318")]
    [InlineData("SinoNews:Telemetry:SampleRatio", "2")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    public void A_wrong_setting_stops_the_start_and_names_its_key(string key, string value)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration[key] = value;
        builder.AddTelemetry();
        using var services = builder.Services.BuildServiceProvider();

        Assert.Contains(key, Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<TelemetryOptions>>().Value).Message, StringComparison.Ordinal);
    }
}
