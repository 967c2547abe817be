namespace SinoNews.Search;

/// <summary>
/// Where a story stands in the index: the second at which readers could first see it, counted from 2000, or the next one
/// that is free. So the index's own order is that of publication, and a span of time is a span of places.
/// </summary>
internal static class Places
{
    /// <summary>How far ties may have moved a story: what is looked for by time begins and ends so much wider.</summary>
    internal const long Slack = 3600;

    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    internal static long Of(DateTime visibleFrom) => (long)Math.Floor((visibleFrom - Epoch).TotalSeconds);
}
