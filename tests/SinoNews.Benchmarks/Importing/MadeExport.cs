using System.Globalization;
using System.Text;

namespace SinoNews.Benchmarks.Importing;

/// <summary>An export of WordPress with posts of about five hundred words, as many as asked for, or as many as fill a file.</summary>
internal sealed class MadeExport(int posts, long bytes)
{
    internal const int CommentsOfEach = 3;

    private static readonly string[] Vocabulary =
        "الصين بكين قطار سريع طريق الحرير شاي ميناء تجارة اقتصاد ثقافة تاريخ مدينة جامعة علوم تقنية مصنع سفينة جسر نهر جبل حديقة متحف لغة كتاب صحيفة وزير مؤتمر زيارة اتفاق شركة سوق سعر عملة طاقة شمسية فضاء قمر محطة مطار رحلة سائح طعام مطبخ عيد ربيع تنين فانوس".Split(' ');

    private readonly Random _random = new(20261130);

    /// <returns>How many posts it has.</returns>
    internal int Write(string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        file.WriteLine("""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
            <wp:category><wp:category_nicename>economy</wp:category_nicename><wp:cat_name>اقتصاد</wp:cat_name></wp:category>
            """);
        var written = 0;
        for (; written < posts && file.BaseStream.Position < bytes; written++)
            file.WriteLine(Post(written + 1));
        file.WriteLine("</channel></rss>");
        return written;
    }

    private string Post(int id)
    {
        var date = new DateTime(2012, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddHours(id).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var body = string.Join("\n\n", Enumerable.Range(0, 8).Select(_ => $"{Words(30)} <strong>{Words(2)}</strong> {Words(20)} <a href=\"https://example.org/{id}\">{Words(3)}</a> {Words(10)}."));
        var plugin = bytes == long.MaxValue ? "" : $"<wp:postmeta><wp:meta_key>_builder</wp:meta_key><wp:meta_value><![CDATA[{new string('x', 400_000)}]]></wp:meta_value></wp:postmeta>";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <item><title>{Words(7)} {id}</title><link>https://old.example/story-{id}/</link><dc:creator>layla</dc:creator><content:encoded><![CDATA[<h2>{Words(4)}</h2>{"\n"}{body}]]></content:encoded>
            <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>{id}</wp:post_id><wp:post_date_gmt>{date}</wp:post_date_gmt><wp:post_name>story-{id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <category domain="category" nicename="economy"><![CDATA[اقتصاد]]></category><category domain="post_tag" nicename="t{id % 200}"><![CDATA[وسم {id % 200}]]></category>{plugin}
            {string.Concat(Enumerable.Range(1, CommentsOfEach).Select(i => Comment(id, i, date)))}</item>
            """);
    }

    private string Comment(int id, int i, string date) => string.Create(
        CultureInfo.InvariantCulture,
        $"<wp:comment><wp:comment_id>{(id * 10) + i}</wp:comment_id><wp:comment_author>{Words(1)}</wp:comment_author><wp:comment_author_email>reader{id % 500}@example.org</wp:comment_author_email><wp:comment_date_gmt>{date}</wp:comment_date_gmt><wp:comment_content><![CDATA[{Words(15)}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{(i == 2 ? (id * 10) + 1 : 0)}</wp:comment_parent></wp:comment>");

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[_random.Next(Vocabulary.Length)]));
}
