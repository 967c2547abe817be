using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Rules;

/// <summary>The compiled lists of one version. The store says which version holds, so none is used after a change.</summary>
public sealed class ListCache
{
    private Compiled? _compiled;

    /// <param name="version">Of <see cref="CommentPolicy.ListsVersion"/>.</param>
    public async Task<WordLists> Of(NewsDb db, int version, CancellationToken ct)
    {
        var current = Volatile.Read(ref _compiled);
        if (current?.Version == version)
            return current.Lists;
        var words = await db.ListedWords.AsNoTracking().ToListAsync(ct);
        var names = await db.Users.Select(member => member.Name).ToListAsync(ct);
        names.AddRange(await db.Sites.Select(site => site.Name).ToListAsync(ct));
        var lists = new WordLists(words, names);
        Volatile.Write(ref _compiled, new Compiled(version, lists));
        return lists;
    }

    private sealed record Compiled(int Version, WordLists Lists);
}
