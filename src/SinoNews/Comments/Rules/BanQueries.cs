namespace SinoNews.Comments.Rules;

/// <summary>Which bans hold: by the clock, so that one ends without anybody's act.</summary>
public static class BanQueries
{
    public static IQueryable<Ban> Holding(this IQueryable<Ban> bans, DateTime now) =>
        bans.Where(ban => ban.LiftedAt == null && (ban.Until == null || ban.Until > now));

    /// <summary>Those that ran out or were lifted.</summary>
    public static IQueryable<Ban> Over(this IQueryable<Ban> bans, DateTime now) =>
        bans.Where(ban => ban.LiftedAt != null || ban.Until <= now);
}
