using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("Hello", true)]
    [InlineData("  «Hello», said 北京", true)]
    [InlineData("北京", true)]
    [InlineData("Hello, it is called مرحبا here", true)]
    [InlineData("مرحبا", false)]
    [InlineData("مرحبا is what they say in Arabic", false)]
    [InlineData("Huawei تطلق هاتفًا جديدًا", false)]
    [InlineData("\u200fHuawei", false)]
    [InlineData("\u200eالصين", true)]
    [InlineData("1,435", null)]
    [InlineData("— …", null)]
    [InlineData("", null)]
    [InlineData("\ud800", null)]
    public void A_text_runs_as_its_first_letter_unless_Arabic_has_the_majority(string text, bool? leftToRight) =>
        Assert.Equal(leftToRight, Direction.IsLeftToRight(text));
}
