using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The fields of the story form, as the contract names them.</summary>
public sealed partial record ArticleInput
{
    /// <summary>The form itself: what is typed into it and never saved is kept under this key.</summary>
    public Guid Draft { get; init; } = Guid.NewGuid();

    /// <summary>The version that the writer saw; a newer one in the store refuses the save.</summary>
    public int Version { get; init; }

    public ArticleKind Kind { get; init; }

    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>The section's slug.</summary>
    public string? Section { get; init; }

    /// <summary>Names between commas.</summary>
    public string? Tags { get; init; }

    /// <summary>Names between commas.</summary>
    public string? Author { get; init; }

    public string? Body { get; init; }

    /// <summary>Empty takes the title's.</summary>
    public string? Slug { get; init; }

    public string? Glyphs { get; init; }

    /// <summary>A form that does not ask leaves them shown.</summary>
    public bool ShowsTerms { get; init; } = true;

    public long? PictureId { get; init; }

    /// <summary>The name of the series; a new one begins with its first story.</summary>
    public string? Series { get; init; }

    /// <summary>When what is told happened, in Beijing: 24/11/2026.</summary>
    public string? EventDay { get; init; }

    /// <summary>15:30.</summary>
    public string? EventHour { get; init; }

    public string? Source { get; init; }

    public string? SourceTitle { get; init; }

    public string? SourceUrl { get; init; }

    public string? Translator { get; init; }

    public string? SeoTitle { get; init; }

    public string? SeoDescription { get; init; }

    /// <summary>Told to readers when the story is withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>Told to readers with a correction.</summary>
    public string? Correction { get; init; }

    /// <summary>Told to the writer when the story is sent back.</summary>
    public string? Note { get; init; }

    /// <summary>When it shall appear, in the site's zone: 24/11/2026.</summary>
    public string? Day { get; init; }

    /// <summary>07:30.</summary>
    public string? Hour { get; init; }

    /// <summary>Empty lifts the embargo; null, where the form does not ask, leaves it.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? EmbargoDay { get; init; }

    public string? EmbargoHour { get; init; }

    public string? EmbargoNote { get; init; }

    /// <summary>A <see cref="CommentMode"/>, <see cref="Inherit"/>, or null where the form does not ask.</summary>
    public string? Comments { get; init; }

    /// <summary>What <see cref="Comments"/> was when the form was opened: what was not changed here is not set.</summary>
    public string? CommentsSeen { get; init; }

    /// <summary>Words to find the story's picture by.</summary>
    public string? PictureSearch { get; init; }

    private const string Days = "dd/MM/yyyy";
    private const string Hours = "HH:mm";

    /// <summary>The thread goes by its section's or the house's way.</summary>
    public const string Inherit = "inherit";

    /// <summary>What the form shows of a story's words.</summary>
    public static ArticleInput From(ArticleWords words, IReadOnlyList<Section> sections, int version) => new()
    {
        Version = version,
        Kind = words.Kind,
        Title = words.Title,
        Kicker = words.Kicker,
        Standfirst = words.Standfirst,
        Section = sections.FirstOrDefault(section => section.Id == words.SectionId)?.Slug,
        Tags = string.Join("، ", words.Tags),
        Author = string.Join("، ", words.Authors),
        Body = words.Body,
        Slug = words.Slug,
        Glyphs = words.Glyphs,
        ShowsTerms = words.ShowsTerms,
        PictureId = words.PictureId,
        Series = words.Series,
        EventDay = words.EventAt is { } day ? SiteClock.InBeijing(day).ToString(Days, CultureInfo.InvariantCulture) : null,
        EventHour = words.EventAt is { } hour ? SiteClock.InBeijing(hour).ToString(Hours, CultureInfo.InvariantCulture) : null,
        Source = words.Source,
        SourceTitle = words.SourceTitle,
        SourceUrl = words.SourceUrl,
        Translator = words.Translator,
        SeoTitle = words.SeoTitle,
        SeoDescription = words.SeoDescription,
    };

    /// <summary>The same with what the newsroom says of the story beside its words.</summary>
    public ArticleInput With(Article article, SiteClock clock) => this with
    {
        Comments = article.CommentMode?.ToString() ?? Inherit,
        CommentsSeen = article.CommentMode?.ToString() ?? Inherit,
        Day = article.State is ArticleState.Scheduled ? DayOf(article.VisibleFrom!.Value, clock) : null,
        Hour = article.State is ArticleState.Scheduled ? HourOf(article.VisibleFrom!.Value, clock) : null,
        EmbargoDay = article.EmbargoUntil is { } embargo ? DayOf(embargo, clock) : "",
        EmbargoHour = article.EmbargoUntil is { } until ? HourOf(until, clock) : null,
        EmbargoNote = article.EmbargoNote,
    };

    private static string DayOf(DateTime utc, SiteClock clock) => clock.Local(utc).ToString(Days, CultureInfo.InvariantCulture);

    private static string HourOf(DateTime utc, SiteClock clock) => clock.Local(utc).ToString(Hours, CultureInfo.InvariantCulture);
}
