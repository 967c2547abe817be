using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Learning;

/// <summary>The model of one version, ready to score. The store says which version holds, so none is used after a newer one came.</summary>
public sealed class ScoreCache
{
    private Ready? _ready;

    /// <summary>True where a model was used before: the next comment will likely be scored too.</summary>
    public bool Scores => Volatile.Read(ref _ready) is not null;

    /// <param name="version">Null where nothing was learned yet.</param>
    public async Task<Scorer?> Of(NewsDb db, int? version, CancellationToken ct)
    {
        if (version is not { } wanted)
            return null;
        var current = Volatile.Read(ref _ready);
        if (current?.Version == wanted)
            return current.Scorer;
        if (await db.ScoreModels.Where(model => model.Id == wanted).Select(model => model.Weights).SingleOrDefaultAsync(ct) is not { } weights)
            return null;
        var ready = new Ready(wanted, new Scorer(LinearModel.Unpack(weights)));
        Volatile.Write(ref _ready, ready);
        return ready.Scorer;
    }

    private sealed record Ready(int Version, Scorer Scorer);
}
