using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Web.Pages.Newsroom.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Settings;

/// <summary>The fields of a section's form. Strings, so that whatever was typed comes back.</summary>
public sealed record SectionInput
{
    public string? Name { get; init; }

    /// <summary>Only a new section is given one.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    public string? Look { get; init; }

    public string? Glyph { get; init; }

    public string? Pinyin { get; init; }

    public string? GlyphMeaning { get; init; }

    public string? GlyphNote { get; init; }

    public string? StoryGlyphs { get; init; }

    public string? CommentMode { get; init; }

    public bool Hidden { get; init; }

    /// <summary>The version that was seen; none for a new section.</summary>
    public int? Version { get; init; }

    public static SectionInput Blank() => new() { Look = SectionLook.Plain, CommentMode = ModeField.Of(null) };

    public static SectionInput From(Section section) => new()
    {
        Name = section.Name,
        Slug = section.Slug,
        Description = section.Description,
        Look = section.Look,
        Glyph = section.Glyph,
        Pinyin = section.Pinyin,
        GlyphMeaning = section.GlyphMeaning,
        GlyphNote = section.GlyphNote,
        StoryGlyphs = section.StoryGlyphs,
        CommentMode = ModeField.Of(section.CommentMode),
        Hidden = section.Hidden,
        Version = section.Version,
    };

    /// <summary>The address of a new section; what is wrong with it is told to <paramref name="problems"/> in Arabic.</summary>
    public string NewSlug(ModelStateDictionary problems)
    {
        var slug = (Slug ?? "").Trim();
        if (!SectionSettings.IsSlug(slug))
            problems.AddModelError("Input.Slug", "اكتب كلمة إنجليزية بحروف صغيرة، مثل sports أو world-affairs. بعض الكلمات محجوزة للموقع نفسه.");
        return slug;
    }

    /// <summary>The settings as they would be saved; what is wrong with them is told to <paramref name="problems"/> in Arabic.</summary>
    public SectionSettings? Settings(ModelStateDictionary problems)
    {
        var (glyph, storyGlyphs) = (Glyphs(Glyph), Glyphs(StoryGlyphs));
        if (!SectionLook.All.Any(look => look.Name == Look))
            problems.AddModelError("Input.Look", "اختر النقش من القائمة.");
        if (!ArticleWords.AreGlyphs(glyph) || glyph.EnumerateRunes().Count() != 1)
            problems.AddModelError("Input.Glyph", "اكتب حرفًا صينيًا واحدًا.");
        if (!ArticleWords.AreGlyphs(storyGlyphs))
            problems.AddModelError("Input.StoryGlyphs", "اكتب من حرف صيني إلى أربعة.");
        if (!ModeField.TryParse(CommentMode, out var mode))
            problems.AddModelError("Input.CommentMode", "اختر طريقة النشر في هذا القسم.");
        var settings = new SectionSettings
        {
            Name = Line(Name, nameof(Name), SectionSettings.MaxName, "اكتب اسم القسم.", problems),
            Description = Line(Description, nameof(Description), SectionSettings.MaxDescription, "اكتب سطرًا يصف القسم.", problems),
            Look = Look ?? "",
            Glyph = glyph,
            Pinyin = Line(Pinyin, nameof(Pinyin), SectionSettings.MaxPinyin, "اكتب نطق الحرف بالحروف اللاتينية.", problems),
            GlyphMeaning = Line(GlyphMeaning, nameof(GlyphMeaning), SectionSettings.MaxMeaning, "اكتب معنى الحرف.", problems),
            GlyphNote = Line(GlyphNote, nameof(GlyphNote), SectionSettings.MaxNote, null, problems),
            StoryGlyphs = storyGlyphs,
            CommentMode = mode,
            Hidden = Hidden,
        };
        return problems.IsValid ? settings : null;
    }

    private static string Glyphs(string? typed) => string.Concat((typed ?? "").Where(character => !char.IsWhiteSpace(character)));

    /// <param name="missing">Said when no letter was typed; null where nothing need be.</param>
    private static string Line(string? typed, string field, int most, string? missing, ModelStateDictionary problems)
    {
        var line = CleanText.Clean(typed ?? "", singleLine: true).Text;
        if (missing is not null && !line.Any(char.IsLetter))
            problems.AddModelError($"Input.{field}", missing);
        if (line.Length > most)
            problems.AddModelError($"Input.{field}", $"النص طويل: اجعله {most} حرفًا على الأكثر.");
        return line;
    }
}
