using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>How the index of stories stands, for who looks after it.</summary>
/// <param name="Version">Of the analyser that made it.</param>
/// <param name="Indexed">Stories in it.</param>
/// <param name="Published">Stories that should be.</param>
/// <param name="Rebuild">How far the last making of it came.</param>
public sealed record IndexReport(int Version, int Indexed, int Published, IndexProgress Rebuild)
{
    /// <summary>Nothing is missing and nothing is under way.</summary>
    public bool IsWhole => Rebuild.IsComplete && Indexed == Published;

    public static IndexReport Of(NewsDb db)
    {
        var ((indexed, published), state) = (db.CountIndexed(), db.IndexState());
        return new IndexReport(state.Version, indexed, published, new IndexProgress(state.Done, state.All, state.IsComplete));
    }
}
