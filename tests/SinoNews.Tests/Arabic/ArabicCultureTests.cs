using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class ArabicCultureTests
{
    [Fact]
    public void Normalization_works_where_the_tests_run() => ArabicCulture.Require();

    [Fact]
    public void It_cannot_be_changed() => Assert.True(ArabicCulture.Instance.IsReadOnly);

    [Fact]
    public void The_calendar_is_gregorian() =>
        Assert.IsType<GregorianCalendar>(ArabicCulture.Instance.DateTimeFormat.Calendar);

    [Fact]
    public void Months_are_those_of_the_gulf_and_egypt() => Assert.Equal(
        [
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
            "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", "",
        ],
        ArabicCulture.Instance.DateTimeFormat.MonthNames);

    [Theory]
    [InlineData(1234567.5, "N1", "1,234,567.5")]
    [InlineData(-5, "N0", "-5")]
    [InlineData(-1234.25, "N2", "-1,234.25")]
    [InlineData(3.5, "G", "3.5")]
    [InlineData(0.7, "P0", "70%")]
    [InlineData(-0.052, "P1", "-5.2%")]
    public void Numbers_are_plain_ascii(double number, string format, string expected) =>
        Assert.Equal(expected, number.ToString(format, ArabicCulture.Instance));
}
