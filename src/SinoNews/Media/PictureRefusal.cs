using SinoNews.Arabic;

namespace SinoNews.Media;

/// <summary>Why a file is not taken into the library.</summary>
public enum PictureRefusal
{
    Empty,
    TooHeavy,
    NotAPicture,
    TooManyPixels,
    TooManyPixelsAtOnce,
    TooSmall,
    TooNarrow,
    TooManyFrames,
    Broken,
    NoDarkroom,
}

/// <summary>The reasons as colleagues read them.</summary>
public static class PictureRefusals
{
    public static string Words(this PictureRefusal refusal) => refusal switch
    {
        PictureRefusal.Empty => "الملف فارغ.",
        PictureRefusal.TooHeavy => $"الملف أكبر من {PictureLimits.MaxMegabytes} ميغابايت: صغّره ثم ارفعه.",
        PictureRefusal.NotAPicture => "ليس هذا الملف صورة نستقبلها. نستقبل JPEG وPNG وWebP وGIF وAVIF.",
        PictureRefusal.TooManyPixels => $"أبعاد الصورة أكبر مما نستقبل، وهو {PictureLimits.MaxPixels / 1_000_000} مليون بكسل: صغّرها ثم ارفعها.",
        PictureRefusal.TooManyPixelsAtOnce =>
            $"أبعاد الصورة أكبر مما نستقبل بهذه الصيغة، وهو {PictureLimits.MaxPixelsAtOnce / 1_000_000} مليون بكسل: صغّرها أو احفظها بصيغة JPEG عادية ثم ارفعها.",
        PictureRefusal.TooSmall => $"الصورة صغيرة جدًا: أقل ما نستقبله {PictureLimits.MinSide} بكسل في كل جهة.",
        PictureRefusal.TooNarrow => $"الصورة شريط رفيع: لا يزيد أحد بعديها على الآخر أكثر من {PictureLimits.MaxRatio} مرة.",
        PictureRefusal.TooManyFrames => string.Create(ArabicCulture.Instance, $"الصورة المتحركة طويلة: لا تزيد لقطاتها على {PictureLimits.MaxFrames:N0}. ارفع لقطة واحدة منها."),
        PictureRefusal.Broken => "الصورة ناقصة أو تالفة: ارفع نسخة سليمة منها.",
        _ => "لا يعالج هذا الخادم الصور الآن، فلم تُحفظ الصورة. أبلغ مدير الموقع.",
    };
}

/// <summary>What a picture may measure. Read from its header, before anything of it is decoded.</summary>
public static class PictureLimits
{
    public const int MaxMegabytes = 30;

    public const long MaxBytes = MaxMegabytes * 1024L * 1024L;

    /// <summary>Of formats that are read line by line, in little memory.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>
    /// Of those that the decoder holds whole: WebP, AVIF, GIF, and JPEG and PNG that load in passes. Measured by
    /// <c>pictures</c> in tests/SinoNews.Benchmarks: AVIF takes 16 bytes a pixel, the others at most 8.
    /// </summary>
    public const long MaxPixelsAtOnce = 25_000_000;

    /// <summary>Of a WebP that moves: only the first is kept, but the decoder walks through all of them, and slower the more there are.</summary>
    public const int MaxFrames = 1000;

    public const int MinSide = 32;

    public const int MaxRatio = 20;

    internal static PictureRefusal? Refuse(int width, int height, bool atOnce) =>
        (long)width * height > MaxPixels ? PictureRefusal.TooManyPixels
        : atOnce && (long)width * height > MaxPixelsAtOnce ? PictureRefusal.TooManyPixelsAtOnce
        : Math.Min(width, height) < MinSide ? PictureRefusal.TooSmall
        : Math.Max(width, height) > MaxRatio * Math.Min(width, height) ? PictureRefusal.TooNarrow
        : null;
}
