using SinoNews.Comments.Rules;

namespace SinoNews.Articles;

/// <summary>A part of the paper.</summary>
public sealed class Section
{
    private Section()
    {
    }

    public int Id { get; private set; }

    /// <summary>Grows by one with every change but that of the order; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Its address, for good: links to it are all over the world.</summary>
    public required string Slug { get; init; }

    /// <summary>Without the article: سياسة, not السياسة.</summary>
    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Order in the navigation, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The hue and pattern of its plates, one of <see cref="SectionLook"/> (<c>data-sec</c>).</summary>
    public string Look { get; private set; } = SectionLook.Plain;

    /// <summary>The section's own character, shown at its head with pinyin, meaning and a note.</summary>
    public string Glyph { get; private set; } = "";

    /// <summary>Pinyin with tone marks.</summary>
    public string Pinyin { get; private set; } = "";

    public string GlyphMeaning { get; private set; } = "";

    public string GlyphNote { get; private set; } = "";

    /// <summary>The characters on the plate of a leading story that has none of its own.</summary>
    public string StoryGlyphs { get; private set; } = "";

    /// <summary>How its stories take comments, where that differs from the house's way; else null.</summary>
    public CommentMode? CommentMode { get; private set; }

    /// <summary>Gone from the navigation, the home page and the footer; its page and its stories stay.</summary>
    public bool Hidden { get; private set; }

    public static Section Open(string slug, SectionSettings settings, int position)
    {
        var section = new Section { Slug = slug, Position = position };
        section.Take(settings);
        return section;
    }

    public void Change(SectionSettings settings)
    {
        Version++;
        Take(settings);
    }

    public void TakeComments(CommentMode? mode)
    {
        Version++;
        CommentMode = mode;
    }

    public void StandAt(int position) => Position = position;

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
        int position, string slug, string name, string description, string glyph, string pinyin, string meaning, string note, string storyGlyphs) =>
        Open(
            slug,
            new SectionSettings
            {
                Name = name,
                Description = description,
                Look = slug,
                Glyph = glyph,
                Pinyin = pinyin,
                GlyphMeaning = meaning,
                GlyphNote = note,
                StoryGlyphs = storyGlyphs,
            },
            position);

    private void Take(SectionSettings settings)
    {
        Name = settings.Name;
        Description = settings.Description;
        Look = settings.Look;
        Glyph = settings.Glyph;
        Pinyin = settings.Pinyin;
        GlyphMeaning = settings.GlyphMeaning;
        GlyphNote = settings.GlyphNote;
        StoryGlyphs = settings.StoryGlyphs;
        CommentMode = settings.CommentMode;
        Hidden = settings.Hidden;
    }
}
