using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Rules;

/// <summary>The compiled lists of one version. The store says which version holds, so none is used after a change.</summary>
public sealed class ListCache
{
    // What the house signs with, and whom readers would believe at once; the newsroom adds to them on its own list.
    private static readonly string[] House =
    [
        "فريق التحرير", "هيئة التحرير", "رئيس التحرير", "إدارة الموقع", "إدارة التحرير", "غرفة الأخبار", "سينو نيوز", "SinoNews",
        "وزارة الخارجية الصينية", "السفارة الصينية", "سفارة الصين", "المتحدث باسم الخارجية الصينية", "وكالة شينخوا", "شينخوا",
    ];

    private Compiled? _compiled;

    /// <param name="version">Of <see cref="CommentPolicy.ListsVersion"/>.</param>
    public async Task<WordLists> Of(NewsDb db, int version, CancellationToken ct)
    {
        var current = Volatile.Read(ref _compiled);
        if (current?.Version == version)
            return current.Lists;
        var words = await db.ListedWords.AsNoTracking().ToListAsync(ct);
        var names = await db.Users.Select(member => member.Name).ToListAsync(ct);
        names.AddRange(House);
        names.AddRange(await db.Sites.Select(site => site.Name).ToListAsync(ct));
        var lists = new WordLists(words, names);
        Volatile.Write(ref _compiled, new Compiled(version, lists));
        return lists;
    }

    private sealed record Compiled(int Version, WordLists Lists);
}
