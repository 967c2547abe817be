using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments.Rules;

public sealed class CommentPolicyTests
{
    private static readonly DateTime Published = Make.Now.AddDays(-14);

    [Theory]
    [InlineData(null, null, CommentMode.PreModerated)]
    [InlineData(null, CommentMode.Open, CommentMode.Open)]
    [InlineData(CommentMode.Closed, CommentMode.Open, CommentMode.Closed)]
    [InlineData(CommentMode.PreModerated, CommentMode.Closed, CommentMode.PreModerated)]
    public void A_storys_own_mode_outranks_its_sections_and_that_the_houses(CommentMode? own, CommentMode? sections, CommentMode mode) =>
        Assert.Equal(mode, Policy().ModeOf(own, sections, Published, Make.Now));

    [Fact]
    public void A_thread_closes_by_itself_when_its_days_are_over_and_not_before()
    {
        var policy = Policy(closeAfterDays: 14);

        Assert.Equal(CommentMode.Open, policy.ModeOf(null, CommentMode.Open, Published.AddMilliseconds(1), Make.Now));
        Assert.Equal(CommentMode.Closed, policy.ModeOf(null, CommentMode.Open, Published, Make.Now));
        Assert.Equal(CommentMode.Open, policy.ModeOf(CommentMode.Open, null, Published, Make.Now));
        Assert.Equal(CommentMode.PreModerated, policy.ModeOf(null, null, visibleFrom: null, Make.Now));
    }

    [Fact]
    public void A_hold_that_is_repeated_keeps_when_it_began()
    {
        var policy = Policy();

        policy.Hold(everything: true, Make.Now);
        policy.Hold(everything: true, Make.Now.AddHours(1));
        Assert.Equal(Make.Now, policy.HoldingSince);

        policy.Hold(everything: false, Make.Now);
        Assert.False(policy.IsHolding);
    }

    private static CommentPolicy Policy(int? closeAfterDays = null)
    {
        var policy = new CommentPolicy();
        policy.Change(Ruler.Usual with { CloseAfterDays = closeAfterDays });
        return policy;
    }
}
