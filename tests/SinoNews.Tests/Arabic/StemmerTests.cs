using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("الصين", "والصين بالصين للصين وللصين كالصين وبالصين لصين صيني الصينية الصينيون الصينيين بصيني")]
    [InlineData("ياباني", "لليابان")]
    [InlineData("تايوان", "التايوانية بتايوان")]
    [InlineData("وزير", "الوزير")]
    [InlineData("الوزير", "وزراء")]
    [InlineData("الولايات", "ولاية")]
    [InlineData("وكالة", "الوكالات")]
    [InlineData("بكين", "لبكين بيجين")]
    [InlineData("أمريكا", "الأميركية")]
    [InlineData("المانيا", "ألمانيا")]
    [InlineData("سوريا", "سورية")]
    [InlineData("شركة", "وشركاتها شركته")]
    [InlineData("مستشفى", "المستشفيات")]
    [InlineData("مسؤول", "مسئولين")]
    [InlineData("قازاقستان", "كازاخستان")]
    [InlineData("1500", "1,500")]
    [InlineData("تعاون", "بتعاون لتعاونهم")]
    public void A_word_finds_its_other_forms_and_they_find_it(string word, string forms) => Assert.All(
        Tokens.Of(forms), form => Assert.Equal(Stem(word), Stemmer.Stem(form.Text)));

    [Fact]
    public void Chinese_characters_find_the_text_that_holds_them() =>
        Assert.Subset(Stems("会见习近平主席"), Stems("习近平"));

    [Theory]
    [InlineData("الصين", "صيانة")]
    [InlineData("صين", "حصين")]
    [InlineData("كتاب", "كتيبة")]
    [InlineData("هند", "هندسة")]
    [InlineData("دولة", "دولار")]
    [InlineData("كرة", "كرسي")]
    public void A_word_does_not_find_another(string word, string other) => Assert.NotEqual(Stem(word), Stem(other));

    [Theory]
    [InlineData("دولة", "دول الدول بدولها دولتين")]
    [InlineData("رئيس", "رؤساء الرئيسان ورؤسائها للرئيسين")]
    [InlineData("مدينة", "مدن المدن ومدنها")]
    [InlineData("خبر", "أخبار الأخبار")]
    [InlineData("قمر", "أقمار")]
    [InlineData("مصنع", "مصانع بمصانعها")]
    [InlineData("سفير", "سفراء والسفراء")]
    [InlineData("عاصمة", "عواصم للعاصمة")]
    [InlineData("مبنى", "مبان المباني")]
    public void A_broken_plural_is_found_by_its_singular(string word, string forms) => Assert.All(
        Tokens.Of(forms), form => Assert.Equal(Stem(word), Stemmer.Stem(form.Text)));

    [Theory]
    [InlineData("شانغهاي", "شنغهاي لشانغهاي")]
    [InlineData("روسيا", "روسي الروسية الروس لروسيا")]
    [InlineData("كوبا", "الكوبي كوبية")]
    [InlineData("قازاقستان", "قازاقي الكازاخية")]
    [InlineData("عرب", "عربي العربية")]
    [InlineData("شرق", "الشرقي")]
    [InlineData("إنترنت", "الانترنت بالإنترنت")]
    public void A_name_is_found_in_any_spelling_and_by_its_people(string word, string forms) => Assert.All(
        Tokens.Of(forms), form => Assert.Equal(Stem(word), Stemmer.Stem(form.Text)));

    [Theory]
    [InlineData("صناعة", "صناعي الصناعات")]
    [InlineData("حرب", "حربي")]
    [InlineData("لغة", "للغة واللغات لغته")]
    [InlineData("ارتفاع", "ارتفاعا بالارتفاع")]
    [InlineData("مهندس", "مهندسون بمهندسيها")]
    [InlineData("ولي", "الأولياء ولي ووليا")]
    [InlineData("إلى", "وإلى فإلى واليا")]
    [InlineData("التزام", "بالتزام بالالتزام التزاماتها")]
    public void Clitics_and_endings_come_off(string word, string forms) => Assert.All(
        Tokens.Of(forms), form => Assert.Equal(Stem(word), Stemmer.Stem(form.Text)));

    [Theory]
    [InlineData("مدير", "مدار")]
    [InlineData("سلام", "إسلام")]
    [InlineData("صناعة", "صنع")]
    [InlineData("علم", "عالم")]
    [InlineData("وكالة", "كالة")]
    [InlineData("دولة", "دولي")]
    [InlineData("بعيد", "عيد")]
    [InlineData("فكرة", "كرة")]
    [InlineData("تجارة", "تاجر")]
    [InlineData("مكتب", "مكتبة")]
    [InlineData("مدينة", "مدني")]
    [InlineData("تعاون", "تعال")]
    [InlineData("حرف", "حرفة")]
    [InlineData("رسم", "رسمي")]
    [InlineData("سلة", "سلالة")]
    [InlineData("أنه", "أنهوي")]
    [InlineData("ولاة", "وإلى")]
    public void Common_words_are_kept_apart(string word, string other) => Assert.NotEqual(Stem(word), Stem(other));

    [Theory]
    [InlineData("huawei", "huawei")]
    [InlineData("robots", "robot")]
    [InlineData("series", "series")]
    [InlineData("glass", "glass")]
    [InlineData("paris", "paris")]
    [InlineData("g20s", "g20s")]
    [InlineData("5.2", "5.2")]
    [InlineData("习", "习")]
    [InlineData("و", "و")]
    [InlineData("", "")]
    public void Other_scripts_stay_nearly_as_they_are(string token, string stem) => Assert.Equal(stem, Stemmer.Stem(token));

    [Theory(Timeout = 10_000)]
    [MemberData(nameof(MalformedText.Long), MemberType = typeof(MalformedText), DisableDiscoveryEnumeration = true)]
    public Task A_long_token_takes_no_time(string text) => Task.Run(() => Assert.NotEmpty(Stemmer.Stem(text)));

    private static string Stem(string word) => Stemmer.Stem(Assert.Single(Tokens.Of(word)).Text);

    private static HashSet<string> Stems(string text) =>
        Tokens.Of(text).Select(static token => Stemmer.Stem(token.Text)).ToHashSet(StringComparer.Ordinal);
}
