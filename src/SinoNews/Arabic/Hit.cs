using System.Runtime.InteropServices;

namespace SinoNews.Arabic;

/// <summary>Where a rule's word or exception was found, in the original text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Rule, bool IsException, int Start, int End)
{
    /// <summary>The hits that stand, in order: neither inside an exception of their rule nor overlapping an earlier one.</summary>
    internal static List<Hit> Settle(List<Hit> hits)
    {
        // At one place the exception first, then the longest.
        hits.Sort(static (a, b) =>
            a.Start != b.Start ? a.Start.CompareTo(b.Start)
            : a.IsException != b.IsException ? b.IsException.CompareTo(a.IsException)
            : a.End != b.End ? b.End.CompareTo(a.End)
            : a.Rule.CompareTo(b.Rule));

        var settled = new List<Hit>(hits.Count);
        var excepted = new Dictionary<int, int>();
        var taken = new Dictionary<int, int>();
        foreach (var hit in hits)
        {
            if (hit.IsException)
            {
                excepted[hit.Rule] = Math.Max(hit.End, excepted.GetValueOrDefault(hit.Rule));
            }
            else if (hit.End > excepted.GetValueOrDefault(hit.Rule) && hit.Start >= taken.GetValueOrDefault(hit.Rule))
            {
                taken[hit.Rule] = hit.End;
                settled.Add(hit);
            }
        }

        return settled;
    }
}
