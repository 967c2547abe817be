using SinoNews.Media;
using SinoNews.Tests.Media;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Feeds;

/// <summary>A paper with everything in its texts that a text may have, and its feeds as they are read.</summary>
public sealed class PrintedSite : SiteUnderTest, IAsyncLifetime
{
    internal const string Origin = "https://news.example.org";

    /// <summary>Every list, as the folder of its feeds.</summary>
    internal static readonly string[] Lists = ["", "/sections/politics", "/sections/economy", $"/tags/{Uri.EscapeDataString("تجارة")}", $"/authors/{Uri.EscapeDataString("ليلى-حداد")}"];

    private const string Text = """
        زار الوفد بكين يوم 23 نوفمبر 2026، وتحدث عن Huawei Mate 80 وعن 长城.[^1]

        ## الأرقام

        | المدينة | السكان |
        |:--|--:|
        | شانغهاي | 24,870,000 |

        > كلام منقول
        > — قائله

        - بند [بعيد](https://example.com/?a=1&b=2 "عنوان")
        - بند [قريب](/about)، و[مراسلة](mailto:desk@example.org)

        1. أول
        2. ثانٍ مع `code <b>` و**قوي** و*مائل*

        ```
        let x = 1 < 2;
        ```

        ---

        {0}

        [^1]: حاشية مع [رابط](https://example.net/ح).
        """;

    public PrintedSite() => Settings["SinoNews:SiteUrl"] = Origin;

    internal long Illustrated { get; private set; }

    internal long PictureBytes { get; private set; }

    internal string PictureHash { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await this.AddEntry(Glossary.Beijing);
        var by = await this.Member("ليلى");
        var (lead, within) = (await this.Picture(by, new PictureWords("ميناء", "شرح 2026", "وكالة Xinhua")), await this.Picture(by, new PictureWords("منظر"), Photographs.Png(1200, 700)));
        (PictureHash, PictureBytes) = (lead.Hash, new FileInfo(Path.Combine(DataPath, "media", lead.Hash[..2], lead.Hash, "800.webp")).Length);
        var body = Text.Replace("{0}", $"![منظر](/media/{within.Hash} \"تعليق 2026\")", StringComparison.Ordinal);
        Illustrated = await Publish(
            Make.Words("الصين & العالم في 2026", body, tags: ["تجارة", "مدن & طرق"], standfirst: "مقدمة فيها 5G و«اقتباس».") with { PictureId = lead.Id, Authors = ["ليلى حداد", "سامر النجار"] },
            Make.Now.AddHours(-1));
        await Publish(Make.Words("خبر بلا صورة", body, section: 2, author: "ليلى حداد", tags: ["تجارة"]), Make.Now.AddHours(-2));
        await Publish(Make.Words("خبر قصير", "فقرة واحدة."), Make.Now.AddHours(-3));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
