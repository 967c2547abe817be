using SinoNews.Search;

namespace SinoNews.Web.Pages.Search;

/// <summary>The numbers under the results: the ends and those around the page shown.</summary>
public sealed record NumberedPages(SearchAddress Asked, int Last)
{
    private const int Around = 2;

    public static NumberedPages Of(SearchAddress asked, int total) =>
        new(asked, Math.Min(ArticleSearch.MaxPages, (total + ArticleSearch.PageSize - 1) / ArticleSearch.PageSize));

    /// <summary>Null stands for those left out between two.</summary>
    public IEnumerable<int?> Numbers()
    {
        var before = 0;
        foreach (var number in Enumerable.Range(1, Last).Where(number => number == 1 || number == Last || Math.Abs(number - Asked.Page) <= Around))
        {
            if (number > before + 1)
                yield return null;
            yield return before = number;
        }
    }

    public string Address(int number) => (Asked with { Page = number }).ToString();
}
