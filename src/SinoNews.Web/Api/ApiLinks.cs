using Microsoft.Net.Http.Headers;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Web.Feeds;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>The addresses that the API's answers name: whole, and of the site's own name only.</summary>
internal sealed class ApiLinks(SiteAddress address, LinkGenerator links)
{
    internal string Article(long id, string slug) => address.Absolute(links.Article(id, slug));

    internal ApiName Section(Section section) => Named("/Sections/Show", section.Slug, section.Name);

    internal ApiName Tag(Tag tag) => Named("/Tags/Show", tag.Slug, tag.Name);

    internal ApiName Author(Author author) => Named("/Authors/Show", author.Slug, author.Name);

    internal string Name(string slug) => address.Absolute(links.Name(slug));

    internal string Absolute(string path) => address.Absolute(path);

    internal ApiImage? Image(PictureRef? picture)
    {
        if (picture is null)
            return null;
        var files = Renditions.Of(PictureShape.Whole, picture.Width, picture.Height, new FocalPoint(picture.FocusX, picture.FocusY));
        var sizes = files.Select(file => new ApiImageFile(address.Absolute(picture.Source(file)), file.Width, file.Height)).ToList();
        return new ApiImage(sizes[^1].Url, sizes[^1].Width, sizes[^1].Height, picture.Alt, sizes);
    }

    /// <summary>A page of a list, whose neighbours are told in its head as well (RFC 8288).</summary>
    /// <param name="kept">What the neighbours' addresses keep of this one's.</param>
    internal ApiList<T> Page<T>(HttpContext http, IReadOnlyList<T> items, (string Name, string? Value)? next, (string Name, string? Value)? prev, params (string Name, string? Value)[] kept)
    {
        var list = new ApiList<T>(items, Beside(http, next, kept), Beside(http, prev, kept));
        string[] told = [.. new[] { (Rel: "next", Url: list.Next), (Rel: "prev", Url: list.Prev) }.Where(link => link.Url is not null).Select(link => $"<{link.Url}>; rel=\"{link.Rel}\"")];
        if (told.Length > 0)
            http.Response.Headers[HeaderNames.Link] = string.Join(", ", told);
        return list;
    }

    private string? Beside(HttpContext http, (string Name, string? Value)? cursor, (string Name, string? Value)[] kept) => cursor is not { } there ? null : address.Absolute(
        http.Request.Path.ToUriComponent() + QueryString.Create(kept.Prepend(there).Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value))));

    private ApiName Named(string page, string slug, string name) => new(slug, name, address.Absolute(links.List(page, slug)));
}
