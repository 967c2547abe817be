using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Articles;

public sealed class ArticleWorkflowTests
{
    private static readonly DateTime Later = Make.Now.AddHours(1);
    private static readonly StaffMember Editor = Make.Staff();

    private static readonly ArticleActKind[] Acts =
    [
        ArticleActKind.Submitted, ArticleActKind.Returned, ArticleActKind.Scheduled, ArticleActKind.Unscheduled, ArticleActKind.Published,
        ArticleActKind.WentLive, ArticleActKind.Corrected, ArticleActKind.Withdrawn, ArticleActKind.Binned, ArticleActKind.Restored,
        ArticleActKind.BreakingSet, ArticleActKind.LiveSet,
    ];

    private static readonly Dictionary<string, ArticleActKind[]> Allowed = new(StringComparer.Ordinal)
    {
        ["draft"] = [ArticleActKind.Submitted, ArticleActKind.Scheduled, ArticleActKind.Published, ArticleActKind.Binned],
        ["in review"] = [ArticleActKind.Returned, ArticleActKind.Scheduled, ArticleActKind.Published, ArticleActKind.Binned],
        ["scheduled"] =
        [
            ArticleActKind.Scheduled, ArticleActKind.Unscheduled, ArticleActKind.Published, ArticleActKind.WentLive, ArticleActKind.Binned,
            ArticleActKind.BreakingSet, ArticleActKind.LiveSet,
        ],
        ["published"] =
        [
            ArticleActKind.Published, ArticleActKind.Corrected, ArticleActKind.Withdrawn, ArticleActKind.Binned, ArticleActKind.BreakingSet,
            ArticleActKind.LiveSet,
        ],
        ["withdrawn"] = [ArticleActKind.Published, ArticleActKind.Binned],
        ["binned"] = [ArticleActKind.Restored],
    };

