using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The forms of the sections as a browser sends them.</summary>
internal static class SectionForms
{
    internal const string Address = "/newsroom/sections";

    internal static readonly (string Name, string? Value)[] Sport =
    [
        ("Input.Name", "رياضة"), ("Input.Slug", "sport"), ("Input.Description", "الملاعب واللاعبون."), ("Input.Look", "culture"), ("Input.Glyph", "体"),
        ("Input.Pinyin", "tǐ"), ("Input.GlyphMeaning", "جسم"), ("Input.GlyphNote", ""), ("Input.StoryGlyphs", "体 育"), ("Input.CommentMode", "inherit"),
    ];

    internal static Task<Answer> AddSection(this Visitor visitor, params (string Name, string? Value)[] fields) =>
        visitor.Submit($"{Address}/new", [.. Sport.Where(usual => !fields.Any(field => field.Name == usual.Name)), .. fields]);

    internal static Task<Answer> ChangeSection(this Visitor visitor, int id, Answer form, params (string Name, string? Value)[] fields) =>
        visitor.Submit($"{Address}/{id}", [.. Fields(form).Where(shown => !fields.Any(field => field.Name == shown.Name)), .. fields]);

    internal static Task<Answer> MoveSection(this Visitor visitor, int id, string to, string seen) =>
        visitor.Submit($"{Address}?handler=move", ("Id", $"{id}"), ("to", to), ("Seen", seen));

    internal static Task<Answer> RemoveSection(this Visitor visitor, int id, string version) => visitor.Submit($"{Address}/{id}?handler=remove", ("Version", version));

    /// <summary>What a browser would send: a box that is not ticked is not sent.</summary>
    internal static IEnumerable<(string Name, string? Value)> Fields(Answer form) =>
        form.Page.QuerySelectorAll("[name^='Input.']:not([type=checkbox])").Select(field => (field.GetAttribute("name")!, form.Field(field.GetAttribute("name")!)));

    /// <summary>What is written down, oldest first.</summary>
    internal static Task<List<(AdminActKind Kind, string Subject)>> SectionActs(this SiteUnderTest site) => site.Store(async db =>
        (await db.AdminActs.AsNoTracking().OrderBy(act => act.Id).ToListAsync()).ConvertAll(act => (act.Kind, act.Subject)));
}
