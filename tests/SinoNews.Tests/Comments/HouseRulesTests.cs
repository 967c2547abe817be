using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments;

/// <summary>The seventeen checks, each alone, and each before those that come after it.</summary>
public sealed class HouseRulesTests
{
    private static readonly WordLists Lists = new(
        [
            Listed("غبي"), Listed("عرض مغر", WordList.Suspect), Listed("وزارة التجارة", WordList.ReservedName), Listed("spam.example", WordList.EmailDomain),
        ],
        ["سينو نيوز", "ليلى حداد"]);

    private static readonly Broken[] InOrder =
    [
        new(HoldReason.ThreadClosed, Outcome.Refuse, s => s with { Mode = CommentMode.Closed }),
        new(HoldReason.TooLong, Outcome.Refuse, s => Says(s, new string('ا', Submission.MaxText))),
        new(HoldReason.TrapFilled, Outcome.Spam, s => s with { Post = s.Post with { TrapFilled = true } }),
        new(HoldReason.BannedSender, Outcome.Refuse, s => s with { IsBanned = true }),
        new(HoldReason.Repeated, Outcome.Hold, s => s with { Likeness = new Likeness(1, 1, Campaigns: true) }),
        new(HoldReason.EmergencyHold, Outcome.Hold, s => s with { HoldEverything = true }),
        new(HoldReason.TrustedReader, Outcome.Publish, s => s with { IsTrusted = true }),
        new(HoldReason.BannedWord, Outcome.Hold, s => Says(s, "غبي")),
        new(HoldReason.SuspectWord, Outcome.Hold, s => Says(s, "عرض مغر")),
        new(HoldReason.Links, Outcome.Hold, s => Says(s, "https://example.org/x")),
        new(HoldReason.EmailDomain, Outcome.Hold, s => s with { Post = s.Post with { Email = "a@spam.example" } }),
        new(HoldReason.Impersonation, Outcome.Hold, s => s with { Post = s.Post with { Name = "وزارة التجارة" } }),
        new(HoldReason.HiddenCharacters, Outcome.Hold, s => s with { Post = s.Post with { Removed = "0:202E 1:200B 2:2066" } }),
        new(HoldReason.LikelyUnwanted, Outcome.Hold, s => s with { Scored = new Scored(80, null, []), HoldScore = 80 }),
        new(HoldReason.TooMany, Outcome.Hold, s => s with { NetworkIsBusy = true }),
        new(HoldReason.FirstComment, Outcome.Hold, s => s with { ApprovedBefore = false }),
        new(HoldReason.OpenThread, Outcome.Publish, s => s with { Mode = CommentMode.Open }),
    ];

