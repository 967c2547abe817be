using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace SinoNews.Benchmarks.Scores;

/// <summary>Microsoft.ML by its own means: its default text features, and hashed pieces of words as ours are cut; both with its SDCA logistic regression.</summary>
internal static class MicrosoftMl
{
    private const int Seed = 1;

    public static Func<string, double> Default(IReadOnlyList<Labelled> texts) => Train(texts, ml => ml.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)));

    public static Func<string, double> Pieces(IReadOnlyList<Labelled> texts) => Train(texts, ml =>
        ml.Transforms.Text.TokenizeIntoCharactersAsKeys("Letters", nameof(Row.Text), useMarkerCharacters: true)
            .Append(ml.Transforms.Text.ProduceNgrams("Features", "Letters", ngramLength: 5, useAllLengths: true, maximumNgramsCount: 1 << 18, weighting: NgramExtractingEstimator.WeightingCriteria.Tf))
            .Append(ml.Transforms.NormalizeLpNorm("Features")));

    private static Func<string, double> Train<T>(IReadOnlyList<Labelled> texts, Func<MLContext, IEstimator<T>> features)
        where T : class, ITransformer
    {
        var ml = new MLContext(Seed);
        var rows = ml.Data.LoadFromEnumerable(texts.Select(text => new Row { Text = text.Text, Label = text.IsUnwanted }));
        var trainer = ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 });
        var model = features(ml).Append(trainer).Fit(rows);
        var engine = ml.Model.CreatePredictionEngine<Row, Guess>(model);
        return text => engine.Predict(new Row { Text = text }).Probability;
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public bool Label { get; set; }
    }

    private sealed class Guess
    {
        public float Probability { get; set; }

        [ColumnName("PredictedLabel")]
        public bool IsUnwanted { get; set; }
    }
}
