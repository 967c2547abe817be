using Microsoft.Extensions.Logging;
using SinoNews.Media.Cards;

namespace SinoNews.Media;

/// <summary>
/// The cards, under <c>cards/</c> of the data folder: one file each, named by the hash of what is on it. So a card is drawn
/// once, a changed headline has another address, and what others keep is never wrong.
/// </summary>
public sealed partial class SocialCards(string root, string fonts, ILogger<SocialCards> log)
{
    public const string ContentType = "image/png";
    public const string Suffix = ".png";
    public const int Width = CardDrawing.Width;
    public const int Height = CardDrawing.Height;

    /// <summary>Where the site is, as one types it; empty where that is not known.</summary>
    public string Host { get; init; } = "";

    private readonly Lock _drawing = new();
    private readonly Lazy<CardFonts?> _fonts = new(() => CardFonts.Load(fonts));
    private bool _hasWarned;
    private bool _isFailing;

    /// <summary>True when a folder has both typefaces, whole.</summary>
    public static bool HasFonts(string folder) => CardFonts.Load(folder) is not null;

    /// <summary>False without the typefaces or without libvips.</summary>
    public bool CanDraw => _fonts.Value is not null && Darkroom.IsOpen;

    /// <summary>Draws the card, unless it is there.</summary>
    /// <returns>Its hash once the file is safe on disk; null when cards cannot be drawn here, which the log says once.</returns>
    public string? Print(SocialCard card)
    {
        var hash = card.Hash;
        if (Find(hash) is not null)
            return hash;
        lock (_drawing)
        {
            if (!CanDraw)
                return Warn();
            try
            {
                Directory.CreateDirectory(root);
                PictureStore.WriteSafely(PathOf(hash), CardDrawing.Draw(card, _fonts.Value!));
                _isFailing = false;
                return hash;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException) // a story without its card is better than none
            {
                // Whoever publishes a story need not mind: it is shared without a card. Told once for a row of failures.
                if (!_isFailing)
                    LogFailed(log, exception);
                _isFailing = true;
                return null;
            }
        }
    }

    /// <summary>The file of a card; null for every name that is none, and for a card that is not there.</summary>
    public FileInfo? Find(string hash) => SocialCard.IsHash(hash) && new FileInfo(PathOf(hash)) is { Exists: true } file ? file : null;

    /// <summary>The cards that were drawn before a time, as their hashes.</summary>
    internal IEnumerable<string> OlderThan(DateTime time) => !Directory.Exists(root) ? []
        : new DirectoryInfo(root).EnumerateFiles($"*{Suffix}").Where(file => file.LastWriteTimeUtc < time).Select(file => Path.GetFileNameWithoutExtension(file.Name)).Where(SocialCard.IsHash);

    internal void Remove(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash) => Path.Combine(root, hash + Suffix);

    private string? Warn()
    {
        if (!_hasWarned)
            LogCannot(log, _fonts.Value is null ? $"the typefaces are not in {fonts}: build with Node.js installed" : "there is no libvips: add the package NetVips.Native for this machine, or install libvips");
        _hasWarned = true;
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shares of stories have no picture card, because {Reason}")]
    private static partial void LogCannot(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A card could not be drawn")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
