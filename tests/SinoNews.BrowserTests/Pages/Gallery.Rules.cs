using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Arabic;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

public sealed partial class Gallery
{
    public long BanId { get; private set; }

    /// <summary>A colleague's change of the policy.</summary>
    public Task ChangePolicy() => Rule(async (desk, db, by, now) =>
    {
        var policy = await db.CommentPolicies.AsNoTracking().SingleAsync();
        return Assert.IsType<Ruling<CommentPolicy>.Done>(await desk.Change(
            policy.Version, PolicySettings.Of(policy) with { MaxLinks = policy.MaxLinks + 1, CloseAfterDays = 30 }, new Dictionary<int, CommentMode?>(), by, now, default));
    });

    /// <summary>A colleague closes a thread.</summary>
    public Task Close(long article) => Rule(async (desk, _, by, now) =>
        Assert.IsType<Ruling<CommentMode?>.Done>(await desk.SetMode(article, null, CommentMode.Closed, by, now, default)));

    /// <summary>The score has learned, from made comments.</summary>
    public Task Train() => Site.Within((services, clock) => services.GetRequiredService<StoreWriter>().Run(
        db =>
        {
            var examples = Enumerable.Range(0, 60).Select(i => new Example(Features.Of(new Circumstances(i % 2 == 0 ? $"قرأت المادة رقم {i} وأعجبتني" : $"اربح {i} دولارًا من بيتك")), i % 2 == 1));
            db.ScoreModels.Add(ScoreModel.Of(Trained.From([.. examples], 80)!, 0, clock.Now));
            return db.SaveChangesAsync();
        },
        default));

    private async Task Rule()
    {
        var sender = await Comment("متجر العروض", "عرض خاص لا يتكرر، والتوصيل مجاني إلى كل البلاد. اشتر ساعتين واحصل على الثالثة.");
        (WordList List, string Text, string? Exceptions)[] entries =
        [
            (WordList.Banned, "دجال", null), (WordList.Banned, "كلب", "كلب البحر، كلبشات"), (WordList.Suspect, "اضغط هنا", null),
            (WordList.ReservedName, "المتحدث باسم الخارجية", null),
        ];
        foreach (var (list, text, exceptions) in entries)
            await Rule((desk, _, by, now) => desk.Add(WordEntry.From(list, text, WordMode.Affixed, exceptions), by, now, default));
        await Rule(async (desk, _, by, now) =>
        {
            var ban = Assert.IsType<Ruling<Ban>.Done>(await desk.Impose(BanKind.Email, sender.Id, 30, by, now, default)).Now;
            BanId = ban.Id;
            return ban;
        });
    }

    private Task<T> Rule<T>(Func<RulesDesk, NewsDb, StaffMember, DateTime, Task<T>> rule) => Site.Within(async (services, clock) =>
    {
        var db = services.GetRequiredService<NewsDb>();
        return await rule(services.GetRequiredService<RulesDesk>(), db, await Me(db), clock.Now);
    });
}
