using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Media;

/// <summary>
/// Takes pictures into the library, changes and deletes them. Files are safe on disk before a row names them, and go after
/// the row is gone: what a crash leaves between is a folder without a row, which <see cref="PictureSweep"/> finds.
/// </summary>
public sealed class PictureDesk(NewsDb db, PictureStore store)
{
    /// <summary>The picture with all that its verbs need; null if there is none.</summary>
    public Task<Picture?> Find(long id, CancellationToken ct) =>
        db.Pictures.Include(picture => picture.Former).Include(picture => picture.UploadedBy).Include(picture => picture.EditedBy)
            .AsSplitQuery().SingleOrDefaultAsync(picture => picture.Id == id, ct);

    /// <summary>Takes a file in. The same bytes twice are one picture, also when they come at once.</summary>
    public async Task<PictureAct> Add(Stream content, string fileName, StaffMember by, DateTime now, CancellationToken ct)
    {
        using var incoming = await store.Receive(content, ct);
        if (incoming is null)
            return new PictureAct.Refused(PictureRefusal.TooHeavy);
        using var turn = await store.Alone(ct);
        if (await db.Pictures.SingleOrDefaultAsync(picture => picture.Hash == incoming.Hash, ct) is { } known)
            return new PictureAct.AlreadyThere(known);
        var (refusal, developed) = await Develop(incoming, FocalPoint.Centre, ct);
        if (developed is null)
            return new PictureAct.Refused(refusal!.Value);

        var hints = new PictureWords(Caption: developed.Hints.Caption, Credit: developed.Hints.Credit);
        var picture = db.Pictures.Add(Picture.Take(FileOf(incoming, developed), fileName, hints, by, now)).Entity;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch
        {
            db.Entry(picture).State = EntityState.Detached; // the next file of the same form is not to try it again
            throw;
        }
        return new PictureAct.Done(picture, developed.WasAnimated);
    }

    /// <summary>
    /// Editors describe every picture; an author one that they brought, as long as only drafts of their own show it: what
    /// readers see, or a colleague writes, is not theirs to change.
    /// </summary>
    public async Task<bool> MayDescribe(Picture picture, StaffMember by, bool isEditor, CancellationToken ct) =>
        isEditor || (picture.UploadedById == by.Id && !await db.IsBeforeReaders(picture, ct) && !await db.IsInAnothersStory(picture, by, ct));

    /// <summary>Saves what is said of a picture; another focal point cuts its files anew first.</summary>
    /// <param name="seen">The version that the colleague saw.</param>
    public async Task<PictureAct> Describe(
        long id, int seen, PictureWords words, FocalPoint focus, StaffMember by, bool isEditor, DateTime now, CancellationToken ct)
    {
        using var turn = await store.Alone(ct);
        if (await Find(id, ct) is not { } picture)
            return new PictureAct.NoSuch();
        if (picture.Version != seen)
            return new PictureAct.Conflict(picture);
        if (await Forbids(picture, words, by, isEditor, ct) is { } forbidden)
            return forbidden;
        if (focus != picture.FocalPoint)
        {
            if (!await Task.Run(() => store.Cut(picture.Hash, focus), ct))
                return new PictureAct.Refused(PictureRefusal.NoDarkroom);
        }
        // Again, and held to the save: no story with it is published in between. Not held while files are cut.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Forbids(picture, words, by, isEditor, ct) is { } late)
            return late;
        if (focus != picture.FocalPoint)
            picture.Focus(focus, by, now);
        picture.Describe(words, by, now);
        if (await Save(picture, ct) is { } conflict)
            return conflict;
        await transaction.CommitAsync(ct);
        return new PictureAct.Done(picture);
    }

    /// <summary>
    /// Puts another file in the picture's place. Whatever names the picture shows it from now on; a text that mentions the
    /// old file goes on showing that, until it mentions the new one.
    /// </summary>
    public async Task<PictureAct> Replace(long id, int seen, Stream content, string fileName, StaffMember by, DateTime now, CancellationToken ct)
    {
        using var incoming = await store.Receive(content, ct);
        if (incoming is null)
            return new PictureAct.Refused(PictureRefusal.TooHeavy);
        using var turn = await store.Alone(ct);
        if (await Find(id, ct) is not { } picture)
            return new PictureAct.NoSuch();
        if (picture.Version != seen)
            return new PictureAct.Conflict(picture);
        if (await db.Pictures.SingleOrDefaultAsync(other => other.Hash == incoming.Hash, ct) is { } known)
            return new PictureAct.AlreadyThere(known);
        var (refusal, developed) = await Develop(incoming, picture.FocalPoint, ct);
        if (developed is null)
            return new PictureAct.Refused(refusal!.Value);

        var before = picture.FileName;
        picture.Replace(FileOf(incoming, developed), fileName, by, now);
        db.AdminActs.Add(new AdminAct(AdminActKind.PictureReplaced, $"{before} ← {picture.FileName}", by, now));
        return await Save(picture, ct) ?? new PictureAct.Done(picture, developed.WasAnimated);
    }

    /// <summary>Deletes a picture with all its files, unless a story shows it.</summary>
    public async Task<PictureAct> Delete(long id, int seen, StaffMember by, DateTime now, CancellationToken ct)
    {
        using var turn = await store.Alone(ct);
        // Held from the look at the stories to the save: none begins to show it in between.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Find(id, ct) is not { } picture)
            return new PictureAct.NoSuch();
        if (picture.Version != seen)
            return new PictureAct.Conflict(picture);
        if (await db.UsesOf(picture, ct) is { Count: > 0 } uses)
            return new PictureAct.InUse(picture, uses);

        db.Pictures.Remove(picture);
        db.AdminActs.Add(new AdminAct(AdminActKind.PictureDeleted, picture.FileName, by, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        foreach (var hash in picture.Former.Select(former => former.Hash).Append(picture.Hash))
            await RemoveUnowned(hash);
        return new PictureAct.Done(picture);
    }

    // Another picture may have what was once this one's file. Not to be stopped halfway.
    private async Task RemoveUnowned(string hash)
    {
        if (!await db.Pictures.AnyAsync(picture => picture.Hash == hash, CancellationToken.None)
            && !await db.FormerPictures.AnyAsync(former => former.Hash == hash, CancellationToken.None))
            store.Remove(hash);
    }

    private async Task<PictureAct?> Forbids(Picture picture, PictureWords words, StaffMember by, bool isEditor, CancellationToken ct) =>
        !await MayDescribe(picture, by, isEditor, ct) ? new PictureAct.NotTheirs()
        : words.Alt is null && picture.Alt is not null && await db.IsBeforeReaders(picture, ct) ? new PictureAct.NeedsAlt()
        : null;

    private async Task<(PictureRefusal? Refusal, Developed? Picture)> Develop(PictureStore.IncomingPicture incoming, FocalPoint focus, CancellationToken ct)
    {
        var developing = await Task.Run(() => Darkroom.Develop(incoming.Original, incoming.Folder, focus), ct);
        if (developing.Picture is not null)
            store.Keep(incoming);
        return developing;
    }

    private async Task<PictureAct?> Save(Picture picture, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new PictureAct.Conflict((await Find(picture.Id, ct))!);
        }
    }

    private static PictureFile FileOf(PictureStore.IncomingPicture incoming, Developed developed) =>
        new(incoming.Hash, developed.Format, developed.Width, developed.Height, incoming.Bytes, developed.Colour);
}
