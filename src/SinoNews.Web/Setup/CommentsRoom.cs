using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>What every page of the comments room shows beside its own: the emergency hold, and the ban just imposed or lifted.</summary>
public sealed class CommentsRoom(NewsDb db, IHttpContextAccessor http)
{
    /// <summary>Says in an address of the room which ban was just ruled on.</summary>
    public const string BanParameter = "ban";

    /// <summary>Since when everything is held, UTC; null in ordinary times.</summary>
    public Task<DateTime?> HoldingSince(CancellationToken ct) => db.CommentPolicies.Select(policy => policy.HoldingSince).SingleAsync(ct);

    /// <summary>The ban that the address names; null when it names none.</summary>
    public async Task<Ban?> Ban(CancellationToken ct) =>
        long.TryParse(http.HttpContext!.Request.Query[BanParameter], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.Bans.AsNoTracking().Include(ban => ban.By).Include(ban => ban.LiftedBy).SingleOrDefaultAsync(ban => ban.Id == id, ct)
            : null;
}

/// <summary>The pages of the comments room, as they are linked from each other.</summary>
public enum CommentsPage
{
    Queue,
    Figures,
    Words,
    Bans,
    Log,
    Settings,
}
