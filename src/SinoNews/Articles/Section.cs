using SinoNews.Comments.Rules;

namespace SinoNews.Articles;

/// <summary>A part of the paper. Its slug also names the hue and pattern of its plates (<c>data-sec</c>).</summary>
public sealed class Section
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    /// <summary>Without the article: سياسة, not السياسة.</summary>
    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>Order in the navigation, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>The section's own character, shown at its head with pinyin, meaning and a note.</summary>
    public required string Glyph { get; set; }

    /// <summary>Pinyin with tone marks.</summary>
    public required string Pinyin { get; set; }

    public required string GlyphMeaning { get; set; }

    public required string GlyphNote { get; set; }

    /// <summary>The characters on the plate of a leading story that has none of its own.</summary>
    public required string StoryGlyphs { get; set; }

    /// <summary>How its stories take comments, where that differs from the house's way; else null.</summary>
    public CommentMode? CommentMode { get; set; }

    /// <summary>The sections of a new site, by the contract's slugs.</summary>
    public static IEnumerable<Section> Initial() =>
    [
        New(1, "politics", "سياسة", "الدبلوماسية والمؤسسات، وكيف تُدار الصين وتخاطب العالم.", "政", "zhèng", "سياسة، وإدارة شؤون الناس", "الجزء الأيسر 正 «مستقيم»، والأيمن صورة يد تمسك عصا: أن يُقام الأمر على استقامة.", "时政"),
        New(2, "economy", "اقتصاد", "الأسواق والطرق والبضائع، من الحرير إلى الحاويات.", "商", "shāng", "تجارة", "وهو أيضًا اسم سلالة شانغ، أقدم سلالة وصلتنا كتاباتها.", "经济"),
        New(3, "culture", "ثقافة", "اللغة والفنون والأعياد وإيقاع الحياة اليومية.", "文", "wén", "كتابة، وأدب", "كان في الأصل نقشًا على الجسد، ثم صار كل ما يُكتب.", "文化"),
        New(4, "history", "تاريخ", "السلالات والطرق والمدن، وما بقي منها في حياة الصين اليوم.", "史", "shǐ", "تاريخ، ومؤرخ البلاط", "يد تمسك أداة الكتابة، في التفسير الشائع: التاريخ هو ما دُوِّن.", "历史"),
        New(5, "science", "علوم وتقنية", "المختبرات والمدارات والسكك، والاختراعات القديمة التي سبقتها.", "科", "kē", "صنف، وفرع من العلم", "الجزء الأيسر 禾 «زرع»، والأيمن 斗 مكيال: كيلُ الغلّة وتصنيفها.", "科技"),
        New(6, "travel", "سياحة", "المدن والجبال والأنهار، وما يستحق أن يُرى على مهل.", "游", "yóu", "تجوال، وسباحة", "فيه 氵 علامة الماء: السائر على هواه كمن يجري مع النهر.", "旅游"),
    ];

    private static Section New(
        int position, string slug, string name, string description, string glyph, string pinyin, string meaning, string note, string storyGlyphs) => new()
        {
            Position = position,
            Slug = slug,
            Name = name,
            Description = description,
            Glyph = glyph,
            Pinyin = pinyin,
            GlyphMeaning = meaning,
            GlyphNote = note,
            StoryGlyphs = storyGlyphs,
        };
}
