using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Learning;

/// <summary>The samples as examples, each with its group.</summary>
public static class ExampleQueries
{
    /// <summary>The newest of either class that this program can read.</summary>
    public static async Task<IReadOnlyList<Example>> Examples(this NewsDb db, int ofEachClass, CancellationToken ct)
    {
        List<Sample> samples = [.. await db.Newest(unwanted: false, ofEachClass, ct), .. await db.Newest(unwanted: true, ofEachClass, ct)];
        var kinship = new Kinship();
        foreach (var sample in samples)
        {
            if (sample.Campaign is { } campaign)
                kinship.Join(sample.Reader, campaign);
        }
        return [.. samples.Select(sample => Features.Unpack(sample.Features) is { } features
            ? new Example(features, sample.IsUnwanted) { Group = kinship.Of(sample.Reader) } : null).OfType<Example>()];
    }

    // Of a comment that expired nobody knows the campaign any more.
    private static Task<List<Sample>> Newest(this NewsDb db, bool unwanted, int atMost, CancellationToken ct) =>
        db.TrainingSamples.Where(sample => sample.IsUnwanted == unwanted).OrderByDescending(sample => sample.CommentId).Take(atMost)
            .Select(sample => new Sample(
                sample.Reader, sample.IsUnwanted, sample.Features,
                db.Comments.Where(comment => comment.Id == sample.CommentId).Select(comment => comment.CampaignId).FirstOrDefault()))
            .ToListAsync(ct);

    private sealed record Sample(string Reader, bool IsUnwanted, byte[] Features, long? Campaign);
}
