using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Storage;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>The doctor names each thing that is wrong, whatever is broken, and changes nothing.</summary>
public sealed class DoctorVerbTests
{
    // The verb is in production, and this process has no settings of a site: .ci/published has, and its doctor finds nothing.
    private const string NoAddress = "FAIL  settings: SinoNews:SiteUrl is required in production: links are never built from the Host header.";

    [Fact]
    public async Task Nothing_is_wrong_with_a_site_that_serves()
    {
        await using var site = new SiteUnderTest();
        await site.Publish();

        var (code, lines) = await Examine(site.DataPath, "--thorough");

        Assert.Equal(1, code);
        Assert.Equal([NoAddress], Failures(lines));
        Assert.Contains("ok    store's integrity: every page, index and reference is sound.", lines);
        Assert.Contains(lines, line => line.StartsWith("ok    store's schema:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("warn  backups: there is none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_explained_and_not_made()
    {
        using var folder = new TempFolder();
        var (code, lines) = await Examine(folder.File("gone"));

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith($"FAIL  data folder: {folder.File("gone")} is not there.", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder.File("gone")));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_explained_and_left_as_it_is()
    {
        using var folder = new TempFolder();
        var words = new string('x', 8192);
        folder.Write("sinonews.db", words);

        var (code, lines) = await Examine(folder.Path);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("FAIL  store: ", StringComparison.Ordinal) && line.Contains("not a database", StringComparison.Ordinal));
        Assert.Equal(words, await File.ReadAllTextAsync(folder.File("sinonews.db")));
        Assert.Equal(20, lines.Count); // each look was taken
    }

    [Fact]
    public async Task A_damaged_page_of_the_store_is_found()
    {
        using var store = await TestStore.New();
        await using (var file = new FileStream(store.Path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Seek(file.Length / 4096 / 2 * 4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xa5, 8 * 4096).ToArray());
        }

        var (code, lines) = await Examine(Path.GetDirectoryName(store.Path)!);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("FAIL  store's integrity:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_of_an_earlier_release_is_told_and_not_upgraded_and_one_of_a_newer_is_refused()
    {
        using var old = await TestStore.At("20261129103426_Readership");
        var (_, lines) = await Examine(Path.GetDirectoryName(old.Path)!);
        Assert.Contains(lines, line => line.StartsWith("warn  store's schema: it is of an earlier release", StringComparison.Ordinal));
        await using (var db = old.Open())
            Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());

        using var newer = await TestStore.New();
        await using (var db = newer.Open())
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '20.0.0')""");
        var (code, told) = await Examine(Path.GetDirectoryName(newer.Path)!);
        Assert.Equal(1, code);
        Assert.Contains(told, line => line.StartsWith("FAIL  store's schema: a newer program made 29990101000000_Later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Times_of_the_store_that_are_still_to_come_accuse_the_clock()
    {
        using var store = await TestStore.New();
        await using (var db = store.Open())
        {
            db.AdminActs.Add(new SinoNews.Staff.AdminAct(default, "x", null, DateTime.UtcNow.AddHours(2)));
            await db.SaveChangesAsync();
        }
        Assert.Contains((await Examine(Path.GetDirectoryName(store.Path)!)).Lines, line => line.StartsWith("FAIL  clock: it says", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Keys_and_a_store_that_everybody_reads_are_pointed_out_and_so_are_leftovers_and_old_backups()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no such permissions.");
        if (OperatingSystem.IsWindows())
            return; // for the analyzer, which knows no skipping
        using var store = await TestStore.New();
        var data = Path.GetDirectoryName(store.Path)!;
        File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(store.Path, (UnixFileMode)0b110_100_100);
        await File.WriteAllTextAsync($"{store.Path}.upgrade", "");
        var backup = Path.Combine(Directory.CreateDirectory(Path.Combine(data, "backups")).FullName, "sinonews-2026-01-01.zip");
        await File.WriteAllTextAsync(backup, "");
        File.SetLastWriteTimeUtc(backup, DateTime.UtcNow.AddDays(-3));

        var (_, lines) = await Examine(data);

        Assert.Equal([NoAddress], Failures(lines)); // doubts are no failures
        Assert.Contains(lines, line => line.StartsWith("warn  privacy of the data: everybody on this machine can read sinonews.db", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("warn  leftovers: an upgrade was broken off", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("warn  backups: the newest is of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_killed_is_named_until_the_next_start_has_removed_it()
    {
        using var store = await TestStore.New();
        var data = Path.GetDirectoryName(store.Path)!;
        Directory.CreateDirectory(Path.Combine(data, "restoring.part"));
        await File.WriteAllTextAsync($"{store.Path}.import", "half");
        Assert.Contains((await Examine(data)).Lines, line => line.StartsWith("warn  leftovers: restoring.part, sinonews.db.import: of a restore, an import or a backup that was killed", StringComparison.Ordinal));

        Directory.Move(Path.Combine(data, "restoring.part"), Path.Combine(data, "restoring"));
        Assert.Contains((await Examine(data)).Lines, line => line.StartsWith("warn  leftovers: a restore was broken off while it took its place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_without_its_file_is_missed()
    {
        using var store = await TestStore.New();
        await using (var db = store.Open())
        {
            await db.Database.OpenConnectionAsync(); // so that the next line holds for the one after it
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
            await db.Database.ExecuteSqlRawAsync(Blank("Pictures", ("Hash", $"'{new string('a', 64)}'")));
        }
        Assert.Contains(
            (await Examine(Path.GetDirectoryName(store.Path)!)).Lines, line => line.StartsWith("FAIL  picture files: 1 of 1 pictures have no file in media/ (aaaaaaaaaaaa", StringComparison.Ordinal));

        // Whatever else a row must have.
        string Blank(string table, (string Name, string Value) known)
        {
            using var db = store.Open();
            var entity = db.Model.GetEntityTypes().Single(type => type.GetTableName() == table);
            var columns = entity.GetProperties().Where(property => !property.IsNullable && property.GetColumnName() is not "Id").Select(property => property.GetColumnName()).ToList();
            return $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(column => column == known.Name ? known.Value : "'0'"))})";
        }
    }

    [Fact]
    public async Task A_mail_server_is_asked_only_when_somebody_says_so()
    {
        using var store = await TestStore.New();
        var data = Path.GetDirectoryName(store.Path)!;
        Assert.DoesNotContain((await Examine(data)).Lines, line => line.Contains("mail server", StringComparison.Ordinal));
        Assert.Contains((await Examine(data, "--mail")).Lines, line => line == "warn  mail server: SinoNews:Mail:Host names none.");
    }

    private static IEnumerable<string> Failures(IEnumerable<string> lines) => lines.Where(line => line.StartsWith("FAIL", StringComparison.Ordinal));

    private static async Task<(int Code, IReadOnlyList<string> Lines)> Examine(string data, params string[] options)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.Into(output))
        {
            var code = await Verbs.Run(["doctor", .. options, "--data", data]);
            return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
