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

            var (figures, made, before) = (new Figures(), 0, Peak());
            for (var round = 0; round < rounds; round++)
            {
                // What follows the picture's end makes it another one, and changes no pixel.
                await using var content = new MemoryStream([.. bytes, (byte)round]);
                var watch = Stopwatch.StartNew();
                if (await desk.Add(content, "قياس.jpg", by, DateTime.UtcNow, ct) is not PictureAct.Done done)
                    throw new InvalidOperationException("The picture was not taken in.");
                figures.Add(watch.Elapsed);
                made += Renditions.All(done.Picture.Width, done.Picture.Height, FocalPoint.Centre).Count();
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{figures.At(50) / 1000,6:F1} s a picture, {made / rounds / (figures.At(50) / 1000),5:F1} files/s; peak of memory {Peak(),4} MB, {Peak() - before,4} of it for pictures"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
