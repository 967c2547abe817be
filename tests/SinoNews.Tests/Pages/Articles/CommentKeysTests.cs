namespace SinoNews.Tests.Pages.Articles;

public sealed class CommentKeysTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task The_same_key_and_words_are_one_comment_with_one_receipt()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();

        var first = (await reader.Comment(id, "تعليق واحد", key: key)).Receipt;
        site.Time.Advance(TimeSpan.FromHours(3));
        var second = (await reader.Comment(id, "تعليق واحد", key: key.ToUpperInvariant())).Receipt;

        Assert.Equal(first, second);
        Assert.Equal(1, await site.CommentsOn(id));
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_a_conflict_that_keeps_the_text_and_can_be_sent_anew()
    {
        using var reader = site.Reader();
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();
        await reader.Comment(id, "تعليق أول", key: key);

        var conflict = await reader.Comment(id, "تعليق ثان", key: key);

        Assert.Equal((409, "تعليق ثان"), (conflict.Code, conflict.Field("Input.Text")));
        Assert.Null(conflict.Field("Input.Key"));
        Assert.Equal(1, await site.CommentsOn(id));
        Assert.Equal(303, (await reader.Comment(id, "تعليق ثان")).Code);
        Assert.Equal(2, await site.CommentsOn(id));
    }

    [Fact]
    public async Task A_key_of_one_story_does_not_serve_another()
    {
        using var reader = site.Reader();
        var (one, other) = (await site.Publish(), await site.Publish());
        var key = Guid.NewGuid().ToString();
        await reader.Comment(one, "تعليق", key: key);

        Assert.Equal(409, (await reader.Comment(other, "تعليق", key: key)).Code);
    }

    [Fact]
    public async Task Twenty_posts_at_once_under_one_key_are_one_comment()
    {
        var id = await site.Publish();
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            using var reader = site.Reader();
            return await reader.Comment(id, "ضغطة مزدوجة", key: key);
        })));

        Assert.Single(answers.Select(answer => answer.Receipt).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await site.CommentsOn(id));
    }

    [Fact]
    public async Task Twenty_posts_at_once_without_a_key_are_one_comment()
    {
        var id = await site.Publish();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            using var reader = site.Reader();
            return await reader.Comment(id, "ضغطة مزدوجة بلا مفتاح");
        })));

        Assert.Single(answers.Select(answer => answer.Receipt).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await site.CommentsOn(id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9.9)]
    public async Task Without_a_key_the_same_words_within_ten_minutes_are_one_comment(double minutes)
    {
        using var reader = site.Reader();
        // Whatever part of the clock's own ten minutes it is.
        for (var start = 0; start < 10; start += 3)
        {
            var id = await site.Publish();
            var first = (await reader.Comment(id, "تعليق مكرر")).Receipt;
            site.Time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(first, (await reader.Comment(id, "  تعليق مكرر ")).Receipt);
            Assert.Equal(1, await site.CommentsOn(id));
            site.Time.Advance(TimeSpan.FromMinutes(3));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10.1)]
    [InlineData(19)]
    public async Task Without_a_key_the_same_words_after_ten_minutes_are_another_comment(double minutes)
    {
        using var reader = site.Reader();
        for (var start = 0; start < 10; start += 3)
        {
            var id = await site.Publish();
            var first = (await reader.Comment(id, "تعليق مكرر")).Receipt;
            site.Time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.NotEqual(first, (await reader.Comment(id, "تعليق مكرر")).Receipt);
            Assert.Equal(2, await site.CommentsOn(id));
            site.Time.Advance(TimeSpan.FromMinutes(3));
        }
    }

    [Fact]
    public async Task Without_a_key_a_name_spelled_another_way_is_the_same_name()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var first = (await reader.Comment(id, "تعليق", "أحمد")).Receipt;

        Assert.Equal(first, (await reader.Comment(id, "تعليق", "احمد")).Receipt);
        Assert.Equal(1, await site.CommentsOn(id));
    }

    [Fact]
    public async Task Without_a_key_other_words_an_other_address_or_network_are_other_comments()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        await reader.Comment(id, "تعليق");
        await reader.Comment(id, "تعليق آخر");
        await reader.Comment(id, "تعليق", email: "other@example.org");
        await reader.Comment(id, "تعليق", headers: (Visitor.AddressHeader, "203.0.113.1"));

        Assert.Equal(4, await site.CommentsOn(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("not-a-uuid")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("' OR 1=1 --")]
    public async Task A_key_that_is_none_is_as_good_as_no_key(string key)
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var first = (await reader.Comment(id, "تعليق", key: key)).Receipt;

        Assert.Equal(first, (await reader.Comment(id, "تعليق", key: key)).Receipt);
        Assert.Equal(303, (await reader.Comment(id, "تعليق آخر", key: key)).Code);
    }
}
