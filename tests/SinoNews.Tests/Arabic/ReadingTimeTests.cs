using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(1_000, 5)]
    public void Two_hundred_words_take_a_minute(int words, int minutes) =>
        Assert.Equal(minutes, ReadingTime.Minutes(string.Join(" \n", Enumerable.Repeat("الصين", words))));
}
