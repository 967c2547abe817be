using SinoNews.Web.Setup;

namespace SinoNews.Tests.Setup;

public sealed class SecondStepCodeTests
{
    [Theory]
    [InlineData("123456", "123456", true)]
    [InlineData(" 123 456 ", "123456", true)]
    [InlineData("١٢٣٤٥٦", "123456", true)]
    [InlineData("12345", "12345", false)]
    [InlineData("bcdfg-hjkmn", "BCDFG-HJKMN", false)]
    [InlineData("BCDFG HJKMN", "BCDFG-HJKMN", false)]
    [InlineData("", "", false)]
    [InlineData(null, "", false)]
    public void A_code_is_read_as_people_type_it(string? typed, string text, bool ofApplication) =>
        Assert.Equal(new SecondStepCode(text, ofApplication), SecondStepCode.From(typed));
}
