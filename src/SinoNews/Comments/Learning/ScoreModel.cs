namespace SinoNews.Comments.Learning;

/// <summary>A trained version of the score, with what its cross-validation said. The newest one scores.</summary>
public sealed class ScoreModel
{
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
}
