using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Web.Checkups;

/// <summary>The store and what it says, seen without a right to write.</summary>
internal static class StoreLooks
{
    private const string NotThere = "there is no store yet: the first start makes it.";
    private const int NamedAtMost = 3;

    internal static Diagnosis Opens(Patient site)
    {
        if (!File.Exists(site.Store))
            return Diagnosis.Warn($"{site.Store} is not there. The first start makes it; if there was one, restore a backup before that.");
        using var store = new StoreExamination(site.Store);
        _ = store.TimeZone();
        return Diagnosis.Ok($"{site.Store}, {new FileInfo(site.Store).Length / 1024d / 1024:0.0} MB.");
    }

    internal static Diagnosis Schema(Patient site) => With(site, store =>
        store.Unknown() is [_, ..] newer ? Diagnosis.Fail($"a newer program made {newer[^1]}. Run that one, or restore a backup from before it.")
        : store.Pending() is [_, ..] pending ? Diagnosis.Warn($"it is of an earlier release: the next start makes {pending.Count} changes, up to {pending[^1]}, and keeps the store from before in backups/.")
        : Diagnosis.Ok("as this program wants it."));

    internal static Diagnosis Integrity(Patient site) => site.Depth is Depth.Glance ? Diagnosis.Ok("not looked at: doctor does.") : With(site, store =>
        store.Faults(site.Depth is Depth.Thorough) is [_, ..] faults
            ? Diagnosis.Fail($"the file is damaged ({string.Join("; ", faults).ReplaceLineEndings(" ")}). Stop the site, keep a copy of the data folder, restore the newest backup, and have the disk tested.")
            : Diagnosis.Ok(site.Depth is Depth.Thorough ? "every page, index and reference is sound." : "every page is sound. doctor --thorough compares indexes and references, too."));

    // A clock that stands in the past gives new acts times before old ones; one in the future publishes too early.
    internal static Diagnosis Clock(Patient site)
    {
        var built = File.GetLastWriteTimeUtc(typeof(StoreLooks).Assembly.Location);
        if (site.Now < built.AddDays(-1))
            return Diagnosis.Fail($"it says {site.Now:u}, before this program was built ({built:u}). Set it, and have it kept right by NTP.");
        return With(site, store => store.NewestAct() is { } act && act > site.Now.AddMinutes(1)
            ? Diagnosis.Fail($"it says {site.Now:u}, and the newest act of the store is of {act:u}. One of the two is wrong: set the clock, and have it kept right by NTP.")
            : Diagnosis.Ok($"{site.Now:u}, after all that was done."));
    }

    internal static Diagnosis Pictures(Patient site) => With(site, store =>
    {
        var (count, missing) = (0, new List<string>());
        foreach (var hash in store.Pictures())
        {
            count++;
            if (!PictureStore.HasOriginal(Path.Combine(site.Data, "media"), hash))
                missing.Add(hash[..12]);
        }
        return missing is []
            ? Diagnosis.Ok($"{count} pictures, each with its file.")
            : Diagnosis.Fail($"{missing.Count} of {count} pictures have no file in media/ ({string.Join(", ", missing.Take(NamedAtMost))}…). Bring media/ back from a backup.");
    });

    private static Diagnosis With(Patient site, Func<StoreExamination, Diagnosis> look)
    {
        if (!File.Exists(site.Store))
            return Diagnosis.Ok(NotThere);
        using var store = new StoreExamination(site.Store);
        return look(store);
    }
}
