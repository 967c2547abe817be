using Microsoft.Data.Sqlite;
using SinoNews.Archives;
using SinoNews.Backups;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Backups;

/// <summary>A data folder with little in it: a store, a picture's file and a key, all of which say whose they are.</summary>
internal sealed class SmallData : IDisposable
{
    internal const string Picture = "media/aa/aa11/original";
    internal const string Key = "keys/key-1.txt";

    private readonly TempFolder _folder = new();

    internal SmallData(string mark)
    {
        TestStore.PutInto(Folder);
        Write(Picture, mark);
        Write(Key, mark);
        Run($"""INSERT INTO "Tags" ("Name", "Slug") VALUES ('{mark}', '{mark}')""");
    }

    internal string Folder => _folder.File("data");

    internal string Store => At("sinonews.db");

    internal string Archive => _folder.File("site.zip");

    internal string At(string name) => Path.Combine(Folder, name);

    internal Task<long> BackUp() => new Backup(Folder).Make(Archive, Make.Now, _ => { }, default);

    internal void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    /// <summary>Leaves nothing of the store's last pages: of a table that nobody asks for, so that only who looks at everything finds it.</summary>
    internal void Damage()
    {
        Run("CREATE TABLE Filler AS SELECT randomblob(4000000) AS Bytes");
        using var file = File.OpenWrite(Store);
        file.Position = file.Length - 16384;
        file.Write(new byte[16384]);
    }

    internal void Run(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Store, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>An archive whose checksums are right, whatever is in it.</summary>
    internal async Task Pack(string store, string schema, params string[] more)
    {
        await using var writer = new ArchiveWriter(Archive);
        await writer.Add("sinonews.db", store, compress: true, default);
        foreach (var name in more)
            await writer.Add(name, (to, ct) => to.WriteAsync("x"u8.ToArray(), ct).AsTask(), compress: false, default);
        await writer.Complete(Backup.Form, schema, Make.Now, default);
    }

    /// <summary>It is a site whose every part is of this mark.</summary>
    internal static void AssertIs(string mark, string folder)
    {
        Assert.Null(StoreCheck.Thoroughly(Path.Combine(folder, "sinonews.db")));
        Assert.Contains(StoreRows.In(Path.Combine(folder, "sinonews.db")).Of("Tags"), row => row.Contains($"'{mark}'", StringComparison.Ordinal));
        Assert.Equal(mark, File.ReadAllText(Path.Combine(folder, Picture)));
        Assert.Equal(mark, File.ReadAllText(Path.Combine(folder, Key)));
    }

    public void Dispose() => _folder.Dispose();
}