    public static TheoryData<string, ArticleActKind> Every
    {
        get
        {
            var every = new TheoryData<string, ArticleActKind>();
            foreach (var state in Allowed.Keys)
            {
                foreach (var act in Acts)
                    every.Add(state, act);
            }
            return every;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void An_act_is_done_where_the_state_allows_it_and_refused_without_a_trace_elsewhere(string state, ArticleActKind act)
    {
        var article = In(state);
        var before = (article.State, article.Version, article.VisibleFrom, article.Binned, article.Acts.Count, article.LiveRevision);

        Assert.Equal(Allowed[state].Contains(act), article.Allows(act));
        if (Allowed[state].Contains(act))
        {
            Do(article, act);
            Assert.Equal((before.Version + 1, before.Count + 1, act), (article.Version, article.Acts.Count, article.Acts[^1].Kind));
            return;
        }
        Assert.Throws<InvalidOperationException>(() => Do(article, act));
        Assert.Equal(before, (article.State, article.Version, article.VisibleFrom, article.Binned, article.Acts.Count, article.LiveRevision));
    }

    [Fact]
    public void A_scheduled_story_shows_the_words_of_its_scheduling_and_no_later_ones()
    {
        var article = In("scheduled");

        article.Revise(Make.Words("عنوان لم يُجدول"), Make.Named(), Editor, Later);

        Assert.Equal(("طريق الشاي والخيل", true), (article.Title, article.HasUnpublishedChanges));
        article.Schedule(article.LatestWords, Make.Named(), Later.AddDays(2), Editor, Later);
        Assert.Equal(("عنوان لم يُجدول", false, Later.AddDays(2)), (article.Title, article.HasUnpublishedChanges, article.VisibleFrom));
    }

    [Fact]
    public void A_story_goes_live_at_its_time_and_not_before()
    {
        var article = In("scheduled");
        var at = article.VisibleFrom!.Value;

        Assert.Throws<InvalidOperationException>(() => article.GoLive(at.AddMilliseconds(-1)));
        article.GoLive(at);

        Assert.Equal((ArticleState.Published, at, null), (article.State, article.VisibleFrom, article.ModifiedAt));
        Assert.Null(article.Acts[^1].By);
    }

    [Fact]
    public void A_time_that_is_past_schedules_nothing()
    {
        var article = In("draft");

        Assert.Throws<InvalidOperationException>(() => article.Schedule(Make.Words(), Make.Named(), Later, Editor, Later));
        Assert.Equal(ArticleState.Draft, article.State);
    }

    [Fact]
    public void An_embargo_holds_until_it_ends_or_is_lifted()
    {
        var article = In("draft");
        article.Embargo(Later.AddDays(1), "وعد لوكالة", Editor, Later);

        Assert.Throws<InvalidOperationException>(() => article.Publish(Make.Words(), Make.Named(), Editor, Later));
        Assert.Throws<InvalidOperationException>(() => article.Schedule(Make.Words(), Make.Named(), Later.AddHours(23), Editor, Later));
        article.Schedule(Make.Words(), Make.Named(), Later.AddDays(1), Editor, Later);
        article.Embargo(null, null, Editor, Later);
        article.Publish(Make.Words(), Make.Named(), Editor, Later);

        Assert.Equal(ArticleState.Published, article.State);
    }

    [Fact]
    public void A_story_out_of_the_bin_or_the_schedule_is_its_newest_words_again()
    {
        foreach (var state in new[] { "scheduled", "published" })
        {
            var article = In(state);
            article.Revise(Make.Words("أحدث الكلمات"), Make.Named(), Editor, Later);
            if (state is "scheduled")
                article.Unschedule(Editor, Later);
            else
            {
                article.MoveToBin(Editor, Later);
                article.RestoreFromBin(Editor, Later);
            }

            Assert.Equal((ArticleState.Draft, "أحدث الكلمات", null), (article.State, article.Title, article.LiveRevision));
        }
    }

    [Fact]
    public void What_is_in_the_bin_is_not_worked_on()
    {
        var article = In("binned");

        Assert.Throws<InvalidOperationException>(() => article.Revise(Make.Words("عنوان"), Make.Named(), Editor, Later));
        Assert.Throws<InvalidOperationException>(() => article.TakeOver(null, null, Editor, Editor, Later));
        Assert.Throws<InvalidOperationException>(() => article.Embargo(Later.AddDays(1), null, Editor, Later));
    }

    [Fact]
    public void A_correction_is_dated_public_and_calls_the_story_modified()
    {
        var article = In("published");

        article.Correct("  كان الرقم 12 والصواب 21.  ", Editor, Later);

        Assert.Equal(("كان الرقم 12 والصواب 21.", Later), (Assert.Single(article.Corrections).Note, article.Corrections[0].At));
        Assert.Equal(Later, article.ModifiedAt);
        Assert.Throws<InvalidOperationException>(() => article.Correct(" ", Editor, Later));
    }

    [Fact]
    public void What_is_withdrawn_or_binned_leaves_the_breaking_line()
    {
        var article = In("published");
        article.Break(Later.AddHours(1), Editor, Later);

        article.Withdraw("خطأ في المصدر.", Editor, Later);

        Assert.Null(article.BreakingUntil);
    }

    [Fact]
    public void Whoever_takes_over_loses_no_word_of_the_other()
    {
        var (other, article) = (Make.Staff("سامر"), In("draft"));

        article.TakeOver(Make.Words("ما كتبه سامر"), Make.Named(), other, Editor, Later);

        Assert.Equal(("ما كتبه سامر", other), (article.LatestWords.Title, article.Revisions[^1].By));
        Assert.Equal((ArticleActKind.TakenOver, Editor, "سامر"), (article.Acts[^1].Kind, article.Acts[^1].By, article.Acts[^1].Note));
    }

    private static Article In(string state)
    {
        var article = Make.Article(by: Editor);
        if (state is "in review")
            article.SubmitForReview(Editor, Make.Now);
        if (state is "scheduled")
            article.Schedule(Make.Words(), Make.Named(), Later.AddDays(1), Editor, Make.Now);
        if (state is "published" or "withdrawn")
            article.Publish(Make.Words(), Make.Named(), Editor, Make.Now);
        if (state is "withdrawn")
            article.Withdraw("خطأ في المصدر.", Editor, Make.Now);
        if (state is "binned")
            article.MoveToBin(Editor, Make.Now);
        return article;
    }

    private static void Do(Article article, ArticleActKind act)
    {
        switch (act)
        {
            case ArticleActKind.Submitted: article.SubmitForReview(Editor, Later); break;
            case ArticleActKind.Returned: article.ReturnToDraft("أكمل المصادر.", Editor, Later); break;
            case ArticleActKind.Scheduled: article.Schedule(Make.Words(), Make.Named(), Later.AddDays(3), Editor, Later); break;
            case ArticleActKind.Unscheduled: article.Unschedule(Editor, Later); break;
            case ArticleActKind.Published: article.Publish(Make.Words(), Make.Named(), Editor, Later); break;
            case ArticleActKind.WentLive: article.GoLive(Later.AddDays(1)); break;
            case ArticleActKind.Corrected: article.Correct("كان الرقم 12 والصواب 21.", Editor, Later); break;
            case ArticleActKind.Withdrawn: article.Withdraw("خطأ في المصدر.", Editor, Later); break;
            case ArticleActKind.Binned: article.MoveToBin(Editor, Later); break;
            case ArticleActKind.Restored: article.RestoreFromBin(Editor, Later); break;
            case ArticleActKind.BreakingSet: article.Break(Later.AddHours(3), Editor, Later); break;
            default: article.Follow(Later.AddHours(3), Editor, Later); break;
        }
    }
}
