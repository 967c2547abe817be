using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using SinoNews.Articles;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The query string of the list of stories.</summary>
public sealed record StoriesQuery
{
    public const string Path = "/newsroom/articles";

    /// <summary>The contract's word for the tab; all when there is none.</summary>
    public string? Status { get; init; }

    public string? Q { get; init; }

    public int? Section { get; init; }

    /// <summary>A byline.</summary>
    public int? Author { get; init; }

    /// <summary>«موادي»: only those that I began.</summary>
    public bool Mine { get; init; }

    /// <summary>day, week or month.</summary>
    public string? Edited { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>The same list from its top.</summary>
    public StoriesQuery Top() => this with { Before = null, After = null };

    public StoriesTab? Tab() => StoriesTab.Of(Status);

    /// <returns>Null when it names a tab or a period that is none.</returns>
    public StoryFilter? ToFilter(int me)
    {
        var within = Within();
        if (Tab() is not { } tab || (within is null && !string.IsNullOrEmpty(Edited)))
            return null;
        return new StoryFilter
        {
            State = tab.State,
            Binned = tab.Binned,
            Words = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(),
            SectionId = Section,
            AuthorId = Author,
            CreatedById = Mine ? me : null,
            Edited = within,
        };
    }

    public EditedWithin? Within() =>
        Enum.TryParse<EditedWithin>(Edited, ignoreCase: true, out var within) && Enum.IsDefined(within) && !char.IsDigit(Edited![0]) ? within : null;

    /// <summary>The address of this list, without what is at its default.</summary>
    public string Address()
    {
        (string Name, object? Value)[] all =
        [
            ("status", Status), ("q", Q), ("section", Section), ("author", Author), ("mine", Mine ? "true" : null), ("edited", Edited),
            ("before", Before), ("after", After),
        ];
        var query = new QueryBuilder();
        foreach (var (name, value) in all)
        {
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                query.Add(name, text);
        }
        return Path + query.ToQueryString();
    }
}

/// <summary>A tab over the list of stories.</summary>
/// <param name="State">Null shows all.</param>
public sealed record StoriesTab(string Status, ArticleState? State, bool Binned)
{
    public static readonly IReadOnlyList<StoriesTab> All =
    [
        new("all", null, Binned: false), Of(ArticleState.Published), Of(ArticleState.Scheduled), Of(ArticleState.InReview),
        Of(ArticleState.Draft), Of(ArticleState.Withdrawn), new("bin", null, Binned: true),
    ];

    public string Name => Binned ? "السلة" : ArticleWording.Tab(State);

    public static StoriesTab? Of(string? status) => All.FirstOrDefault(tab => tab.Status == (string.IsNullOrEmpty(status) ? "all" : status));

    private static StoriesTab Of(ArticleState state) => new(state.ToString().ToLowerInvariant(), state, Binned: false);
}
