using System.Globalization;

namespace SinoNews.Comments.Learning;

/// <summary>Which comments say much the same: those of one reader, those of one campaign, and what is joined to them by either.</summary>
internal sealed class Kinship
{
    private readonly Dictionary<string, string> _elders = new(StringComparer.Ordinal);

    /// <summary>The reader took part in a campaign.</summary>
    internal void Join(string reader, long campaign)
    {
        var (one, other) = (Eldest(reader), Eldest(string.Create(CultureInfo.InvariantCulture, $"#{campaign}"))); // no pseudonym has this mark
        if (one != other)
            _elders[one] = other;
    }

    /// <summary>The group of a reader's comments, once all are joined.</summary>
    internal string Of(string reader) => Eldest(reader);

    private string Eldest(string one)
    {
        var eldest = one;
        while (_elders.TryGetValue(eldest, out var elder))
            eldest = elder;
        while (_elders.TryGetValue(one, out var elder)) // the way is short from here on
        {
            _elders[one] = eldest;
            one = elder;
        }
        return eldest;
    }
}
