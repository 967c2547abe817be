using SinoNews.Staff;

namespace SinoNews.Tests.Staff;

public sealed class StaffMemberTests
{
    [Theory]
    [InlineData("ليلى", "ل")]
    [InlineData("هدى", "هـ")]
    [InlineData("李明", "李")]
    [InlineData("𠮷野", "𠮷")]
    public void The_initial_is_a_whole_letter_and_never_reads_as_a_digit(string name, string initial) =>
        Assert.Equal(initial, Make.Staff(name).Initial);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u202e ")]
    [InlineData("...")]
    public void A_name_needs_a_letter(string? typed) => Assert.Null(StaffMember.NameFrom(typed));

    [Fact]
    public void A_name_is_kept_clean_and_short()
    {
        Assert.Equal("ليلى حداد", StaffMember.NameFrom("  ليلى \u202e  حداد "));
        Assert.Null(StaffMember.NameFrom(new string('ل', 81)));
    }
}
