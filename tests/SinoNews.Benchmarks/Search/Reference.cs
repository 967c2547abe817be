using System.Globalization;

namespace SinoNews.Benchmarks.Search;

/// <summary>What a prototype took on two cores, in ms: at 20,000 stories and at 200,000.</summary>
internal sealed record Reference(double Small, double Large)
{
    public static readonly Reference Indexing = new(0.5, 1.4);
    public static readonly Reference Ranked = new(3, 41);
    public static readonly Reference Newest = new(0.3, 0.3);
    public static readonly Reference TypeAhead = new(0.14, 0.14);

    private const int Few = 20_000;

    /// <summary>Of a size between or beyond nothing is known: the nearer counts.</summary>
    public string Judge(double value, int stories)
    {
        var limit = stories <= Few ? Small : Large;
        return string.Create(CultureInfo.InvariantCulture, $"{(value <= limit ? "met" : "MISSED")} ({limit:G3})");
    }
}

/// <summary>One act's times.</summary>
internal sealed record Line(string Name, Times Times, Reference? Reference)
{
    public string Of(int stories) => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-46}{Times}   {Reference?.Judge(Times.Half, stories)}");
}
