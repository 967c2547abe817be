using System.Globalization;
using MimeKit;

namespace SinoNews.Web.Mail;

/// <summary>Lays mails into a folder, one file each, in their order: what a server would have been given, for who develops the site.</summary>
public sealed class FolderTransport(string folder) : IMailTransport
{
    private int _written;

    public async Task<bool> Send(MimeMessage message, CancellationToken ct)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{Interlocked.Increment(ref _written):D4}-{Guid.NewGuid():N}.eml");
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        // Whoever watches the folder finds whole files only.
        await message.WriteToAsync(path + ".part", ct);
        File.Move(path + ".part", path);
        return true;
    }
}
