using System.Buffers;

namespace SinoNews.Comments.Learning;

/// <summary>The words of a comment as numbers: which pieces it has, by their places in the model, and how often.</summary>
/// <param name="Places">Rising.</param>
/// <param name="Times">How often each, up to 255.</param>
public sealed record WordNumbers(int[] Places, byte[] Times)
{
    /// <summary>Of the text alone: made before a comment waits for the writer.</summary>
    public static WordNumbers Of(string text)
    {
        var all = new List<int>(text.Length * 4);
        Grams.Of(text).Each((place, _, _) => all.Add(place));
        all.Sort();
        var (places, times) = (new List<int>(all.Count), new List<byte>(all.Count));
        foreach (var place in all)
        {
            if (places.Count > 0 && places[^1] == place)
                times[^1] = (byte)Math.Min(byte.MaxValue, times[^1] + 1);
            else
            {
                places.Add(place);
                times.Add(1);
            }
        }
        return new WordNumbers([.. places], [.. times]);
    }
}

/// <summary>What the model sees of a comment: its words as numbers and its traits. No word can be read from it.</summary>
public sealed class Features
{
    /// <summary>How much a trait weighs beside all the words, which together weigh 1.</summary>
    internal const float OfATrait = 0.3f;

    private readonly WordNumbers _words;
    private readonly IReadOnlyList<Trait> _traits;

    private Features(WordNumbers words, IReadOnlyList<Trait> traits)
    {
        (_words, _traits) = (words, traits);
        Places = [.. traits.Select(trait => (int)trait), .. words.Places];
        Values = [.. traits.Select(_ => OfATrait), .. Weighed(words.Times)];
    }

    /// <summary>Places in the model.</summary>
    public int[] Places { get; }

    /// <summary>How much each counts.</summary>
    public float[] Values { get; }

    public static Features Of(Circumstances circumstances) => Of(WordNumbers.Of(circumstances.Text), circumstances);

    /// <param name="words">Of the same text.</param>
    public static Features Of(WordNumbers words, Circumstances circumstances) => new(words, circumstances.Traits());

    /// <summary>For the store; <see cref="Unpack"/> reads it.</summary>
    public byte[] Pack()
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write([(byte)ScoreModel.CurrentForm, (byte)_traits.Count, .. _traits.Select(trait => (byte)trait)]);
        var before = 0;
        for (var i = 0; i < _words.Places.Length; i++)
        {
            Write(bytes, _words.Places[i] - before);
            bytes.Write([_words.Times[i]]);
            before = _words.Places[i];
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <returns>Null for what a program of another form packed.</returns>
    public static Features? Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < 2 || packed[0] != ScoreModel.CurrentForm)
            return null;
        var traits = new List<Trait>();
        foreach (var trait in packed.Slice(2, packed[1]))
            traits.Add((Trait)trait);
        var (places, times, before) = (new List<int>(packed.Length / 2), new List<byte>(packed.Length / 2), 0);
        for (var at = 2 + packed[1]; at < packed.Length;)
        {
            places.Add(before += Read(packed, ref at));
            times.Add(packed[at++]);
        }
        return new Features(new WordNumbers([.. places], [.. times]), traits);
    }

    // A comment's length is no proof of anything: all its pieces together weigh the same.
    private static IEnumerable<float> Weighed(byte[] times)
    {
        var raw = Array.ConvertAll(times, count => 1 + MathF.Log(count));
        var norm = MathF.Sqrt(raw.Sum(value => value * value));
        return raw.Select(value => value / norm);
    }

    // Seven bits a byte, the last with its high bit clear.
    private static void Write(ArrayBufferWriter<byte> bytes, int number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Write([(byte)(number | 0x80)]);
        bytes.Write([(byte)number]);
    }

    private static int Read(ReadOnlySpan<byte> packed, ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = packed[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
