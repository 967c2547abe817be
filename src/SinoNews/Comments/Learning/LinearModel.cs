using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SinoNews.Comments.Learning;

/// <summary>How sure a model's sums are: what its sums over comments that it did not learn from turned out to mean.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Calibration(double Slope, double Offset);

/// <summary>A weight for each place, and from their sum a score: logistic regression over hashed features.</summary>
public sealed class LinearModel
{
    /// <summary>How many places there are: pieces of words share them by their hashes.</summary>
    public const int Size = 1 << 18;

    // Room for the traits; pieces of words come after them.
    private const int TraitPlaces = 64;

    private readonly float[] _weights;
    private readonly float _bias;

    internal LinearModel(float[] weights, float bias, Calibration calibration) => (_weights, _bias, Calibration) = (weights, bias, calibration);

    public Calibration Calibration { get; }

    internal static int Place(ulong hash)
    {
        // The finaliser of MurmurHash3 (Austin Appleby, public domain): FNV alone leaves the high bits of short texts alike.
        hash = unchecked((hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD);
        return TraitPlaces + (int)((hash >> 33) % (Size - TraitPlaces));
    }

    /// <summary>The same weights, with what their sums mean.</summary>
    internal LinearModel Calibrated(Calibration calibration) => new(_weights, _bias, calibration);

    internal float this[int place] => _weights[place];

    /// <summary>0 to 100: of a hundred comments with this score, so many were turned away.</summary>
    public int Score(Features features) => ScoreOf(Sum(features), Calibration);

    internal static int ScoreOf(double sum, Calibration calibration) => (int)Math.Round(100 / (1 + Math.Exp(-((calibration.Slope * sum) + calibration.Offset))));

    internal double Sum(Features features)
    {
        double sum = _bias;
        var (places, values) = (features.Places, features.Values);
        for (var i = 0; i < places.Length; i++)
            sum += _weights[places[i]] * values[i];
        return sum;
    }

    /// <summary>For the store: half as exact, which no score shows.</summary>
    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var compressed = new BrotliStream(packed, CompressionLevel.Optimal))
        using (var writer = new BinaryWriter(compressed))
        {
            writer.Write(_bias);
            writer.Write(Calibration.Slope);
            writer.Write(Calibration.Offset);
            writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(_weights, weight => (Half)weight).AsSpan()));
        }
        return packed.ToArray();
    }

    /// <summary>What <see cref="Pack"/> wrote.</summary>
    public static LinearModel Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        var (bias, calibration) = (reader.ReadSingle(), new Calibration(reader.ReadDouble(), reader.ReadDouble()));
        var halves = new Half[Size];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return new LinearModel(Array.ConvertAll(halves, half => (float)half), bias, calibration);
    }
}
