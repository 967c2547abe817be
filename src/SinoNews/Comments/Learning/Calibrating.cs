namespace SinoNews.Comments.Learning;

/// <summary>
/// Makes sums into shares: the logistic curve that fits best what comments with such sums turned out to be (Platt 1999,
/// with his smoothed targets, by Newton's steps).
/// </summary>
internal static class Calibrating
{
    private const int Steps = 50;
    private const double Ridge = 1e-6;

    internal static Calibration Fit(IReadOnlyList<(double Sum, bool IsUnwanted)> scored)
    {
        var unwanted = scored.Count(one => one.IsUnwanted);
        var (high, low) = ((unwanted + 1.0) / (unwanted + 2), 1.0 / (scored.Count - unwanted + 2));
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (gs, go, hss, hso, hoo) = (0.0, 0.0, Ridge, 0.0, Ridge);
            foreach (var (sum, isUnwanted) in scored)
            {
                var share = 1 / (1 + Math.Exp(-((slope * sum) + offset)));
                var (error, weight) = (share - (isUnwanted ? high : low), share * (1 - share));
                (gs, go) = (gs + (error * sum), go + error);
                (hss, hso, hoo) = (hss + (weight * sum * sum), hso + (weight * sum), hoo + weight);
            }
            var determinant = (hss * hoo) - (hso * hso);
            var (ds, d) = (((hoo * gs) - (hso * go)) / determinant, ((hss * go) - (hso * gs)) / determinant);
            (slope, offset) = (slope - Math.Clamp(ds, -1, 1), offset - Math.Clamp(d, -1, 1));
            if (Math.Abs(ds) + Math.Abs(d) < 1e-6)
                break;
        }
        // A model that is worse than chance says nothing; it must not say the contrary.
        return new Calibration(Math.Max(slope, 0.05), offset);
    }
}
