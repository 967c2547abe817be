using SinoNews.Comments;

namespace SinoNews.Tests.Pages;

/// <summary>Stories in every section, comments in every state.</summary>
public sealed class BusySite : SiteUnderTest, IAsyncLifetime
{
    internal const string Address = "198.51.100.77";

    internal string Older { get; private set; } = "";

    internal string Newer { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var times = new List<(DateTime At, long Id)>();
        for (var i = 1; i <= 30; i++)
        {
            // The first twenty fill two pages of one section, author, tag and day.
            var at = Make.Now.AddDays(i <= 20 ? -1 : -i).AddMinutes(-i);
            var first = i <= 20;
            var words = Make.Words(
                $"قصة {i}", section: first ? 1 : 1 + (i % 6), author: first ? "ليلى" : "سامي", tags: first ? ["مدن", "5G"] : ["أنهار"],
                standfirst: i % 2 == 0 ? "مقدمة قصيرة عن 3 مدن." : null);
            words = words with { Glyphs = i % 3 == 0 ? "茶路" : null, Illustration = i == 4 ? "grand-canal" : null };
            times.Add((at, await Publish(words, at)));
        }
        await this.Package();
        string Cursor(int i) => $"{new DateTimeOffset(times[i].At).ToUnixTimeMilliseconds()}-{times[i].Id}";
        (Older, Newer) = (Cursor(7), Cursor(18));

        var opening = await Approved(1, "تعليق معتمد فيه https://example.com/x?y=1&z=2 رابط.\nوسطر ثان.");
        await Approved(1, "رد معتمد", "سامي", opening);
        await Approved(2, "تعليق آخر");
        for (var i = 1; i <= 24; i++)
            await Act(i, (article, by) => article.Correct("صُحّح اسم المدينة 上海 في الفقرة 2.", by, times[i - 1].At.AddHours(2)));
        await Act(2, (article, by) => article.Break(Make.Now.AddDays(2), by, Make.Now));
        await Act(3, (article, by) => article.Follow(Make.Now.AddDays(2), by, Make.Now));
        using var reader = Reader();
        await reader.Comment(1, "تعليق ينتظر المراجعة", headers: (Visitor.AddressHeader, Address));
        await Decide((await reader.Comment(1, "تعليق مرفوض")).Receipt, ModerationAct.Reject, RejectionReason.OffTopic);
        await Decide((await reader.Comment(1, "تعليق مزعج")).Receipt, ModerationAct.Spam);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
