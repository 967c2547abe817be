using System.Diagnostics;
using System.Globalization;

namespace SinoNews.Benchmarks.Filling;

/// <summary>Tells on the error stream how far the writing of rows is, and at the end how fast it was.</summary>
internal sealed class Progress(string what, int all)
{
    private const int Told = 50_000;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;
    private int _done;

    public bool IsNone => _done == 0;

    public void Step(int by = 1)
    {
        var before = _done;
        _done += by;
        if (before / Told != _done / Told)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {_done:N0} of {all:N0} {what}, {_done / _watch.Elapsed.TotalSeconds:F0} a second"));
    }

    public override string ToString()
    {
        var (clock, used) = (_watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - _before).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{_done:N0} {what} in {clock:F1} s: {_done / clock:F0} a second ({_done / used:F0} a second of the processor)");
    }
}
