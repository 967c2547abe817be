using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>The head and foot of every plain page.</summary>
public sealed class PlainMasthead(NewsDb db)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh");

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public BreakingLine? Breaking { get; private set; }

    public DateTime Now { get; } = UtcMilliseconds.Cut(DateTime.UtcNow);

    public DateOnly Today => DateOnly.FromDateTime(Local(Now));

    public async Task Load(CancellationToken ct)
    {
        Site = await StoryQueries.Site(db, ct);
        Sections = await StoryQueries.Sections(db).ToListAsync(ct);
        Breaking = await StoryQueries.Breaking(db, Now).FirstOrDefaultAsync(ct);
    }

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static string Path(long id, string slug) => slug.Length == 0 ? $"/articles/{id}" : $"/articles/{id}/{Uri.EscapeDataString(slug)}";
}
