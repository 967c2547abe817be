using System.Globalization;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>Small exports, as WordPress writes them.</summary>
internal static class Wxr
{
    internal const string Blog = "https://old.example";

    internal static string File(string version, params string[] parts) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/{version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/{version}/">
        <channel>
        <title>مدونة</title><link>{Blog}</link>
        <wp:wxr_version>{version}</wp:wxr_version><wp:base_site_url>{Blog}</wp:base_site_url><wp:base_blog_url>{Blog}</wp:base_blog_url>
        {string.Join('\n', parts)}
        </channel>
        </rss>
        """;

    internal static string Author(string login, string name) =>
        $"<wp:author><wp:author_login>{Data(login)}</wp:author_login><wp:author_display_name>{Data(name)}</wp:author_display_name></wp:author>";

    internal static string Category(string slug, string name, string parent = "") =>
        $"<wp:category><wp:category_nicename>{Data(slug)}</wp:category_nicename><wp:category_parent>{Data(parent)}</wp:category_parent><wp:cat_name>{Data(name)}</wp:cat_name></wp:category>";

    internal static string Tag(string slug, string name) => $"<wp:tag><wp:tag_slug>{Data(slug)}</wp:tag_slug><wp:tag_name>{Data(name)}</wp:tag_name></wp:tag>";

    internal static string Under(string domain, string slug, string name) => $"<category domain=\"{domain}\" nicename=\"{slug}\">{Data(name)}</category>";

    internal static string Post(
        int id, string title, string content, string status = "publish", string type = "post", string date = "2019-05-04 09:30:00", string gmt = "2019-05-04 06:30:00", string? link = null, string more = "") =>
        $"""
        <item><title>{Data(title)}</title><link>{link ?? $"{Blog}/2019/05/story-{id}/"}</link><pubDate>Sat, 04 May 2019 06:30:00 +0000</pubDate><dc:creator>{Data("layla")}</dc:creator>
        <content:encoded>{Data(content)}</content:encoded><excerpt:encoded>{Data("")}</excerpt:encoded><wp:post_id>{id}</wp:post_id><wp:post_date>{date}</wp:post_date><wp:post_date_gmt>{gmt}</wp:post_date_gmt>
        <wp:post_name>story-{id}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>{more}</item>
        """;

    internal static string Comment(
        int id, string text, int parent = 0, string approved = "1", string type = "comment", string gmt = "2019-05-05 08:00:00", string email = "salma@example.org", string name = "سلمى") =>
        $"""
        <wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author>{Data(name)}</wp:comment_author><wp:comment_author_email>{email}</wp:comment_author_email>
        <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date>{gmt}</wp:comment_date><wp:comment_date_gmt>{gmt}</wp:comment_date_gmt>
        <wp:comment_content>{Data(text)}</wp:comment_content><wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{type}</wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>
        """;

    internal static string Meta(string key, string value) =>
        $"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{Data(value)}</wp:meta_value></wp:postmeta>";

    private static string Data(string text) => $"<![CDATA[{text}]]>";
}

/// <summary>The verb, run on the store of a site.</summary>
internal static class WordPressVerb
{
    internal static async Task<(int Code, string Said, string Report)> Import(this SiteUnderTest site, TempFolder folder, string file, params string[] more)
    {
        _ = site.Services; // it has a store once it is up
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var path = folder.Write("export.xml", file);
        using (ConsoleTap.Into(output))
            return (await SinoNews.Web.Commands.Verbs.Run(["import", "wordpress", path, .. more, "--data", site.DataPath, "--report", folder.File("report.jsonl")]), output.ToString(), File.ReadAllText(folder.File("report.jsonl")));
    }
}
