using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Names;

/// <summary>The lexicon of the version that the store says holds, so none is used after a change.</summary>
public sealed class LexiconCache
{
    private Lexicon _lexicon = Lexicon.Empty;

    public async Task<Lexicon> Of(NewsDb db, CancellationToken ct)
    {
        var version = db.GlossaryVersion();
        var current = Volatile.Read(ref _lexicon);
        if (current.Version == version)
            return current;
        var lexicon = new Lexicon(await db.GlossaryEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(ct), version);
        Volatile.Write(ref _lexicon, lexicon);
        return lexicon;
    }
}
