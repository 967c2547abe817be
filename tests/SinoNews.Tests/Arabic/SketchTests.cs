using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class SketchTests
{
    private const string Loan =
        "تمويل شخصي فوري بدون كفيل وبدون تحويل راتب، نسدد جميع الالتزامات البنكية خلال ساعة واحدة. للتواصل واتساب 0501234567";

    private const string Trade =
        "ربحت أكثر من 5000 دولار في أسبوع واحد مع منصة التداول الجديدة، سجل الآن من الرابط واحصل على مكافأة ترحيبية https://t.me/rabeh1";

    private const string Healer =
        "الشيخ الروحاني أبو سالم لجلب الحبيب وفك السحر ورد المطلقة خلال ثلاثة أيام، النتيجة مضمونة والدفع بعد ظهور النتيجة. اتصل 00212600000001";

    private static readonly string[] OnOneStory =
    [
        "خبر جيد، التعاون بين الصين وقازاقستان في مكافحة الجائحة سيفيد البلدين وكل المنطقة.",
        "أتمنى أن يشمل التعاون بين الصين وقازاقستان مجال التعليم أيضًا وليس مكافحة الجائحة فقط.",
        "هل هناك أرقام عن حجم اللقاحات التي قدمتها الصين حتى الآن؟ المقال لم يذكر شيئًا عن ذلك.",
        "شكرًا لكم على التغطية المتوازنة، لكن أرجو ذكر مصدر تصريحات وزير الخارجية في المرة القادمة.",
        "الصين دولة كبيرة وتجربتها في مواجهة الوباء تستحق الدراسة بعيدًا عن السياسة والإعلام.",
        "لا أرى فائدة من هذه الاجتماعات ما دامت الحدود مغلقة والتجارة متوقفة منذ أشهر.",
        "زرت ألماتي العام الماضي وكانت البضائع الصينية في كل مكان، العلاقات التجارية قديمة هناك.",
        "وزير خارجية قازاقستان محق، فمن دون تنسيق بين الجيران لن تنتهي هذه الأزمة الصحية قريبًا.",
    ];

    [Theory]
    [InlineData(Loan, "0501234567", "0559876543")]
    [InlineData(Loan, "ساعة واحدة", "يوم واحد")]
    [InlineData(Loan, "فوري", "سريع")]
    [InlineData(Loan, "تمويل شخصي", "🔥🔥 تموييل شخصي")]
    [InlineData(Trade, "https://t.me/rabeh1", "https://t.me/kasb77")]
    [InlineData(Trade, "5000 دولار", "7300 يورو")]
    [InlineData(Trade, "مكافأة ترحيبية", "هدية ترحيبية")]
    [InlineData(Healer, "00212600000001", "00212611111119")]
    [InlineData(Healer, "أبو سالم", "أبو مسعود")]
    public void Spam_with_a_changed_word_number_or_link_is_alike(string text, string from, string to)
    {
        var changed = text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        Assert.InRange(Sketch.Similarity(text, changed), 0.6, 0.999);
        Assert.NotEmpty(Sketch.Of(text).MinHashes.Intersect(Sketch.Of(changed).MinHashes));
    }

    [Fact]
    public void Comments_on_one_story_are_not_alike() =>
        Assert.All(OnOneStory.SelectMany((one, i) => OnOneStory.Skip(i + 1).Select(other => (one, other))), static pair =>
            Assert.InRange(Sketch.Similarity(pair.one, pair.other), 0, 0.3));

    [Fact]
    public void Different_spam_is_not_alike()
    {
        Assert.InRange(Sketch.Similarity(Loan, Trade), 0, 0.1);
        Assert.InRange(Sketch.Similarity(Trade, Healer), 0, 0.1);
    }

    [Theory]
    [InlineData("شكرًا لكم", "شُكراً لكم!!! 🌹")]
    [InlineData("شكرًا لكم", "شكـــرا\n\nلكم")]
    [InlineData("شكرًا لكم", "ش ك ر ا ل ك م")]
    [InlineData("الرقم ٠٥٠", "الرقم: 050.")]
    public void Spacing_marks_punctuation_and_emoji_do_not_count(string one, string other)
    {
        Assert.Equal(Sketch.Of(one).Exact, Sketch.Of(other).Exact);
        Assert.Equal(1, Sketch.Similarity(one, other));
    }

    [Fact]
    public void A_letter_more_counts() => Assert.NotEqual(Sketch.Of("شكرًا لكم").Exact, Sketch.Of("شكرًا لكما").Exact);

    [Theory]
    [InlineData("")]
    [InlineData("👍")]
    public void Texts_without_letters_are_like_nothing(string text)
    {
        Assert.Equal(0, Sketch.Of(text).Exact);
        Assert.Empty(Sketch.Of(text).MinHashes);
        Assert.Equal(0, Sketch.Similarity(text, text));
    }

    [Theory]
    [InlineData(39, 0)]
    [InlineData(40, 4)]
    public void A_short_text_has_no_minhashes(int letters, int minHashes) =>
        Assert.Equal(minHashes, Sketch.Of(new string('س', letters) + "!!! 👍 ً").MinHashes.Count);

    [Fact]
    public void The_numbers_are_those_that_are_stored()
    {
        var sketch = Sketch.Of(Loan);
        Assert.Equal(4183711569333337148, sketch.Exact);
        Assert.Equal(
            [511403445032752093, 54004237197887693, 837927338377385779, 134664805138935601], sketch.MinHashes);
    }

    [Fact]
    public void Anything_can_be_sketched() =>
        Assert.All(MalformedText.Samples(20_000), static text =>
        {
            Assert.Equal(Sketch.Of(text).Exact, Sketch.Of(text + "\u200B!").Exact);
            Assert.InRange(Sketch.Similarity(text, "الصين"), 0, 1);
        });

    [Theory(Timeout = 10_000)]
    [MemberData(nameof(MalformedText.Long), MemberType = typeof(MalformedText), DisableDiscoveryEnumeration = true)]
    public Task A_long_text_takes_no_time(string text) => Task.Run(() => Sketch.Similarity(text, text + "ا"));
}
