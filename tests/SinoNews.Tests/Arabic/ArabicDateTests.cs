using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class ArabicDateTests
{
    [Fact]
    public void A_long_date_has_a_comma_after_the_day() =>
        Assert.Equal("الاثنين، 5 يناير 2026", ArabicDate.Long(new DateOnly(2026, 1, 5)));

    [Fact]
    public void A_short_date_has_no_day_of_the_week() =>
        Assert.Equal("5 يناير 2026", ArabicDate.Short(new DateOnly(2026, 1, 5)));

    [Fact]
    public void A_month_is_named_with_its_year() => Assert.Equal("نوفمبر 2026", ArabicDate.Month(2026, 11));

    [Theory]
    [InlineData(2026, 11, 23, "13 جمادى الآخرة 1448 هـ")]
    [InlineData(2026, 2, 18, "1 رمضان 1447 هـ")]
    [InlineData(2026, 3, 20, "1 شوال 1447 هـ")]
    [InlineData(2077, 11, 16, "30 ذو الحجة 1500 هـ")]
    [InlineData(2077, 11, 17, null)]
    [InlineData(1900, 4, 30, "1 محرم 1318 هـ")]
    [InlineData(1900, 4, 29, null)]
    public void The_hijri_date_is_that_of_umm_al_qura(int year, int month, int day, string? expected) =>
        Assert.Equal(expected, ArabicDate.Hijri(new DateOnly(year, month, day)));

    [Fact]
    public void The_week_starts_on_saturday() => Assert.Equal(
        ["السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"], ArabicDate.WeekDays);
}
