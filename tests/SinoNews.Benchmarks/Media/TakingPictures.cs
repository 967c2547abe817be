using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Benchmarks.Media;

/// <summary>Takes one file into a library again and again, by the library's own act, over a real store and a real disk.</summary>
internal static class TakingPictures
{
    public static async Task Run(string path, int rounds, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sinonews-pictures-").FullName;
        try
        {
            await using var services = Services(Path.Combine(folder, "sinonews.db"));
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            await db.BringUpToDate(ct);
            var by = db.Users.Add(new StaffMember { Name = "قياس", JoinedAt = DateTime.UtcNow }).Entity;
            await db.SaveChangesAsync(ct);
            using var files = new PictureStore(Path.Combine(folder, "media"));
            var desk = new PictureDesk(db, files);
            var bytes = await File.ReadAllBytesAsync(path, ct);

            var (figures, worked, made, before) = (new Figures(), new Figures(), 0, Peak());
            for (var round = 0; round < rounds; round++)
            {
                // What follows the picture's end makes it another one, and changes no pixel.
                await using var content = new MemoryStream([.. bytes, (byte)round]);
                var (watch, used) = (Stopwatch.StartNew(), Used());
                if (await desk.Add(content, "قياس.jpg", by, DateTime.UtcNow, ct) is not PictureAct.Done done)
                    throw new InvalidOperationException("The picture was not taken in.");
                figures.Add(watch.Elapsed);
                worked.Add(Used() - used);
                made += Renditions.All(done.Picture.Width, done.Picture.Height, FocalPoint.Centre).Count();
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{figures.At(50) / 1000,6:F1} s a picture, {worked.At(50) / 1000,5:F1} s of it worked: {made / rounds / (worked.At(50) / 1000),5:F1} files a second of work; "
                + $"peak of memory {Peak(),4} MB, {Peak() - before,4} of it for pictures"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Of all threads: another program that takes the cores changes the time, not the work.
    private static TimeSpan Used()
    {
        using var me = Process.GetCurrentProcess();
        return me.TotalProcessorTime;
    }

    // With the file itself, which the measuring process holds and the site does not.
    private static long Peak() => OperatingSystem.IsLinux()
        ? long.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
        : Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);

    private static ServiceProvider Services(string path)
    {
        var services = new ServiceCollection();
        services.AddIdentity();
        services.AddDbContext<NewsDb>(options => options.UseSqliteFile(path));
        return services.BuildServiceProvider();
    }
}
