using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Caching;

/// <summary>
/// Where rendered pages are kept, in memory and bounded. Every eviction begins a new edition. A page is rendered under
/// the edition that its first reader found, and is not kept if one of its tags has moved since; and a reader of a newer
/// edition does not wait for its render, since the edition is part of the key that the output cache locks by. Pages are
/// found under any edition: what an eviction did not touch stays.
/// </summary>
public sealed class PageShelf : IOutputCacheStore, IDisposable
{
    /// <summary>Ends the edition in a key; the output cache puts it behind the prefix.</summary>
    private const char EndOfPrefix = '\u001e';

    private const int MostMoves = 20_000;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly MemoryCache _pages;
    private readonly Dictionary<string, HashSet<string>> _tagged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _moved = new(StringComparer.Ordinal);
    private readonly RecentMoves _moments = new();
    private long _edition;
    private long _bytes;
    private long _served;
    private long _unchanged;
    private long _made;
    private long _oldest; // renders of earlier editions are not kept: what moved before is no longer known

    public PageShelf(TimeProvider time, IOptions<PageCacheOptions> options)
    {
        _time = time;
        _pages = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024, Clock = new SiteTime(time) });
        Edition = Name(0);
    }

    /// <summary>Changes with every eviction.</summary>
    public string Edition { get; private set; }

    /// <summary>Pages kept at this moment.</summary>
    public int Count => _pages.Count;

    /// <summary>What they take of the shelf.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>What was answered since the start.</summary>
    public ShelfFigures Figures => new(Interlocked.Read(ref _served), Interlocked.Read(ref _unchanged), Interlocked.Read(ref _made));

    /// <summary>A kept page was sent, or (304) what the reader had of it was still the same.</summary>
    internal void CountServed(bool unchanged) => Interlocked.Increment(ref unchanged ? ref _unchanged : ref _served);

    /// <summary>A page had to be made.</summary>
    internal void CountMade() => Interlocked.Increment(ref _made);

    /// <summary>Whether anything was evicted in that second: a page with its date may be older than the eviction.</summary>
    public bool MovedIn(DateTimeOffset second)
    {
        lock (_lock)
            return _moments.Contain(second);
    }

    /// <summary>Throws away every page that has one of the tags.</summary>
    public void Evict(IReadOnlyCollection<string> tags)
    {
        if (tags.Count == 0)
            return;
        lock (_lock)
        {
            BeginEdition();
            foreach (var tag in tags)
            {
                _moved[tag] = _edition;
                if (!_tagged.TryGetValue(tag, out var addresses))
                    continue;
                foreach (var address in addresses.ToArray())
                    Drop(address);
            }
            if (_moved.Count > MostMoves)
                ForgetMoves();
        }
    }

    /// <summary>Throws away everything, where it is not known what has changed.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            BeginEdition();
            ForgetMoves();
            foreach (var address in _pages.Keys)
                Drop((string)address);
            _tagged.Clear();
        }
    }

    /// <summary>What was kept at an address in another form than the output cache's; null when nothing is.</summary>
    internal T? Find<T>(string address) where T : class => _pages.TryGetValue(address, out Page? page) ? page!.Content as T : null;

    /// <summary>Keeps something, unless it is older than what it was made of.</summary>
    /// <param name="edition">Under which its making began.</param>
    /// <param name="bytes">What it takes of the shelf.</param>
    internal void Keep(string edition, string address, object content, int bytes, string[] tags, TimeSpan validFor) =>
        Keep(edition, address, new Page(content, bytes, tags), validFor);

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pages.TryGetValue(Address(key), out var page) ? ((Page)page!).Content as byte[] : null);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        Keep(key.AsSpan(0, key.IndexOf(EndOfPrefix)), Address(key).ToString(), new Page(value, value.Length, tags ?? []), validFor);
        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        Evict([tag]);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _pages.Dispose();

    private void Keep(ReadOnlySpan<char> under, string address, Page page, TimeSpan validFor)
    {
        var edition = long.Parse(under, NumberStyles.None, CultureInfo.InvariantCulture);
        lock (_lock)
        {
            if (edition >= _oldest && !Array.Exists(page.Tags, tag => _moved.TryGetValue(tag, out var moved) && moved > edition))
                Put(address, page, validFor);
        }
    }

    private void Put(string address, Page page, TimeSpan validFor)
    {
        Drop(address);
        Tag(address, page);
        Interlocked.Add(ref _bytes, page.Size(address));
        var entry = new MemoryCacheEntryOptions { AbsoluteExpiration = _time.GetUtcNow() + validFor, Size = page.Size(address) };
        _pages.Set(address, page, entry.RegisterPostEvictionCallback(Left));
    }

    private void Drop(string address)
    {
        if (!_pages.TryGetValue(address, out Page? page))
            return;
        Untag(address, page!);
        GiveBack(address, page!);
        _pages.Remove(address);
    }

    // Whoever comes first: it may run out while it is thrown away.
    private void GiveBack(string address, Page page)
    {
        if (page.IsFirstToLeave())
            Interlocked.Add(ref _bytes, -page.Size(address));
    }

    // By itself: it ran out, or the shelf was full. Perhaps another stands in its place by now.
    private void Left(object address, object? page, EvictionReason reason, object? state)
    {
        GiveBack((string)address, (Page)page!);
        if (reason is EvictionReason.Removed)
            return;
        lock (_lock)
        {
            Untag((string)address, (Page)page!);
            if (_pages.TryGetValue(address, out Page? other) && !ReferenceEquals(other, page))
                Tag((string)address, other!);
        }
    }

    private void Tag(string address, Page page)
    {
        foreach (var tag in page.Tags)
        {
            if (!_tagged.TryGetValue(tag, out var addresses))
                _tagged.Add(tag, addresses = new HashSet<string>(StringComparer.Ordinal));
            addresses.Add(address);
        }
    }

    private void Untag(string address, Page page)
    {
        foreach (var tag in page.Tags)
        {
            if (_tagged.TryGetValue(tag, out var addresses) && addresses.Remove(address) && addresses.Count == 0)
                _tagged.Remove(tag);
        }
    }

    private void BeginEdition()
    {
        Edition = Name(++_edition);
        _moments.Add(_time.GetUtcNow());
    }

    private void ForgetMoves()
    {
        _oldest = _edition;
        _moved.Clear();
    }

    private static string Name(long edition) => edition.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> Address(string key) => key.AsSpan(key.IndexOf(EndOfPrefix) + 1);

    /// <param name="Content">The bytes of the output cache, head and body in one; or something that is ready as it is.</param>
    private sealed record Page(object Content, int Bytes, string[] Tags)
    {
        private int _left;

        /// <summary>True once.</summary>
        internal bool IsFirstToLeave() => Interlocked.Exchange(ref _left, 1) == 0;

        // Beside its bytes: the address, and where each tag names it.
        internal long Size(string address) => Bytes + (2 * address.Length) + (64 * (Tags.Length + 4));
    }

    private sealed class SiteTime(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
