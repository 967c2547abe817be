using System.Diagnostics;
using OpenTelemetry;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>Takes out of each span what no log may hold either: secret addresses, query strings, who it was.</summary>
public sealed class DiscreetSpans : BaseProcessor<Activity>
{
    private const string Path = "url.path";

    private static readonly string[] Indiscreet =
    [
        "url.query", "url.full", "http.target", "http.url", "client.address", "client.port", "network.peer.address", "network.peer.port", "net.peer.ip", "http.client_ip",
        "user_agent.original", "enduser.id",
    ];

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem(Path) is string path)
            data.SetTag(Path, SecretPaths.Masked(path));
        foreach (var name in Indiscreet)
            data.SetTag(name, null);
    }
}
