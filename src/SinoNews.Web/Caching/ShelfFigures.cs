using System.Runtime.InteropServices;

namespace SinoNews.Web.Caching;

/// <summary>How readers of public pages were answered since the start.</summary>
/// <param name="Served">With a kept page.</param>
/// <param name="Unchanged">With a 304: they had it already.</param>
/// <param name="Made">With a page that had to be made.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShelfFigures(long Served, long Unchanged, long Made)
{
    public long All => Served + Unchanged + Made;

    /// <summary>The share that nothing had to be made for, 0 to 1; null before the first reader.</summary>
    public double? HitRate => All == 0 ? null : (double)(Served + Unchanged) / All;
}
