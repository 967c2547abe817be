using SinoNews.Media;

namespace SinoNews.Web.Caching;

/// <summary>What the page of this request is made of: the tags by which it is thrown away, and until when it is true at all.</summary>
public sealed class PageSources
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal) { PageTags.Masthead };

    public IReadOnlyCollection<string> Tags => _tags;

    /// <summary>UTC; null while nothing on the page ends by itself.</summary>
    public DateTime? End { get; private set; }

    /// <summary>True for an answer that is not for the next reader.</summary>
    public bool IsPrivate { get; private set; }

    /// <param name="tags">Of <see cref="PageTags"/>.</param>
    public void Add(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
            _tags.Add(tag);
    }

    /// <summary>Cards of stories: their words and the number of their comments.</summary>
    public void AddCards(params IEnumerable<long> stories)
    {
        foreach (var id in stories)
            Add(PageTags.Story(id), PageTags.Comments(id));
    }

    /// <summary>Stories that are only named.</summary>
    public void AddNames(IEnumerable<long> stories) => _tags.UnionWith(stories.Select(PageTags.Story));

    public void AddPicture(PictureRef? picture)
    {
        if (picture is not null)
            _tags.Add(PageTags.Picture(picture.Hash));
    }

    /// <summary>Something on the page ends at a time.</summary>
    /// <param name="time">UTC, still to come; null for what doesn't end.</param>
    public void EndAt(DateTime? time) => End = time is null || End <= time ? End : time;

    /// <summary>Says that the answer is not for the next reader.</summary>
    public void KeepOut() => IsPrivate = true;
}
