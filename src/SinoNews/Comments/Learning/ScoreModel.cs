namespace SinoNews.Comments.Learning;

/// <summary>A trained version of the score, with what its cross-validation said. The newest one scores.</summary>
public sealed class ScoreModel
{
    /// <summary>Grows when features, traits or weights mean something else than before.</summary>
    public const int CurrentForm = 1;

    private ScoreModel()
    {
    }

    /// <summary>The version.</summary>
    public int Id { get; private set; }

    public DateTime TrainedAt { get; private set; }

    /// <summary>How many decisions it was trained on.</summary>
    public int Samples { get; private set; }

    /// <summary>How many of them were of spam and abuse.</summary>
    public int Unwanted { get; private set; }

    /// <summary>Of those that it would hold, how many were unwanted: 0 to 1, by cross-validation.</summary>
    public double Precision { get; private set; }

    /// <summary>Of those that were unwanted, how many it would hold: 0 to 1, by cross-validation.</summary>
    public double Recall { get; private set; }

    /// <summary>The last decision that it knows.</summary>
    public long LastDecisionId { get; private set; }

    /// <summary>The form of <see cref="Weights"/> and of the samples' features: a program of another one trains anew.</summary>
    public int Form { get; private set; }

    public byte[] Weights { get; private set; } = [];

    /// <param name="lastDecisionId">The last decision that it knows.</param>
    public static ScoreModel Of(Trained trained, long lastDecisionId, DateTime now) => new()
    {
        TrainedAt = now,
        Samples = trained.Samples,
        Unwanted = trained.Unwanted,
        Precision = trained.Precision,
        Recall = trained.Recall,
        LastDecisionId = lastDecisionId,
        Form = CurrentForm,
        Weights = trained.Model.Pack(),
    };
}
