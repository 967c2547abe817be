using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Importing.WordPress;

/// <summary>The addresses that a blog had, and where each leads now.</summary>
internal sealed class WordPressAddresses(ImportReport report)
{
    private const int MostParents = 10;

    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private string _path = "";

    internal void Know(WxrSite site) => _path = Uri.TryCreate(site.Address, UriKind.Absolute, out var uri) ? Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/') : "";

    internal void Know(WxrAuthor author)
    {
        if (Slug.From(author.Name) is { Length: > 0 } slug)
            Keep($"/author/{author.Login.ToLowerInvariant()}", $"/authors/{Uri.EscapeDataString(slug)}");
    }

    /// <param name="section">The section that a category is; null for one that became a tag, as tags do.</param>
    internal void Know(WxrTerm term, Section? section)
    {
        var target = section is not null ? $"/sections/{Uri.EscapeDataString(section.Slug)}"
            : Slug.From(term.Name) is { Length: > 0 } slug ? $"/tags/{Uri.EscapeDataString(slug)}" : null;
        if (target is null || term.Slug.Length == 0)
            return;
        if (!term.IsCategory)
        {
            Keep($"/tag/{term.Slug}", target);
            return;
        }
        _parents[term.Slug] = term.ParentSlug;
        Keep($"/category/{term.Slug}", target);
        Keep($"/category/{Nested(term.Slug)}", target);
    }

    /// <summary>Writes those of lists that are not there yet; the caller saves.</summary>
    /// <returns>How many are new.</returns>
    internal async Task<int> AddLists(NewsDb db, CancellationToken ct)
    {
        var added = 0;
        foreach (var (path, target) in _lists)
        {
            if (await db.FormerAddresses.AnyAsync(known => known.Path == path, ct))
                continue;
            db.FormerAddresses.Add(FormerAddress.Of(target, path));
            added++;
        }
        return added;
    }

    /// <summary>The same for a story's.</summary>
    internal async Task<int> Add(NewsDb db, WxrItem item, Article article, CancellationToken ct)
    {
        var paths = Of(item);
        var known = await db.FormerAddresses.Where(known => paths.Contains(known.Path)).Select(known => new { known.Path, known.ArticleId }).ToListAsync(ct);
        foreach (var taken in known.Where(taken => taken.ArticleId != article.Id))
            report.Tell(item, "old address leads elsewhere already", taken.Path);
        var added = paths.Except(known.Select(one => one.Path), StringComparer.Ordinal).ToList();
        db.FormerAddresses.AddRange(added.Select(path => FormerAddress.Of(article, path)));
        return added.Count;
    }

    private List<string> Of(WxrItem item)
    {
        var number = item.Id.ToString(CultureInfo.InvariantCulture);
        var own = FormerAddressQueries.Form(item.Link);
        if (own is null && item.Link.Length > 0)
            report.Tell(item, "old address not kept", "it is longer than can be remembered, or the front page");
        string?[] all = [own, $"{_path}/?p={number}", item.Type == "page" ? $"{_path}/?page_id={number}" : null];
        return [.. all.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private void Keep(string path, string target)
    {
        if (FormerAddressQueries.Form(_path + path, []) is { } form)
            _lists.TryAdd(form, target);
    }

    private string Nested(string slug)
    {
        var path = slug;
        for (var (parent, i) = (_parents.GetValueOrDefault(slug), 0); parent is not null && i < MostParents; i++)
            (path, parent) = ($"{parent}/{path}", _parents.GetValueOrDefault(parent));
        return path;
    }
}
