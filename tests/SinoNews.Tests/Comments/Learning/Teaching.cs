using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Learning;
using SinoNews.Storage;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>Comments of two kinds for the score to tell apart: offers of money, and talk about the news.</summary>
internal static class Teaching
{
    private static readonly string[] Offers = ["اربح", "الدولارات", "من بيتك", "سجل الآن", "فرصة", "استثمار مضمون", "أرباح يومية", "بلا خبرة", "تواصل واتساب", "عرض مغر"];
    private static readonly string[] Talk = ["قرأت المادة", "القطار السريع", "زرت بكين", "رأيي أن", "الشاي", "التعليم في الصين", "المتحف", "شكرًا للكاتب", "في الفقرة الثانية", "الموسم القادم"];

    internal static string Offer(int i) => Written(Offers, i);

    internal static string Wanted(int i) => Written(Talk, i);

    internal static IReadOnlyList<Example> Examples(int ofEach) =>
    [
        .. Enumerable.Range(0, ofEach).Select(i => new Example(Features.Of(new Circumstances(Wanted(i), Elapsed: 60 + i)), false)),
        .. Enumerable.Range(0, ofEach).Select(i => new Example(Features.Of(new Circumstances(Offer(i), Elapsed: i % 4)), true)),
    ];

    /// <summary>So many of either kind, sent and decided on.</summary>
    internal static async Task Teach(this CommentStore store, int ofEach, ModerationAct unwanted = ModerationAct.Spam, RejectionReason? reason = null)
    {
        for (var i = 0; i < ofEach; i++)
        {
            store.Now += TimeSpan.FromMinutes(10);
            await store.Decide(await store.Receive(Wanted(i), email: $"friend{i}@example.org", network: null), ModerationAct.Approve);
            await store.Decide(await store.Receive(Offer(i), email: $"seller{i}@example.net", network: null), unwanted, reason: reason);
        }
    }

    /// <summary>Lets the score learn, as the site does by itself.</summary>
    internal static async Task<ScoreModel?> Learn(this CommentStore store, bool asked = true, ScoreTraining? training = null)
    {
        await using var db = store.Store.Open();
        using var own = new ScoreTraining(store.Writer);
        return await (training ?? own).Learn(db, store.Now, asked, default);
    }

    /// <summary>Lets the scores of what waits follow, as the site does by itself after a training and a start.</summary>
    internal static async Task<Rescored?> Rescore(this CommentStore store)
    {
        await using var db = store.Store.Open();
        return await new Rescoring(store.Writer, new ScoreCache()).Follow(db, default);
    }

    /// <summary>What scores by the newest version.</summary>
    internal static async Task<Scorer> Scorer(this CommentStore store) =>
        new(LinearModel.Unpack((await store.Ask(db => db.NewestScore(default)))!.Weights));

    /// <summary>The same on the site.</summary>
    internal static async Task Teach(this SiteUnderTest site, int ofEach)
    {
        var article = await site.Publish();
        for (var i = 0; i < ofEach; i++)
        {
            await site.Decides("ليلى", await site.Waiting(article, Wanted(i), email: $"friend{i}@example.org"), ModerationAct.Approve);
            await site.Decides("ليلى", await site.Waiting(article, Offer(i), email: $"seller{i}@example.net"), ModerationAct.Spam);
        }
    }

    /// <inheritdoc cref="Learn(CommentStore, bool, ScoreTraining?)"/>
    internal static async Task Learn(this SiteUnderTest site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        Assert.NotNull(await site.Services.GetRequiredService<ScoreTraining>().Learn(scope.ServiceProvider.GetRequiredService<NewsDb>(), site.Time.Now, asked: true, default));
    }

    // Four of the parts in an order of their own: long enough to tell apart, too unlike to be a campaign.
    private static string Written(string[] parts, int i)
    {
        var random = new Random(i);
        var shuffled = parts.ToArray();
        random.Shuffle(shuffled);
        return $"{string.Join(' ', shuffled.Take(4))} {(char)('ا' + random.Next(1, 20))}{i}";
    }
}
