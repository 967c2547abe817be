using CsCheck;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments.Desk;

/// <summary>The figures, worked out by hand.</summary>
public sealed class DeskFiguresTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Make.Now);

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 7 }, 7)]
    [InlineData(new[] { 9, 1, 4 }, 4)]
    [InlineData(new[] { 8, 2, 4, 100 }, 6)]
    public void The_median_is_the_middle_or_between_the_two_in_the_middle(int[] minutes, int? median) =>
        Assert.Equal(median, DeskFigures.Median(minutes.Select(minute => TimeSpan.FromMinutes(minute)))?.TotalMinutes);

    [Fact]
    public void Where_nothing_happened_each_day_has_its_line_and_nothing_is_invented()
    {
        var figures = Of([], []);

        Assert.True(figures.IsEmpty);
        Assert.Equal((DeskFigures.DaysShown, Today.AddDays(-29), Today), (figures.Days.Count, figures.Days[0].Day, figures.Days[^1].Day));
        Assert.All(figures.Days, day => Assert.Equal((0, 0, null), (day.Arrived, day.Decided, day.Wait)));
        Assert.Null(figures.Wait);
    }

    [Fact]
    public void Arrivals_and_decisions_stand_on_their_days_and_waits_on_that_of_the_decision()
    {
        var came = Make.Now.AddDays(-2);
        var figures = Of(
            [Came(came), Came(came), Came(Make.Now)],
            [By(1, 1, ModerationAct.Approve, came.AddHours(2), came), By(2, 1, ModerationAct.Reject, Make.Now, came)]);

        Assert.Equal([2, 0, 1], figures.Days.TakeLast(3).Select(day => day.Arrived));
        Assert.Equal([1, 0, 1], figures.Days.TakeLast(3).Select(day => day.Decided));
        Assert.Equal([TimeSpan.FromHours(2), null, TimeSpan.FromDays(2)], figures.Days.TakeLast(3).Select(day => day.Wait));
        Assert.Equal((TimeSpan.FromHours(25), TimeSpan.FromHours(25)), (figures.WaitOfWeek, figures.Wait));
    }

    [Fact]
    public void The_week_is_seven_days_and_no_more()
    {
        var (old, young) = (Make.Now.AddDays(-7), Make.Now.AddDays(-6));
        var figures = Of([], [By(1, 1, ModerationAct.Approve, old, old.AddHours(-9)), By(2, 1, ModerationAct.Approve, young, young.AddHours(-1))]);

        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromHours(5)), (figures.WaitOfWeek, figures.Wait));
    }

    [Fact]
    public void Only_the_first_way_out_of_the_queue_is_a_wait()
    {
        var came = Make.Now.AddHours(-10);
        var figures = Of([],
        [
            By(1, 1, ModerationAct.Edit, came.AddHours(1), came, to: CommentState.Pending),
            By(1, 2, ModerationAct.Approve, came.AddHours(2), came),
            By(1, 3, ModerationAct.Undo, came.AddHours(3), came, CommentState.Approved, CommentState.Pending),
            By(1, 4, ModerationAct.Reject, came.AddHours(9), came),
            // Published at once, then taken down: it never waited.
            By(2, 1, ModerationAct.Reject, came.AddHours(8), came, CommentState.Approved),
        ]);

        Assert.Equal(TimeSpan.FromHours(2), figures.Wait);
        Assert.Equal(3, figures.Days[^1].Decided);
    }

    [Fact]
    public void A_decision_is_overturned_when_it_is_undone_or_decided_otherwise_later_and_not_when_it_is_tidied_away()
    {
        var at = Make.Now.AddHours(-5);
        var figures = Of([],
        [
            // Undone by a colleague.
            By(1, 1, ModerationAct.Approve, at, at, by: 1),
            By(1, 2, ModerationAct.Undo, at, at, CommentState.Approved, CommentState.Pending, by: 2),
            // Decided otherwise.
            By(2, 1, ModerationAct.Reject, at, at, by: 1),
            By(2, 2, ModerationAct.Approve, at, at, CommentState.Rejected, by: 2),
            // Moved among what is not shown.
            By(3, 1, ModerationAct.Reject, at, at, by: 1),
            By(3, 2, ModerationAct.Trash, at, at, CommentState.Rejected, by: 2),
            // Pinned: nothing is decided.
            By(4, 1, ModerationAct.Approve, at, at, by: 1),
            By(4, 2, ModerationAct.Pin, at, at, CommentState.Approved, CommentState.Approved, by: 2),
        ]);

        Assert.Equal([new EditorFigures(1, 4, 2), new EditorFigures(2, 2, 0)], figures.Editors);
    }

    [Fact]
    public void What_stands_again_after_an_undo_can_be_overturned_once()
    {
        var at = Make.Now;
        var figures = Of([],
        [
            By(1, 1, ModerationAct.Reject, at, at, by: 1),
            By(1, 2, ModerationAct.Spam, at, at, CommentState.Rejected, by: 2),
            By(1, 3, ModerationAct.Undo, at, at, CommentState.Spam, CommentState.Rejected, by: 2),
            By(1, 4, ModerationAct.Approve, at, at, CommentState.Rejected, by: 3),
        ]);

        Assert.Equal([new EditorFigures(1, 1, 1), new EditorFigures(2, 1, 1), new EditorFigures(3, 1, 0)], figures.Editors);
    }

    [Fact]
    public void Leaving_it_to_somebody_else_overturns_nothing_but_their_ruling_may()
    {
        var at = Make.Now;
        var figures = Of([],
        [
            By(1, 1, ModerationAct.Approve, at, at, by: 1),
            By(1, 2, ModerationAct.Escalate, at, at, CommentState.Approved, CommentState.Pending, by: 2),
            By(1, 3, ModerationAct.Approve, at, at, CommentState.Pending, by: 3),
            By(2, 1, ModerationAct.Approve, at, at, by: 1),
            By(2, 2, ModerationAct.Escalate, at, at, CommentState.Approved, CommentState.Pending, by: 2),
            By(2, 3, ModerationAct.Reject, at, at, CommentState.Pending, by: 3),
        ]);

        Assert.Equal([new EditorFigures(1, 2, 1), new EditorFigures(3, 2, 0)], figures.Editors);
    }

    [Fact]
    public void A_rule_is_told_what_it_held_what_of_it_was_approved_and_what_waits()
    {
        var figures = Of(
            [
                Came(Make.Now, HoldReason.Links, CommentState.Approved), Came(Make.Now, HoldReason.Links, CommentState.Rejected),
                Came(Make.Now, HoldReason.Links, CommentState.Pending), Came(Make.Now, HoldReason.TrapFilled, CommentState.Spam),
                Came(Make.Now, HoldReason.OpenThread, CommentState.Approved), Came(Make.Now, HoldReason.TrustedReader, CommentState.Rejected),
            ], []);

        Assert.Equal([new RuleFigures(HoldReason.Links, 3, 1, 1), new RuleFigures(HoldReason.TrapFilled, 1, 0, 0)], figures.Rules);
        Assert.Equal((6, 2), (figures.Arrived, figures.PublishedAtOnce));
    }

    [Fact]
    public void However_the_desk_works_its_figures_are_those_of_somebody_who_counts_slowly() => Histories.Sample(
        ruled =>
        {
            var figures = Of([], ruled);
            var rulings = ruled.Where(one => one.Act is not ModerationAct.Undo).ToList();
            Assert.Equal(rulings.Count, figures.Days.Sum(day => day.Decided));
            Assert.Equal(rulings.Count, figures.Editors.Sum(editor => editor.Decisions));
            foreach (var editor in figures.Editors)
                Assert.Equal(rulings.Count(one => one.ById == editor.MemberId && Slowly(one, ruled)), editor.Overturned);
            var waits = ruled.Where(one => one.Version == 1).Select(one => one.At - one.CameAt).Order().ToList();
            Assert.Equal(waits.Count == 0 ? null : (waits[(waits.Count - 1) / 2] + waits[waits.Count / 2]) / 2, figures.Wait);
        },
        iter: 300,
        threads: 1);

    // Acts on a few comments, each by somebody, as the desk allows them: a ruling changes the state, an undo takes back a ruling.
    private static Gen<IReadOnlyCollection<Ruled>> Histories => Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4], Gen.Int[1, 3]).Array[0, 40].Select(History);

    private static IReadOnlyCollection<Ruled> History((int Comment, int Act, int By)[] steps)
    {
        var (all, at) = (new List<Ruled>(), Make.Now.AddDays(-3));
        foreach (var (comment, act, by) in steps)
        {
            at = at.AddMinutes(7);
            var mine = all.Where(one => one.CommentId == comment).ToList();
            var from = mine.Count == 0 ? CommentState.Pending : mine[^1].To;
            var undone = mine.Count > 0 && mine[^1].Act is not ModerationAct.Undo ? mine[^1] : (Ruled?)null;
            var to = act switch { 0 => CommentState.Approved, 1 => CommentState.Rejected, 2 => CommentState.Spam, 3 => CommentState.Trash, _ => undone?.From ?? from };
            if (to != from)
                all.Add(new Ruled(comment, mine.Count + 1, act == 4 ? ModerationAct.Undo : Enum.GetValues<ModerationAct>()[act], from, to, by, at, Make.Now.AddDays(-4)));
        }
        return all;
    }

    // A ruling falls when the next act undoes it, or while it stands (no other ruling over it that is not undone) one shows otherwise.
    private static bool Slowly(Ruled ruling, IEnumerable<Ruled> all)
    {
        var over = 0;
        foreach (var later in all.Where(one => one.CommentId == ruling.CommentId && one.Version > ruling.Version).OrderBy(one => one.Version))
        {
            if (over == 0 && (later.Act is ModerationAct.Undo || later.IsShown != ruling.IsShown))
                return true;
            over += later.Act is ModerationAct.Undo ? -1 : 1;
        }
        return false;
    }

    private static DeskFigures Of(IReadOnlyCollection<Arrival> arrivals, IReadOnlyCollection<Ruled> ruled) => DeskFigures.Of(arrivals, ruled, Today, DateOnly.FromDateTime, Make.Now);

    private static Arrival Came(DateTime at, HoldReason reason = HoldReason.HouseDefault, CommentState state = CommentState.Pending) => new(at, reason, state);

    private static Ruled By(
        long comment, int version, ModerationAct act, DateTime at, DateTime came, CommentState from = CommentState.Pending, CommentState? to = null, int by = 1) =>
        new(comment, version, act, from, to ?? act switch
        {
            ModerationAct.Approve => CommentState.Approved,
            ModerationAct.Reject => CommentState.Rejected,
            ModerationAct.Spam => CommentState.Spam,
            _ => CommentState.Trash,
        }, by, at, came);
}
