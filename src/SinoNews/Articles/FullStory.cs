using SinoNews.Comments.Rules;
using SinoNews.Media;

namespace SinoNews.Articles;

/// <summary>All that the page of a story shows of it, published or as a preview.</summary>
public sealed record FullStory
{
    /// <summary>0 in the preview of a story that was never saved.</summary>
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required ArticleKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public required string Description { get; init; }

    public required int SectionId { get; init; }

    public required string SectionSlug { get; init; }

    public required string SectionName { get; init; }

    /// <summary>The hue and pattern of the section's plates.</summary>
    public required string SectionLook { get; init; }

    /// <summary>UTC; null when readers don't see it.</summary>
    public DateTime? VisibleFrom { get; init; }

    public DateTime? ModifiedAt { get; init; }

    public DateTime? LiveUntil { get; init; }

    public required int ReadingMinutes { get; init; }

    public int CommentCount { get; init; }

    public CommentMode? OwnCommentMode { get; init; }

    public CommentMode? SectionCommentMode { get; init; }

    /// <summary>Null in a preview, which takes no comments.</summary>
    public CommentPolicy? CommentPolicy { get; init; }

    public bool Binned { get; init; }

    public ArticleState State { get; init; }

    public string? WithdrawalReason { get; init; }

    public required StoryNotes Notes { get; init; }

    public required string Html { get; init; }

    /// <summary>The cards of the terms in it.</summary>
    public string Cards { get; init; } = "";

    public int WordCount { get; init; }

    /// <summary>The series that it belongs to.</summary>
    public Series? Series { get; init; }

    /// <summary>The name of its social card's file; null while there is none.</summary>
    public string? Card { get; init; }

    /// <summary>What has most in common with it, the nearest first; not all of it need be visible.</summary>
    public IReadOnlyList<RelatedStory> Related { get; init; } = [];

    /// <summary>The picture at its head.</summary>
    public StoryPicture? Picture { get; init; }

    public bool IsVisible(DateTime now) => VisibleFrom <= now;

    /// <summary>It is followed as it happens.</summary>
    public bool IsLive(DateTime now) => LiveUntil > now;

    /// <summary>Readers are told that it is not news any more.</summary>
    public bool IsOld(DateTime now) => OldFrom <= now;

    /// <summary>When that begins, UTC.</summary>
    public DateTime? OldFrom => VisibleFrom?.AddMonths(1);

    /// <summary>False when the thread is closed: by the newsroom, or by its age.</summary>
    public bool TakesComments(DateTime now) =>
        CommentPolicy is not null && CommentPolicy.ModeOf(OwnCommentMode, SectionCommentMode, VisibleFrom, now) is not CommentMode.Closed;

    /// <summary>When the thread closes by its age, UTC; null when it does not, or has.</summary>
    public DateTime? ClosesAt(DateTime now) =>
        OwnCommentMode is null && CommentPolicy?.CloseAfterDays is { } days && VisibleFrom?.AddDays(days) is { } at && at > now ? at : null;

    public bool IsWithdrawn => State is ArticleState.Withdrawn && !Binned;

    /// <summary>How the words would look, through the pipeline of a publication.</summary>
    public static FullStory Preview(ArticleWords words, Section section, long id, Named named)
    {
        var body = new ArticleBody().Render(words, named);
        return new FullStory
        {
            Id = id,
            Slug = words.Slug,
            Kind = words.Kind,
            Title = words.Title,
            Kicker = words.Kicker,
            Standfirst = words.Standfirst,
            Description = words.Standfirst ?? body.Opening,
            SectionId = section.Id,
            SectionSlug = section.Slug,
            SectionName = section.Name,
            SectionLook = section.Look,
            ReadingMinutes = body.ReadingMinutes,
            Notes = StoryNotes.Of(words),
            Html = body.Html,
            Cards = body.Cards,
            Picture = named.Picture is { } picture ? new StoryPicture(picture.Ref, picture.Caption, picture.Credit) : null,
        };
    }
}

/// <summary>A picture with what is written under it.</summary>
public sealed record StoryPicture(PictureRef Ref, string? Caption, string? Credit);

/// <summary>What only the story's own page says: where it came from, and what it is called elsewhere.</summary>
public sealed record StoryNotes(string? Source, string? SourceTitle, string? SourceUrl, string? Translator, string? SeoTitle, string? SeoDescription, DateTime? EventAt)
{
    /// <summary>There is an outside source to name.</summary>
    public bool HasSource => (Source ?? SourceTitle ?? SourceUrl ?? Translator) is not null;

    /// <summary>The address to link to; null for anything that is no address of the web.</summary>
    public Uri? SourceLink => Uri.TryCreate(SourceUrl, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;

    internal static StoryNotes Of(ArticleWords words) =>
        new(words.Source, words.SourceTitle, words.SourceUrl, words.Translator, words.SeoTitle, words.SeoDescription, words.EventAt);
}
