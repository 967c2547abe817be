using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>Where old addresses lead.</summary>
public static class FormerAddressQueries
{
    /// <summary>The longest address that is remembered, in UTF-16 units.</summary>
    public const int MaxLength = 400;

    private static readonly string[] Numbered = ["p", "page_id", "cat"];

    /// <summary>An address in the form in which it is kept.</summary>
    /// <param name="path">Unescaped.</param>
    /// <param name="query">The names and values of its query; only WordPress's own numbers matter.</param>
    /// <returns>Null for one that nobody remembers: too long, or the front page itself.</returns>
    public static string? Form(string path, IEnumerable<KeyValuePair<string, string?>> query)
    {
        var number = query.FirstOrDefault(one => Numbered.Contains(one.Key, StringComparer.Ordinal) && one.Value is { Length: > 0 and < 20 } value && value.All(char.IsAsciiDigit));
        if (path.Length > MaxLength)
            return null;
        var address = Slug.Received(path).TrimEnd('/') + (number.Key is null ? "" : $"/?{number.Key}={number.Value}");
        return address.Length is 0 or > MaxLength ? null : address;
    }

    /// <summary>The same for an address as a file has it, absolute or not.</summary>
    public static string? Form(string address)
    {
        if (!Uri.TryCreate(new Uri("http://localhost/"), address, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2))
            .Select(one => KeyValuePair.Create(one[0], one.Length > 1 ? one[1] : null));
        return Form(Uri.UnescapeDataString(uri.AbsolutePath), query);
    }

    /// <summary>Where an old address leads, escaped; null when it is none, or when its story is not to be seen.</summary>
    /// <param name="address">As <see cref="Form(string)"/> gives it.</param>
    public static async Task<string?> Follow(this NewsDb db, string address, DateTime now, CancellationToken ct)
    {
        var found = await db.FormerAddresses.AsNoTracking().Where(former => former.Path == address)
            .Select(former => new
            {
                former.Target,
                former.ArticleId,
                Slug = former.Article == null ? "" : former.Article.Slug,
                IsShown = former.Article != null && (former.Article.VisibleFrom <= now || (former.Article.State == ArticleState.Withdrawn && !former.Article.Binned)),
            })
            .SingleOrDefaultAsync(ct);
        return found switch
        {
            null => null,
            { ArticleId: null } => found.Target,
            { IsShown: true, Slug.Length: 0 } => FormattableString.Invariant($"/articles/{found.ArticleId}"),
            { IsShown: true } => FormattableString.Invariant($"/articles/{found.ArticleId}/{Uri.EscapeDataString(found.Slug)}"),
            _ => null,
        };
    }
}
