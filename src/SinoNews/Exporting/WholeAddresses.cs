using AngleSharp.Html.Parser;

namespace SinoNews.Exporting;

/// <summary>A rendered text whose links and pictures lead to the site from wherever it is read.</summary>
internal static class WholeAddresses
{
    internal static string In(string html, Uri site)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.Body!.QuerySelectorAll("[href], [src], [srcset]"))
        {
            foreach (var attribute in (string[])["href", "src"])
            {
                if (element.GetAttribute(attribute) is { } address)
                    element.SetAttribute(attribute, Whole(address, site));
            }
            // «path 480w, path 960w», as the pipeline writes it.
            if (element.GetAttribute("srcset") is { } set)
                element.SetAttribute("srcset", string.Join(", ", set.Split(", ").Select(one => Whole(one, site))));
        }
        return document.Body.InnerHtml;
    }

    private static string Whole(string address, Uri site) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? site.AbsoluteUri.TrimEnd('/') + address : address;
}
