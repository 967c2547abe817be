namespace SinoNews.Web.Checkups;

/// <summary>How it stands with what was looked at.</summary>
public enum Soundness
{
    Sound,

    /// <summary>The site runs, but not as well or as safely as it could.</summary>
    Doubtful,

    /// <summary>The site does not run, or loses something.</summary>
    Wrong,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Explanation">What was found, and what to do about it. In English: for who runs the machine.</param>
public sealed record Finding(string What, Soundness Soundness, string Explanation)
{
    public override string ToString() => $"{Word,-4}  {What}: {Explanation}";

    private string Word => Soundness switch { Soundness.Sound => "ok", Soundness.Doubtful => "warn", _ => "FAIL" };
}

/// <summary>What a look found.</summary>
internal sealed record Diagnosis(Soundness Soundness, string Explanation)
{
    internal static Diagnosis Ok(string explanation) => new(Soundness.Sound, explanation);

    internal static Diagnosis Warn(string explanation) => new(Soundness.Doubtful, explanation);

    internal static Diagnosis Fail(string explanation) => new(Soundness.Wrong, explanation);
}
