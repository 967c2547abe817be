namespace SinoNews.Comments.Learning;

/// <summary>What a comment was, and what the desk made of it.</summary>
public sealed record Example(Features Features, bool IsUnwanted)
{
    /// <summary>What says much the same has one group: none of it is judged by what the rest of it taught. Null for one that stands alone.</summary>
    public string? Group { get; init; }
}

/// <summary>
/// Finds the weights: some passes over the examples in a shuffled order, each place learning the slower the more it has
/// learned (AdaGrad: Duchi, Hazan, Singer, JMLR 2011). The same examples give the same weights.
/// </summary>
internal static class Training
{
    private const int Seed = 20261129;
    private const int Passes = 6;
    private const float Rate = 0.5f;

    // An example that is as good as known teaches nothing worth its time.
    private const float Known = 0.01f;

    internal static LinearModel Fit(IReadOnlyList<Example> examples)
    {
        var (weights, learned) = (new float[LinearModel.Size], new float[LinearModel.Size]);
        Array.Fill(learned, 1e-2f);
        var (bias, biasLearned) = (0f, 1f);
        var order = examples.ToArray();
        var random = new Random(Seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                var error = Error(example, weights, bias);
                if (MathF.Abs(error) < Known)
                    continue;
                Learn(example.Features, error, weights, learned);
                biasLearned += error * error;
                bias -= Rate * error / MathF.Sqrt(biasLearned);
            }
        }
        return new LinearModel(weights, bias, new Calibration(1, 0));
    }

    private static float Error(Example example, float[] weights, float bias)
    {
        var (places, values, sum) = (example.Features.Places, example.Features.Values, bias);
        for (var i = 0; i < places.Length; i++)
            sum += weights[places[i]] * values[i];
        return (1 / (1 + MathF.Exp(-sum))) - (example.IsUnwanted ? 1 : 0);
    }

    private static void Learn(Features features, float error, float[] weights, float[] learned)
    {
        var (places, values) = (features.Places, features.Values);
        for (var i = 0; i < places.Length; i++)
        {
            var slope = error * values[i];
            var place = places[i];
            learned[place] += slope * slope;
            weights[place] -= Rate * slope / MathF.Sqrt(learned[place]);
        }
    }
}
