using SinoNews.Comments;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments;

public sealed class HouseRulesTests
{
    [Fact]
    public void Every_comment_waits_for_an_editor() =>
        Says(Outcome.Hold, HoldReason.HouseDefault, Make.Submission());

    [Fact]
    public void A_first_comment_waits_for_an_editor() =>
        Says(Outcome.Hold, HoldReason.FirstComment, Make.Submission(approvedBefore: false));

    [Theory]
    [InlineData("انظر https://example.org/x")]
    [InlineData("انظر HTTP://example.org")]
    [InlineData("www.example.org فيه الخبر")]
    [InlineData("(https://example.org)")]
    public void A_link_is_the_reason_that_is_told(string text) =>
        Says(Outcome.Hold, HoldReason.Links, Make.Submission(text, approvedBefore: false));

    [Theory]
    [InlineData("كتب أن awww شيء جميل")]
    [InlineData("النسبة 3.5 في 2026")]
    [InlineData("http وحدها ليست رابطًا")]
    public void What_is_no_link_is_not_taken_for_one(string text) =>
        Assert.Equal(HoldReason.HouseDefault, HouseRules.Judge(Make.Submission(text)).Reason);

    [Fact]
    public void A_filled_trap_is_spam_before_suspicion_is_asked() =>
        Says(Outcome.Spam, HoldReason.TrapFilled, Trapped("https://example.org"));

    [Fact]
    public void A_closed_thread_refuses_whatever_comes() =>
        Says(Outcome.Refuse, HoldReason.ThreadClosed, Trapped("كلام") with { Mode = CommentMode.Closed });

    [Fact]
    public void A_check_that_cannot_run_holds_the_comment_and_says_so() =>
        Says(Outcome.Hold, HoldReason.Unchecked, Make.Submission() with { Lists = null! });

    private static Submission Trapped(string text) => Make.Submission() with { Post = Make.Post(text) with { TrapFilled = true } };

    private static void Says(Outcome outcome, HoldReason reason, Submission submission)
    {
        var judgement = HouseRules.Judge(submission);
        Assert.Equal((outcome, reason), (judgement.Outcome, judgement.Reason));
    }
}
