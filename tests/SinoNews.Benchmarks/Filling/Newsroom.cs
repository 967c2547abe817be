using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Benchmarks.Search;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Filling;

/// <summary>What stories name: the store's ten sections, its bylines and tags, and who writes.</summary>
internal sealed record Newsroom(IReadOnlyList<int> SectionIds, IReadOnlyList<Author> Authors, IReadOnlyList<Tag> Tags, IReadOnlyList<int> StaffIds)
{
    private const int TagCount = 300;

    /// <summary>Adds to a new store what it has too few of, through the product's own types.</summary>
    public static async Task<Newsroom> Furnish(NewsDb db, Prose prose, Random random, CancellationToken ct)
    {
        var position = await db.Sections.CountAsync(ct);
        db.Sections.AddRange(Opened().Select(section => Section.Open(section.Slug, section.Settings, ++position)));
        var authors = StoryMaker.Authors.Select(name => new Author { Name = name, Slug = Slug.From(name) }).ToList();
        db.Authors.AddRange(authors);
        var tags = TagNames(prose, random).Select(name => new Tag { Name = name, Slug = Slug.From(name) }).DistinctBy(tag => tag.Slug).Take(TagCount).ToList();
        db.Tags.AddRange(tags);
        await db.SaveChangesAsync(ct);
        return new Newsroom(
            await db.Sections.OrderBy(section => section.Position).Select(section => section.Id).ToListAsync(ct), authors, tags,
            await db.Users.OrderBy(member => member.Id).Select(member => member.Id).ToListAsync(ct));
    }

    private static IEnumerable<(string Slug, SectionSettings Settings)> Opened() =>
    [
        ("society", Of("مجتمع", "الناس والأحياء والعادات، وما يشغل البيوت.", "社", "shè", "جماعة من الناس", "社会")),
        ("sport", Of("رياضة", "الملاعب والبطولات، ومن يقف خلفها.", "体", "tǐ", "جسد", "体育")),
        ("health", Of("صحة", "الطب قديمه وحديثه، وما ينفع الناس.", "医", "yī", "طبّ", "医药")),
        ("opinion", Of("آراء", "مقالات لأصحابها، في ما يجري وما يُقال.", "论", "lùn", "نقاش", "评论")),
    ];

    private static SectionSettings Of(string name, string description, string glyph, string pinyin, string meaning, string storyGlyphs) => new()
    {
        Name = name,
        Description = description,
        Glyph = glyph,
        Pinyin = pinyin,
        GlyphMeaning = meaning,
        StoryGlyphs = storyGlyphs,
    };

    private static IEnumerable<string> TagNames(Prose prose, Random random)
    {
        while (true)
            yield return prose.Run(random, 1 + random.Next(2)).ToString();
    }
}
