using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Lite;

/// <summary>All that the lite page tells of a story below its headline, as one text: whatever of it is long is cut with the rest.</summary>
internal sealed class LiteStory(FullStory story, SiteClock clock, HtmlEncoder encoder)
{
    private readonly StringBuilder _html = new();

    /// <returns>HTML to be cut by <see cref="LiteText"/>.</returns>
    internal string Write(IReadOnlyList<Author> authors, IReadOnlyList<Correction> corrections, SeriesPlace? series, DateTime now)
    {
        if (story.Standfirst is { } standfirst)
            Paragraph(Text(standfirst), "stand");
        Paragraph(string.Join(" و", authors.Select(author => $"<bdi>{encoder.Encode(author.Name)}</bdi>")), "meta");
        Paragraph("نُشر في " + Time(story.VisibleFrom!.Value) + (story.ModifiedAt is { } changed ? $" · آخر تحديث {Time(changed)}" : ""), "meta");
        if (story.IsLive(now))
            Paragraph("<strong>متابعة مستمرة</strong>", "meta");
        if (story.IsOld(now))
            Paragraph("<strong>مرّ على نشر هذه المادة أكثر من شهر.</strong>");
        if (story.Notes.EventAt is { } happened)
            Paragraph(Text(EventWords.Of(happened, clock)));
        if (story.Picture is { } picture)
            Figure(picture);
        _html.Append(story.Html);
        foreach (var correction in corrections)
            Paragraph($"<strong>تصويب</strong> ({Time(correction.At)}): {Text(correction.Note)}");
        if (story.Notes.HasSource)
            Source(story.Notes);
        if (series is not null)
            InSeries(series);
        return _html.ToString();
    }

    private void Paragraph(string html, string? kind = null) => _html.Append(kind is null ? "<p>" : $"<p class=\"{kind}\">").Append(html).Append("</p>\n");

    // Put into words with the pictures of the text.
    private void Figure(StoryPicture picture)
    {
        var credit = picture.Credit is { } name ? $" مصدر الصورة: <bdi>{encoder.Encode(name)}</bdi>" : "";
        _html.Append(CultureInfo.InvariantCulture, $"<figure><img alt=\"{encoder.Encode(picture.Ref.Alt ?? "")}\"><figcaption>{Text(picture.Caption ?? "")}{credit}</figcaption></figure>\n");
    }

    private void Source(StoryNotes notes)
    {
        string?[] said =
        [
            notes.SourceTitle is { } title ? $"<bdi lang=\"zh\">{encoder.Encode(title)}</bdi>" : null,
            notes.Source is { } outlet ? $"<bdi>{encoder.Encode(outlet)}</bdi>" : null,
            notes.SourceLink is { } link ? $"<a rel=\"noopener nofollow\" href=\"{encoder.Encode(link.AbsoluteUri)}\">المادة الأصلية</a>" : null,
            notes.Translator is { } translator ? $"ترجمة: <bdi>{encoder.Encode(translator)}</bdi>" : null,
        ];
        Paragraph("<strong>المصدر</strong>: " + string.Join("، ", said.OfType<string>()));
    }

    private void InSeries(SeriesPlace series)
    {
        Paragraph($"<strong>ملف</strong> <a href=\"/series/{Uri.EscapeDataString(series.Slug)}\">{Text(series.Name)}</a>");
        foreach (var (label, link) in (ReadOnlySpan<(string, StoryLink?)>)[("السابق", series.Previous), ("التالي", series.Next)])
        {
            if (link is not null)
                Paragraph($"{label}: <a href=\"/lite/articles/{link.Id}{(link.Slug.Length == 0 ? "" : "/" + Uri.EscapeDataString(link.Slug))}\">{Text(link.Title)}</a>");
        }
    }

    private string Text(string text) => LiteList.Written(text, encoder);

    private string Time(DateTime at)
    {
        var local = clock.Local(at);
        var words = $"{ArabicDate.Short(DateOnly.FromDateTime(local.DateTime))}، {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return $"<time datetime=\"{clock.Iso(at)}\">{Text(words)}</time>";
    }
}
