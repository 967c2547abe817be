using System.Globalization;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>The <c>SinoNews:Telemetry</c> section: where traces and metrics go. With neither this nor OpenTelemetry's own variable they go nowhere.</summary>
public sealed record TelemetryOptions
{
    public const string Section = "SinoNews:Telemetry";

    /// <summary>OpenTelemetry's own variable for the same. It wins, and all others of its kind are followed with it.</summary>
    public const string Standard = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The base of a collector that takes OTLP over HTTP, such as <c>http://localhost:4318</c>.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The share of requests that are traced, 0 to 1. A caller's own wish (<c>traceparent</c>) does not count: anybody can send one.</summary>
    public double SampleRatio { get; init; } = 1;

    internal static bool IsRatio(double ratio) => ratio is >= 0 and <= 1;

    /// <summary>Null for what is none; nothing is all.</summary>
    internal static double? Ratio(string? typed) =>
        string.IsNullOrEmpty(typed) ? 1 : double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && IsRatio(ratio) ? ratio : null;

    internal static bool IsAddress(string? address) =>
        string.IsNullOrEmpty(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" });

    /// <summary>Encrypted, or on its way through no network but the operator's own.</summary>
    internal static bool IsGuarded(string? address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != "http" || NearHost.Is(uri.IdnHost);
}
