using SinoNews.Articles;

namespace SinoNews.Benchmarks.Filling;

/// <summary>
/// Makes the stories of a store, in the order of their time. Whatever the size, ten years of them, of which yesterday has
/// a few pages and the newsroom's table the same few unfinished ones: so the pages of two sizes show as much.
/// </summary>
internal sealed class ArticleMaker(Prose prose, Newsroom newsroom, Random random, DateTime now)
{
    public static readonly TimeSpan Age = TimeSpan.FromDays(3650);

    private const int OfYesterday = 30;
    private const int Unfinished = 18;
    private const int WithdrawnOnceIn = 1000;
    private const int TagsEach = 3;

    private static readonly TimeSpan Morning = TimeSpan.FromHours(6);

    private readonly double[] _tagsUpTo = UpTo(newsroom.Tags.Count);

    /// <param name="count">How many; unfinished ones among them.</param>
    /// <param name="firstId">The first one's; the others' follow it.</param>
    public IEnumerable<MadeArticle> Articles(int count, long firstId)
    {
        var published = Math.Max(0, count - Unfinished);
        var ofYesterday = Math.Min(OfYesterday, published);
        var (older, yesterday) = (published - ofYesterday, now.Date.AddDays(-1) + Morning);
        for (var i = 0; i < count; i++)
        {
            var at = i < older ? now - Age + ((Age - TimeSpan.FromDays(2)) / older * i)
                : i < published ? yesterday + (TimeSpan.FromMinutes(15) * (i - older))
                : now - TimeSpan.FromHours(count - i);
            yield return Make(firstId + i, i < published ? Finished() : i % 3 == 0 ? ArticleState.InReview : ArticleState.Draft, Storage.UtcMilliseconds.Cut(at));
        }
    }

    private MadeArticle Make(long id, ArticleState state, DateTime at) => new(
        id, state, at, Title(), Standfirst(), newsroom.Authors[random.Next(newsroom.Authors.Count)], prose.Write(random, 250 + random.Next(50)))
    {
        Kind = random.Next(20) switch { 0 => ArticleKind.Pictures, < 4 => ArticleKind.Explainer, _ => ArticleKind.News },
        SectionId = newsroom.SectionIds[random.Next(newsroom.SectionIds.Count)],
        Tags = Tags(),
        StaffId = newsroom.StaffIds[random.Next(newsroom.StaffIds.Count)],
    };

    private ArticleState Finished() => random.Next(WithdrawnOnceIn) == 0 ? ArticleState.Withdrawn : ArticleState.Published;

    private string Title() => prose.Run(random, 5 + random.Next(5)).ToString();

    private string? Standfirst() => random.Next(3) == 0 ? null : $"{prose.Run(random, 12 + random.Next(10))}.";

    // A few tags are on very many stories, most on few.
    private List<Tag> Tags()
    {
        var tags = new List<Tag>(TagsEach);
        while (tags.Count < TagsEach)
        {
            var at = Array.BinarySearch(_tagsUpTo, random.NextDouble() * _tagsUpTo[^1]);
            var tag = newsroom.Tags[Math.Min(at < 0 ? ~at : at, _tagsUpTo.Length - 1)];
            if (!tags.Contains(tag))
                tags.Add(tag);
        }
        return tags;
    }

    private static double[] UpTo(int count)
    {
        var (upTo, sum) = (new double[count], 0.0);
        for (var rank = 0; rank < count; rank++)
            upTo[rank] = sum += 1.0 / (rank + 2);
        return upTo;
    }
}
