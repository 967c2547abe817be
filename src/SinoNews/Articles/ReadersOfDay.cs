using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SinoNews.Articles;

/// <summary>
/// Who read what on one day, as far as it takes to know a reader who comes again. A reader and a story are one number, made
/// under a key that exists here only: it tells neither who read, nor that two stories were read by one.
/// </summary>
internal sealed class ReadersOfDay(DateOnly day, int remembered)
{
    private const int AgentLength = 300;

    // So many browsers of one network may read a story: whoever invents agents gets no further.
    private const int Seats = 16;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();
    private volatile Prints _newer = new(remembered * 2); // a reader and a seat each
    private volatile Prints? _older;

    internal DateOnly Day => day;

    /// <summary>The oldest had to make room: who comes again counts again.</summary>
    internal bool HasForgotten { get; private set; }

    /// <summary>True the first time that this reader comes to this story.</summary>
    internal bool IsFirst(long articleId, string network, string agent)
    {
        if (!IsNew(Print($"{articleId}\n{network}\n{(agent.Length > AgentLength ? agent[..AgentLength] : agent)}")))
            return false;
        for (var seat = 0; seat < Seats; seat++)
        {
            if (IsNew(Print(string.Create(CultureInfo.InvariantCulture, $"{articleId}\n{network}\n\n{seat}"))))
                return true;
        }
        return false;
    }

    private bool IsNew(long print) => !_newer.Has(print) && _older?.Has(print) is not true && Room().Add(print);

    private Prints Room()
    {
        if (!_newer.IsFull)
            return _newer;
        lock (_lock)
        {
            if (_newer.IsFull)
            {
                HasForgotten |= _older is not null;
                (_older, _newer) = (_newer, new Prints(remembered * 2));
            }
            return _newer;
        }
    }

    private long Print(string words)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(words), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash) | 1; // 0 is an empty place
    }

    /// <summary>A set of numbers without locks, of a size that never changes: readers come thousands at once.</summary>
    private sealed class Prints(int capacity)
    {
        // Half of the places stay empty, so that a search ends soon.
        private readonly long[] _places = new long[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
        private int _count;

        internal bool IsFull => Volatile.Read(ref _count) >= capacity;

        internal bool Has(long print) => Volatile.Read(ref _places[PlaceOf(print)]) == print;

        /// <returns>False when it is there already.</returns>
        internal bool Add(long print)
        {
            while (true)
            {
                var held = Interlocked.CompareExchange(ref _places[PlaceOf(print)], print, 0);
                if (held == 0)
                    Interlocked.Increment(ref _count);
                if (held == 0 || held == print)
                    return held == 0;
                // Another took the place in this very moment.
            }
        }

        // Where it is, or the empty place where it belongs.
        private int PlaceOf(long print)
        {
            var place = (int)(print >> 1) & (_places.Length - 1);
            while (Volatile.Read(ref _places[place]) is var held && held != 0 && held != print)
                place = (place + 1) & (_places.Length - 1);
            return place;
        }
    }
}
