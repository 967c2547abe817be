namespace SinoNews.Benchmarks.Serving;

/// <summary>A page of the site and what it is held against, with what each round found.</summary>
/// <param name="page">What is asked.</param>
/// <param name="site">The port of the site.</param>
/// <param name="bare">The port of the bare endpoint that repeats its answer.</param>
/// <param name="plain">The port of the plain page; null where there is none.</param>
internal sealed class Contest(MeasuredPage page, int site, int bare, int? plain)
{
    public MeasuredPage Page => page;

    public List<LoadResult> Site { get; } = [];

    public List<LoadResult> Bare { get; } = [];

    /// <summary>Empty where there is no plain page.</summary>
    public List<LoadResult> Plain { get; } = [];

    /// <summary>Bytes of the answers' bodies.</summary>
    public required int SiteBytes { get; init; }

    /// <summary>Null where there is no plain page.</summary>
    public int? PlainBytes { get; init; }

    public int Errors => Site.Concat(Bare).Concat(Plain).Sum(result => result.Errors);

    /// <summary>One turn each, now the one first and now the other: whatever else the machine does befalls all.</summary>
    public async Task Round(Load load, int round, CancellationToken ct)
    {
        (int Port, List<LoadResult> Results)[] turns = plain is { } other ? [(site, Site), (bare, Bare), (other, Plain)] : [(site, Site), (bare, Bare)];
        foreach (var (port, results) in round % 2 == 0 ? turns : turns.Reverse())
            results.Add(await load.Run(port, page.Target, page.Headers, ct));
    }

    /// <summary>What was found while everything was still warming up.</summary>
    public void Forget()
    {
        Site.Clear();
        Bare.Clear();
        Plain.Clear();
    }
}