    public static TheoryData<HoldReason> Reasons { get; } = [.. InOrder.Select(rule => rule.Reason)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_rule_alone_gives_its_verdict_and_is_the_only_finding(HoldReason reason)
    {
        var rule = InOrder.Single(rule => rule.Reason == reason);

        var judgement = HouseRules.Judge(rule.On(Usual()));

        Assert.Equal((rule.Outcome, reason), (judgement.Outcome, judgement.Reason));
        Assert.Equal([reason], judgement.Findings.Select(finding => finding.Reason));
    }

    [Fact]
    public void Of_any_two_rules_the_one_that_stands_first_decides_and_both_are_kept()
    {
        foreach (var (before, after) in InOrder.SelectMany((one, i) => InOrder.Skip(i + 1).Select(other => (one, other))))
        {
            if ((before.Reason, after.Reason) is (HoldReason.ThreadClosed, HoldReason.OpenThread))
                continue; // a thread is one or the other
            var judgement = HouseRules.Judge(after.On(before.On(Usual())));

            Assert.Equal((before.Outcome, before.Reason), (judgement.Outcome, judgement.Reason));
            Assert.Equal([before.Reason, after.Reason], judgement.Findings.Select(finding => finding.Reason));
        }
    }

    [Fact]
    public void Whatever_fires_is_kept_in_the_order_of_the_house()
    {
        var all = InOrder[..^1].Aggregate(Usual(), (submission, rule) => rule.On(submission));

        Assert.Equal(InOrder[..^1].Select(rule => rule.Reason), HouseRules.Judge(all).Findings.Select(finding => finding.Reason));
    }

    [Fact]
    public void What_no_rule_speaks_of_waits_for_an_editor_by_the_default_of_the_house()
    {
        var judgement = HouseRules.Judge(Usual());

        Assert.Equal((Outcome.Hold, HoldReason.HouseDefault), (judgement.Outcome, judgement.Reason));
        Assert.Equal([HoldReason.HouseDefault], judgement.Findings.Select(finding => finding.Reason));
    }

    [Theory]
    [InlineData(79, 80)]
    [InlineData(100, 0)]
    public void A_score_below_what_holds_speaks_quietly_and_ranks(int score, int holdScore)
    {
        var judgement = HouseRules.Judge(Usual() with { Mode = CommentMode.Open, Scored = new Scored(score, "رابط واحد", []), HoldScore = holdScore });

        Assert.Equal((Outcome.Publish, HoldReason.OpenThread, score), (judgement.Outcome, judgement.Reason, judgement.Risk));
        Assert.Equal([HoldReason.OpenThread, HoldReason.LikelyUnwanted], judgement.Findings.Select(finding => finding.Reason));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(80)]
    [InlineData(100)]
    public void The_highest_score_only_holds(int holdScore)
    {
        var judgement = HouseRules.Judge(Usual() with { Mode = CommentMode.Open, Scored = new Scored(100, null, []), HoldScore = holdScore });

        Assert.Equal((Outcome.Hold, HoldReason.LikelyUnwanted, 100), (judgement.Outcome, judgement.Reason, judgement.Risk));
    }

    [Fact]
    public void A_low_score_is_no_finding_and_the_risk_is_never_below_the_score()
    {
        Assert.DoesNotContain(HouseRules.Judge(Usual() with { Scored = new Scored(49, null, []), HoldScore = 80 }).Findings, finding => finding.Reason is HoldReason.LikelyUnwanted);
        foreach (var score in Enumerable.Range(0, 101))
        {
            var all = InOrder[..^1].Aggregate(Usual() with { Scored = new Scored(score, null, []) }, (submission, rule) => rule.Reason is HoldReason.LikelyUnwanted ? submission : rule.On(submission));
            Assert.InRange(HouseRules.Judge(Usual() with { Scored = new Scored(score, null, []) }).Risk, score, 100);
            Assert.InRange(HouseRules.Judge(all).Risk, score, 100);
        }
    }

    [Theory]
    [InlineData("انظر https://example.org/x", "https://example.org/x")]
    [InlineData("انظر HTTP://example.org", "HTTP://example.org")]
    [InlineData("www.example.org فيه الخبر", "www.example.org")]
    [InlineData("زوروا shop.example.com الآن", "shop.example.com")]
    public void A_link_is_found_where_it_stands(string text, string link)
    {
        var finding = Assert.Single(HouseRules.Judge(Says(Usual(), text)).Findings);

        Assert.Equal(HoldReason.Links, finding.Reason);
        var span = Assert.Single(finding.Spans);
        Assert.Equal(link, Says(Usual(), text).Text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("كتب أن awww شيء جميل")]
    [InlineData("النسبة 3.5 في 2026")]
    [InlineData("http وحدها ليست رابطًا")]
    [InlineData("راسلني على salma@example.com")]
    public void What_is_no_link_is_not_taken_for_one(string text) => Passes(Says(Usual(), text));

    [Fact]
    public void Links_hold_only_above_the_limit()
    {
        var two = Says(Usual(), "https://example.org/1 https://example.org/2") with { MaxLinks = 2 };

        Passes(two);
        Assert.Equal(3, Assert.Single(HouseRules.Judge(Says(two, "www.example.org")).Findings).Spans.Count);
    }

    [Theory]
    [InlineData("a@spam.example", true)]
    [InlineData("a@mail.spam.example", true)]
    [InlineData("a@mailinator.com", true)]
    [InlineData("a@x.mailinator.com", true)]
    [InlineData("a@notspam.example", false)]
    [InlineData("a@spam.example.org", false)]
    [InlineData("a@example", false)]
    [InlineData("", false)]
    public void A_listed_domain_reaches_all_below_it_and_nothing_beside_it(string email, bool held)
    {
        var submission = Usual() with { Post = Usual().Post with { Email = email } };

        if (held)
            Assert.Equal(HoldReason.EmailDomain, Assert.Single(HouseRules.Judge(submission).Findings).Reason);
        else
            Passes(submission);
    }

    [Theory]
    [InlineData("سينو نيوز")]
    [InlineData("ليلى حداد")]
    public void The_outlet_and_the_colleagues_are_reserved_names_without_being_listed(string name)
    {
        var finding = Assert.Single(HouseRules.Judge(Usual() with { Post = Usual().Post with { Name = name } }).Findings);

        Assert.Equal((HoldReason.Impersonation, name), (finding.Reason, finding.Detail));
    }

    [Fact]
    public void A_mark_or_two_come_from_copying_and_a_third_is_a_trick()
    {
        Passes(Usual() with { Post = Usual().Post with { Removed = "0:202E 1:200B" } });
        Assert.Equal(HoldReason.HiddenCharacters, HouseRules.Judge(Usual() with { Post = Usual().Post with { Removed = "0:202E 1:200B 1:200B" } }).Reason);
    }

    [Fact]
    public void A_busy_address_holds_like_a_busy_network() =>
        Assert.Equal(HoldReason.TooMany, HouseRules.Judge(Usual() with { EmailIsBusy = true }).Reason);

    [Fact]
    public void A_name_or_an_address_beyond_its_limit_is_refused_like_a_text()
    {
        foreach (var post in new[] { Usual().Post with { Name = new string('ا', 61) }, Usual().Post with { Email = new string('a', 255) } })
            Assert.Equal((Outcome.Refuse, HoldReason.TooLong), Said(Usual() with { Post = post }));
        Passes(Usual() with { Post = Make.Post(new string('ا', Submission.MaxText), new string('ا', 60)) });
    }

    [Fact]
    public void A_listed_word_is_told_with_its_place()
    {
        var submission = Says(Usual(), "هذا كلام غبي حقا");

        var finding = Assert.Single(HouseRules.Judge(submission).Findings);

        Assert.Equal((HoldReason.BannedWord, "غبي"), (finding.Reason, finding.Detail));
        var span = Assert.Single(finding.Spans);
        Assert.Equal("غبي", submission.Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void A_check_that_cannot_run_is_named_and_nothing_is_published_past_it()
    {
        foreach (var vouched in new[] { Usual() with { IsTrusted = true }, Usual() with { Mode = CommentMode.Open } })
        {
            var judgement = HouseRules.Judge(vouched with { Lists = null! });

            Assert.Equal((Outcome.Hold, HoldReason.Unchecked), (judgement.Outcome, judgement.Reason));
            Assert.Equal(
                ["BannedWords", "SuspectWords", "UntrustedDomain", "Impersonation"],
                judgement.Findings.Where(finding => finding.Reason is HoldReason.Unchecked).Select(finding => finding.Detail));
        }
    }

    [Theory]
    [InlineData(HoldReason.ThreadClosed)]
    [InlineData(HoldReason.TrapFilled)]
    [InlineData(HoldReason.BannedSender)]
    [InlineData(HoldReason.EmergencyHold)]
    public void A_check_that_cannot_run_changes_no_verdict_against_the_comment(HoldReason reason)
    {
        var rule = InOrder.Single(rule => rule.Reason == reason);

        Assert.Equal((rule.Outcome, reason), Said(rule.On(Usual()) with { Lists = null! }));
    }

    private static ListedWord Listed(string text, WordList list = WordList.Banned) =>
        ListedWord.Add(WordEntry.From(list, text, WordMode.Exact, null), Make.Staff(), Make.Now);

    // Nothing speaks against it.
    private static Submission Usual() => Make.Submission() with { Lists = Lists };

    private static Submission Says(Submission submission, string text) => submission with { Post = submission.Post with { Text = $"{submission.Text} {text}" } };

    private static (Outcome Outcome, HoldReason Reason) Said(Submission submission) =>
        HouseRules.Judge(submission) is var judgement ? (judgement.Outcome, judgement.Reason) : default;

    private static void Passes(Submission submission) => Assert.Equal((Outcome.Hold, HoldReason.HouseDefault), Said(submission));

    /// <summary>A rule, what it says, and what makes it speak.</summary>
    private sealed record Broken(HoldReason Reason, Outcome Outcome, Func<Submission, Submission> On);
}
