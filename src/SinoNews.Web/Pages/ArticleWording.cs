using SinoNews.Articles;

namespace SinoNews.Web.Pages;

/// <summary>The words of a story's states (design/arabic.md, Terms): they agree with مادة.</summary>
public static class ArticleWording
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.Draft => "مسودة",
        ArticleState.InReview => "للمراجعة",
        ArticleState.Scheduled => "مجدولة",
        ArticleState.Published => "منشورة",
        _ => "مسحوبة",
    };

    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.Explainer => "شرح",
        ArticleKind.Pictures => "صور",
        _ => "خبر",
    };

    /// <summary>The tab over many.</summary>
    public static string Tab(ArticleState? state) => state switch
    {
        null => "الكل",
        ArticleState.Draft => "مسودات",
        { } one => Of(one),
    };

    /// <summary>The shape and colour of the state's pill.</summary>
    public static string Pill(ArticleState state) => state switch
    {
        ArticleState.Published => "live",
        ArticleState.InReview => "review",
        ArticleState.Scheduled => "timed",
        ArticleState.Draft => "draft",
        _ => "down",
    };
}
