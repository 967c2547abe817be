using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>Which comments a filter means, said before something is done to all of them.</summary>
public static class QueueWords
{
    public static IEnumerable<string> Of(QueueFilter filter)
    {
        yield return ModerationWords.Tab(CommentTabs.Of(filter));
        if (filter.Words is { } words)
            yield return $"فيها «{words}»";
        if (filter.Reason is { } reason)
            yield return $"سبب الإحالة إلى المراجعة: {ModerationWords.Of(reason)}";
        if (filter.ScoreFrom is { } score)
            yield return $"درجة الاشتباه من {score}";
        if (filter.Age is { } age)
            yield return ModerationWords.Of(age);
        if (filter.ArticleId is not null)
            yield return "على مادة واحدة";
        if (filter.SectionId is not null)
            yield return "في قسم واحد";
        if (filter.DecidedById is not null)
            yield return "آخر قرار فيها لزميل واحد";
        if (filter.SameAuthorAs is not null)
            yield return "من بريد واحد";
        if (filter.SameNetworkAs is not null)
            yield return "من شبكة واحدة";
        if (filter.CampaignId is not null)
            yield return "متشابهة";
    }
}
