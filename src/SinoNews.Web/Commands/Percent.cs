namespace SinoNews.Web.Commands;

/// <summary>Says how far a verb is, each five percent.</summary>
internal sealed class Percent
{
    private const int Step = 5;

    private int _told = -Step;

    /// <param name="share">0 to 1.</param>
    internal void Tell(double share)
    {
        if ((int)(100 * share) / Step * Step is var percent && percent <= _told)
            return;
        _told = percent;
        Console.WriteLine($"{percent} %");
    }
}
