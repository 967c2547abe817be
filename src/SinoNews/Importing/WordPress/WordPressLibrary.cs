using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Importing.WordPress;

/// <summary>
/// The files of a blog that are at hand, taken into our library when a story needs them. Only what is said of each is
/// held: some hundred bytes a file.
/// </summary>
internal sealed partial class WordPressLibrary(NewsDb db, PictureDesk desk, WordPressOptions options, ImportReport report)
{
    private const int MostAttachments = 200_000;
    private const string Uploads = "/uploads/";

    private readonly Dictionary<string, Attachment> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Brought?> _brought = new(StringComparer.Ordinal);

    internal int Taken { get; private set; }

    /// <summary>Notes all attachments, which may stand after the stories that show them.</summary>
    internal void Read(CancellationToken ct)
    {
        if (options.Media is null)
            return;
        using var file = File.OpenRead(options.File);
        using var reader = new WxrReader(file, attachmentsOnly: true);
        foreach (var item in reader.Parts().OfType<WxrItem>().Where(item => item.Type == "attachment"))
        {
            ct.ThrowIfCancellationRequested();
            if (_known.Count < MostAttachments && PathOf(item.AttachmentUrl) is { } path)
                _known[FormattableString.Invariant($"#{item.Id}")] = new Attachment(path, Said(item, "_wp_attachment_image_alt"), Words(item.Excerpt, PictureWords.MaxCaption), Words(item.Title, PictureWords.MaxAlt));
        }
    }

    /// <summary>The picture that a text or a story names; null, and told, where its file is not at hand.</summary>
    internal async Task<Brought?> Find(WxrItem item, string name, DateTime now, CancellationToken ct)
    {
        var attachment = _known.GetValueOrDefault(name) ?? (PathOf(name) is { } path ? new Attachment(path, null, null, null) : null);
        if (options.Media is null || attachment is null)
            return null;
        if (!_brought.TryGetValue(attachment.Path, out var brought))
            _brought.Add(attachment.Path, brought = await Bring(item, attachment, now, ct));
        return brought;
    }

    private async Task<Brought?> Bring(WxrItem item, Attachment attachment, DateTime now, CancellationToken ct)
    {
        if (FileOf(attachment.Path) is not { } file)
        {
            report.Tell(item, "file not found", attachment.Path);
            return null;
        }
        if (options.IsTrial)
            return new Brought(null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(attachment.Path))), attachment.Words);
        if (await By(ct) is not { } by)
        {
            report.Tell(item, "picture not taken", "no account stands for who brings it: make one with 'staff add'");
            return null;
        }
        await using var content = File.OpenRead(file);
        var picture = await desk.Add(content, Path.GetFileName(file), by, now, ct) switch
        {
            PictureAct.Done done => done.Picture,
            PictureAct.AlreadyThere there => there.Picture,
            PictureAct.Refused refused => Refuse(item, attachment, refused),
            _ => null,
        };
        return picture is null ? null : await Described(picture, attachment, by, now, ct);
    }

    private Picture? Refuse(WxrItem item, Attachment attachment, PictureAct.Refused refused)
    {
        report.Tell(item, "picture not taken", $"{attachment.Path}: {refused.Why}");
        return null;
    }

    private async Task<Brought> Described(Picture picture, Attachment attachment, StaffMember by, DateTime now, CancellationToken ct)
    {
        if (picture.Alt is null)
        {
            picture.Describe(picture.Words with { Alt = attachment.Words, Caption = picture.Caption ?? attachment.Caption }, by, now);
            await db.SaveChangesAsync(ct);
            Taken++;
        }
        db.ChangeTracker.Clear();
        return new Brought(picture.Id, picture.Hash, picture.Alt!);
    }

    private Task<StaffMember?> By(CancellationToken ct)
    {
        var email = options.By?.ToUpperInvariant();
        return db.Users.Where(one => email == null || one.NormalizedEmail == email).OrderBy(one => one.Id).FirstOrDefaultAsync(ct);
    }

    // The original, where a text shows one of the sizes that were cut of it. Never out of the folder.
    private string? FileOf(string path)
    {
        var folder = Path.GetFullPath(options.Media!) + Path.DirectorySeparatorChar;
        return new[] { Sized().Replace(path, ""), path }.Select(one => Path.GetFullPath(Path.Combine(folder, one.TrimStart('/'))))
            .FirstOrDefault(one => one.StartsWith(folder, StringComparison.Ordinal) && File.Exists(one));
    }

    private static string? PathOf(string address)
    {
        var at = address.IndexOf(Uploads, StringComparison.Ordinal);
        return at < 0 ? null : Uri.UnescapeDataString(address[(at + Uploads.Length)..].Split('?')[0]);
    }

    private static string? Said(WxrItem item, string key) => Words(item.Meta.GetValueOrDefault(key, ""), PictureWords.MaxAlt);

    private static string? Words(string text, int most)
    {
        var words = CleanText.Clean(WordPressBody.Plain(text, singleLine: true), singleLine: true).Text;
        return words.Length == 0 ? null : words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];
    }

    [GeneratedRegex(@"-\d{2,5}x\d{2,5}(?=\.\w{3,4}\z)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sized();

    private sealed record Attachment(string Path, string? Alt, string? Caption, string? Title)
    {
        // Those who don't see it are told at least what it was called.
        internal string Words => Alt ?? Caption?[..Math.Min(Caption.Length, PictureWords.MaxAlt)] ?? Title ?? "صورة من أرشيف الموقع السابق";
    }

    /// <summary>A picture of ours.</summary>
    /// <param name="Id">Null in a trial.</param>
    /// <param name="Hash">Of the file; in a trial, which reads none, of its name.</param>
    internal sealed record Brought(long? Id, string Hash, string Alt)
    {
        internal string Markdown => $"![{MarkdownText.Escape(Alt)}]({PictureRef.Address(Hash)})";

        /// <summary>A text that shows it, with the name that the source has for it: not with what our library says of it.</summary>
        internal string Unnamed(string text, string name) => text.Replace(Markdown[..^1], $"![]({name}", StringComparison.Ordinal);
    }
}
