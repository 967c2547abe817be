using System.Globalization;
using System.Runtime.InteropServices;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>The machine, and what all its processes together use.</summary>
internal static class Machine
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    public static void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{Model()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; load {Load()}"));

    /// <summary>Processor time of all processes since the machine started; nothing where it does not tell.</summary>
    public static TimeSpan Used()
    {
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;
        var times = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(time => long.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        return Tick * (times[0] + times[1] + times[2] + times[5] + times[6]); // user, nice, system, interrupts
    }

    private static string Model() => OperatingSystem.IsLinux()
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?" : "?";

    private static string Load() => OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
}
