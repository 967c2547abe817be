using SinoNews.Comments;

namespace SinoNews.Tests.Comments;

public sealed class HouseRulesTests
{
    [Fact]
    public void Every_comment_waits_for_an_editor() =>
        Assert.Equal(Verdict.Hold(HoldReason.HouseDefault), HouseRules.Judge(Make.Submission()));

    [Fact]
    public void A_first_comment_waits_for_an_editor() =>
        Assert.Equal(Verdict.Hold(HoldReason.FirstComment), HouseRules.Judge(Make.Submission(approvedBefore: 0)));

    [Theory]
    [InlineData("انظر https://example.org/x")]
    [InlineData("انظر HTTP://example.org")]
    [InlineData("www.example.org فيه الخبر")]
    [InlineData("(https://example.org)")]
    public void A_link_is_the_reason_that_is_told(string text) =>
        Assert.Equal(Verdict.Hold(HoldReason.Links), HouseRules.Judge(Make.Submission(text, approvedBefore: 0)));

    [Theory]
    [InlineData("كتب أن awww شيء جميل")]
    [InlineData("النسبة 3.5 في 2026")]
    [InlineData("http وحدها ليست رابطًا")]
    public void What_is_no_link_is_not_taken_for_one(string text) =>
        Assert.Equal(HoldReason.HouseDefault, HouseRules.Judge(Make.Submission(text)).Reason);

    [Fact]
    public void A_filled_trap_is_spam_before_anything_else_is_asked() => Assert.Equal(
        Verdict.Spam(HoldReason.TrapFilled),
        HouseRules.Judge(Make.Submission("https://example.org", approvedBefore: 0) with { TrapFilled = true }));

    [Fact]
    public void A_closed_thread_refuses_whatever_comes() => Assert.Equal(
        Verdict.Refuse(HoldReason.ThreadClosed),
        HouseRules.Judge(Make.Submission() with { ThreadClosed = true, TrapFilled = true }));

    [Fact]
    public void A_check_that_cannot_run_holds_the_comment_and_says_so() => Assert.Equal(
        Verdict.Hold(HoldReason.Unchecked),
        HouseRules.Judge(Make.Submission() with { Text = null! }));
}
