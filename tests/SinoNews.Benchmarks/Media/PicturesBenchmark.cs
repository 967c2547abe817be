using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Media;

/// <summary>
/// <c>pictures</c>: what it costs to take a picture of 40 megapixels (25 where the decoder holds it whole) into the library: time, published files a
/// second and the peak of resident memory, each in a process of its own; then WebP against AVIF.
/// </summary>
internal static class PicturesBenchmark
{
    private static readonly string[] Kinds = ["jpeg", "jpeg-progressive", "png", "webp", "avif"];

    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "How many pictures of each kind are taken in." };
        var cache = new Option<string>("--cache")
        {
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "sinonews-pictures"),
            Description = "Where the made pictures are kept.",
        };
        var make = new Option<string?>("--make") { Hidden = true };
        var take = new Option<string?>("--take") { Hidden = true };
        var command = new Command("pictures", "Files a second and peak memory for a picture of 40 megapixels; WebP and AVIF.") { rounds, cache, make, take };
        command.SetAction(async (parsed, ct) =>
        {
            var (folder, count) = (Directory.CreateDirectory(parsed.GetValue(cache)!).FullName, parsed.GetValue(rounds));
            if (parsed.GetValue(make) is { } made)
                MadePicture.Make(folder, made);
            else if (parsed.GetValue(take) is { } taken)
                await TakingPictures.Run(MadePicture.PathOf(folder, taken), count, ct);
            else
                await Measure(folder, count, ct);
            return 0;
        });
        return command;
    }

    private static async Task Measure(string folder, int rounds, CancellationToken ct)
    {
        Machine.Print();
        foreach (var kind in Kinds)
        {
            if (!File.Exists(MadePicture.PathOf(folder, kind)))
                await Child(folder, rounds, "--make", kind, ct);
            var length = new FileInfo(MadePicture.PathOf(folder, kind)).Length;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{kind,-18}{length / 1e6,6:F1} MB  "));
            Console.Write(await Child(folder, rounds, "--take", kind, ct));
        }
        EncodingFormats.Compare(MadePicture.PathOf(folder, "jpeg"));
    }

    // The peak of memory is a process's: each measurement begins with a new one.
    private static async Task<string> Child(string folder, int rounds, string option, string kind, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "SinoNews.Benchmarks.dll"), "pictures", "--cache", folder, "--rounds", rounds.ToString(CultureInfo.InvariantCulture), option, kind])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{option} {kind} failed.");
    }
}
