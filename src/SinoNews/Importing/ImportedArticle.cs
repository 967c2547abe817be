using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SinoNews.Articles;

namespace SinoNews.Importing;

/// <summary>A story as an outside source gives it. Names, not ids: the importer finds or makes what they name.</summary>
public sealed record ImportedArticle
{
    /// <summary>The source's own identity for it, such as <c>seed:silk.md</c>.</summary>
    public required string SourceKey { get; init; }

    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    public string? Kicker { get; init; }

    public string? Summary { get; init; }

    public string SectionSlug { get; init; } = "politics";

    public string AuthorName { get; init; } = Author.Newsroom;

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Slug { get; init; }

    public string? Glyphs { get; init; }

    public string? Illustration { get; init; }

    public string? Source { get; init; }

    /// <summary>The picture at its head, of our library.</summary>
    public long? PictureId { get; init; }

    /// <summary>Published, scheduled for <see cref="PublishedAt"/>, or a draft; a story that is further already is not taken back.</summary>
    public ArticleState State { get; init; } = ArticleState.Published;

    /// <summary>UTC; null means the moment of the first import.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>The site's tagline, where the source carries it.</summary>
    public string? Tagline { get; init; }

    /// <summary>False where the source names no section that we have: <see cref="SectionSlug"/> is then for a new story alone.</summary>
    public bool IsPlaced { get; init; } = true;

    /// <summary>The same story as the source has it, where this one has more: pictures of our library, a section that nobody named. What changes there is no change of the source.</summary>
    public ImportedArticle? AsWritten { get; init; }

    /// <summary>The same words give the same hash, whatever the file's name, line ends or marks.</summary>
    public string Hash => AsWritten?.Hash ?? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f',
        Title, Body, Kicker, Summary, SectionSlug, AuthorName, string.Join('\u001e', Tags), Slug, Glyphs, Illustration, Source, PublishedAt?.Ticks) + More)));

    // What seeds never have: their hashes in the stores of old stay as they are.
    private string More => State is ArticleState.Published && PictureId is null ? "" : string.Create(CultureInfo.InvariantCulture, $"\u001f{State}\u001f{PictureId}");
}
