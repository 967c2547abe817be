using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments.Desk;

public sealed class QueueSearchTests(QueueSearchTests.Searched searched) : IClassFixture<QueueSearchTests.Searched>
{
    [Theory]
    [InlineData("الصين")]
    [InlineData("الصِّين")]
    [InlineData("الصـــين")]
    [InlineData("الص")]
    [InlineData("قرات")]
    [InlineData("قرأتُ الصين")]
    [InlineData("الصين قرأت")]
    [InlineData("احمد")]
    [InlineData("أحمد الصين")]
    [InlineData("ahmad")]
    [InlineData("AHMAD.ali@News.Example.org")]
    [InlineData("ahmad.ali@news")]
    [InlineData("news.example.org")]
    [InlineData("news.exa")]
    [InlineData("ahmad.ali")]
    [InlineData("@news.example.org")]
    [InlineData("الصين news.example.org")]
    [InlineData("2,500")]
    [InlineData("٢٥٠٠")]
    [InlineData("3.5")]
    [InlineData("中")]
    [InlineData("it's")]
    [InlineData("«قرأت»، الصين!")]
    public async Task A_comment_is_found_by_its_words_its_name_and_its_address(string words) =>
        Assert.Equal([searched.Sought], await searched.Store.Walk(new QueueFilter { Words = words }));

    [Theory]
    [InlineData("اليابان")]
    [InlineData("الصين اليابان")]
    [InlineData("لصين")]
    [InlineData("text:الصين")]
    [InlineData("firstcomment")]
    [InlineData("housedefault")]
    public async Task It_is_not_found_by_others_nor_by_some_of_many_nor_by_the_names_of_rules(string words) =>
        Assert.DoesNotContain(searched.Sought, await searched.Store.Walk(new QueueFilter { Words = words }));

    public static TheoryData<string> Hostile { get; } =
    [
        "\"", "\"\"", "\"الصين", "الصين\"", "'", "''", "*", "الصين*", "*الصين", "^الصين", "AND", "الصين AND", "AND AND", "OR", "NOT", "NOT الصين",
        "NEAR(", "NEAR(الصين قرأت, 5)", "(", ")", "((الصين)", "text:", "text : x", "{text who} : x", "who:ahmad", "-who:ahmad", "+", "-", "--", ";", "%", "_", "\\", "/",
        "؟!،؛", "…", "\u202e", "\u200b", "😀", "\0", "الصين\0قرأت", "\ud83d", "ا\udc00", "a\"b", "a'b", "a:b", "a,b", "a b\tc\nd", "@", "@@", "a@", "@b", "a@b@c", "a\"@b", "a b@c d",
        "' OR 1=1 --", "\"; DROP TABLE CommentIndex; --", "x'41'", "1e999", "..", ".", "a.b.c", "+966", "a+b@c", "a_b", "\u0301", "\ufdfa", "İ", "ß",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_sought_is_text_and_never_an_error(string words)
    {
        foreach (var sought in new[] { words, $"{words} {words}", $"الصين {words}" })
        {
            var filter = new QueueFilter { Words = sought };
            Assert.Equal((await searched.Store.Walk(filter)).Count, await searched.Store.Count(filter));
        }
    }

    [Fact]
    public async Task A_long_query_is_cut_and_never_an_error()
    {
        foreach (var word in new[] { "الصين ", "ا", "\"", "😀", "a@b ", "中" })
            Assert.True(await searched.Store.Count(new QueueFilter { Words = string.Concat(Enumerable.Repeat(word, 10_000)) }) >= 0);
    }

    [Theory]
    [InlineData("؟!")]
    [InlineData("\"\"")]
    [InlineData("😀")]
    public async Task Punctuation_alone_asks_for_nothing_and_so_finds_nothing(string words) =>
        Assert.Empty(await searched.Store.Walk(new QueueFilter { Words = words }));

    public sealed class Searched : IAsyncLifetime
    {
        internal CommentStore Store { get; private set; } = null!;

        internal long Sought { get; private set; }

        public async Task InitializeAsync()
        {
            Store = await CommentStore.New();
            await Store.Receive("تعليق عن اليابان", email: "sami@other.example", name: "سامي");
            Sought = await Store.Receive("قرأتُ عن الصِّين ٢٬٥٠٠ مرة، أي 3.5 في اليوم: 中国. It's true", email: "ahmad.ali@news.example.org", name: "أَحمد");
            await Store.Receive("تعليق عن كوريا", email: "huda@third.example", name: "هدى");
        }

        public Task DisposeAsync()
        {
            Store.Dispose();
            return Task.CompletedTask;
        }
    }
}
