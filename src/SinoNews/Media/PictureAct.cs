namespace SinoNews.Media;

/// <summary>What became of an act in the library.</summary>
public abstract record PictureAct
{
    private PictureAct()
    {
    }

    /// <summary>Committed, its files safe on disk before.</summary>
    /// <param name="WasAnimated">Only the first frame was kept.</param>
    public sealed record Done(Picture Picture, bool WasAnimated = false) : PictureAct;

    /// <summary>The very same bytes are in the library: nothing was written.</summary>
    public sealed record AlreadyThere(Picture Picture) : PictureAct;

    public sealed record Refused(PictureRefusal Why) : PictureAct;

    /// <summary>Somebody changed it after the colleague had looked: nothing was written.</summary>
    public sealed record Conflict(Picture Current) : PictureAct;

    /// <summary>It is shown in these stories: nothing was deleted.</summary>
    public sealed record InUse(Picture Picture, IReadOnlyList<PictureUse> Uses) : PictureAct;

    /// <summary>It is not this colleague's to describe: nothing was written.</summary>
    public sealed record NotTheirs : PictureAct;

    /// <summary>Readers see it, so the words for those who can't see it must stay: nothing was written.</summary>
    public sealed record NeedsAlt : PictureAct;

    public sealed record NoSuch : PictureAct;
}
