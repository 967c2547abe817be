namespace SinoNews.Web.Caching;

/// <summary>
/// The seconds in which something was evicted. <c>Last-Modified</c> counts in seconds: of two pages of one second it
/// can't tell which is the newer, so a question by such a date is answered with the page.
/// </summary>
internal sealed class RecentMoves
{
    // Longer than any page is kept. A date that outlives its page (FinishPages) is of no such second.
    private const int Remembered = 600;

    private readonly Queue<long> _order = new();
    private readonly HashSet<long> _seconds = [];

    internal bool Contain(DateTimeOffset second) => _seconds.Contains(second.ToUnixTimeSeconds());

    internal void Add(DateTimeOffset now)
    {
        if (!_seconds.Add(now.ToUnixTimeSeconds()))
            return;
        _order.Enqueue(now.ToUnixTimeSeconds());
        if (_order.Count > Remembered)
            _seconds.Remove(_order.Dequeue());
    }
}
