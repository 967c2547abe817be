using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Media;

/// <summary>A library of pictures over a store and a folder of one test's own.</summary>
internal sealed class Library : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestStore _store;

    private Library(TestStore store)
    {
        _store = store;
        Files = new PictureStore(_folder.File("media"));
    }

    internal PictureStore Files { get; }

    internal string Folder => _folder.File("media");

    internal static async Task<Library> New()
    {
        var library = new Library(await TestStore.New());
        await library.Store(db => Task.FromResult(db.Users.Add(Make.Staff())));
        return library;
    }

    internal TestStore Rows => _store;

    /// <summary>Does something as a request would: with a context of its own.</summary>
    internal async Task<T> Store<T>(Func<NewsDb, Task<T>> act)
    {
        await using var db = _store.Open();
        var result = await act(db);
        await db.SaveChangesAsync();
        return result;
    }

    internal Task<PictureAct> Act(Func<PictureDesk, StaffMember, Task<PictureAct>> act) =>
        Store(db => act(new PictureDesk(db, Files), db.Users.Single()));

    internal Task<PictureAct> Add(byte[] bytes, string name = "صورة.jpg") =>
        Act((desk, by) => desk.Add(new MemoryStream(bytes), name, by, Make.Now, default));

    internal async Task<Picture> Added(byte[] bytes, string name = "صورة.jpg") => Assert.IsType<PictureAct.Done>(await Add(bytes, name)).Picture;

    internal async Task<PictureRefusal> Refused(byte[] bytes, string name = "صورة.jpg") => Assert.IsType<PictureAct.Refused>(await Add(bytes, name)).Why;

    internal async Task<Picture> Read(long id) => (await Store(db => new PictureDesk(db, Files).Find(id, default)))!;

    /// <summary>Every published file of it.</summary>
    internal IReadOnlyList<string> Published(Picture picture) =>
        [.. Renditions.All(picture.Width, picture.Height, picture.FocalPoint).Select(file => Files.Find(picture.Hash, file.Name)!.FullName)];

    /// <summary>Everything that lies on disk.</summary>
    internal IReadOnlyList<string> OnDisk() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)];

    public void Dispose()
    {
        Files.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }
}
