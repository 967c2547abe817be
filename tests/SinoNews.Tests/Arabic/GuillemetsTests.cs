using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class GuillemetsTests
{
    [Theory]
    [InlineData("قال \"نعم\" ومضى", "قال «نعم» ومضى")]
    [InlineData("\"نعم\" قالها \"مرتين\"", "«نعم» قالها «مرتين»")]
    [InlineData("قال: \"سمعت \"نعم\" منه\".", "قال: «سمعت ‹نعم› منه».")]
    [InlineData("قال: \"سمعت \"نعم\"\"", "قال: «سمعت ‹نعم›»")]
    [InlineData("شاهد و\"الصين\" ثم بـ\"بكين\"", "شاهد و«الصين» ثم بـ«بكين»")]
    [InlineData("شركة \"Huawei\" الصينية", "شركة «Huawei» الصينية")]
    [InlineData("قال \"5 مرات\" و\"مرات 5\"", "قال «5 مرات» و«مرات 5»")]
    [InlineData("(\"نعم\")", "(«نعم»)")]
    [InlineData("\"سطر\nوسطر\"", "«سطر\nوسطر»")]
    public void A_pair_of_straight_quotes_in_Arabic_becomes_guillemets(string text, string set) => Assert.Equal(set, Guillemets.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("قال \"نعم ومضى")]
    [InlineData("قال نعم\" ومضى")]
    [InlineData("شاشة قياسها 6.5\" وأخرى 7\"")]
    [InlineData("قال \" نعم \" ومضى")]
    [InlineData("“نعم” و«لا» و'ربما'")]
    [InlineData("He said \"yes\".")]
    [InlineData("He said \"نعم\" and left it there.")]
    [InlineData("كتاب Harry \"the boy\" Potter المشهور")]
    [InlineData("\"2026\"")]
    public void Other_quotes_stay(string text) => Assert.Equal(text, Guillemets.In(text));

    [Fact]
    public void Nothing_but_quotes_changes_and_a_second_time_nothing_does() => Assert.All(MalformedText.Samples(3000), sample =>
    {
        var text = string.Join('"', sample.ToCharArray().Chunk(2).Select(pair => new string(pair)));
        var set = Guillemets.In(text);

        Assert.Equal(text.Length, set.Length);
        Assert.All(text.Zip(set).Where(pair => pair.First != pair.Second), pair => Assert.Equal('"', pair.First));
        Assert.Equal(set, Guillemets.In(set));
    });
}
