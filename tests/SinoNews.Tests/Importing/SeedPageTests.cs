using System.Security.Cryptography;
using SinoNews.Articles;
using SinoNews.Importing;

namespace SinoNews.Tests.Importing;

public sealed class SeedPageTests
{
    private const string Tagline = "موقع متخصص بالشؤون الصينية";
    private const string Headline = "وزيرا خارجية الصين وقازاقستان يتعهدان بتعزيز التعاون في مكافحة الجائحة";
    private const string First = "التقى عضو مجلس الدولة وزير الخارجية الصيني وانغ يي مع وزير الخارجية القازاقي هنا يوم الخميس، وتعهد الجانبان بالتعاون.";
    private const string Second = "وقال وانغ إن الصين وقازاقستان ساعدتا بعضهما البعض في معركتهما المشتركة ضد جائحة كوفيد-19، مما عزز الصداقة.";
    private const string Note = "لن يتم نشر عنوان بريدك الإلكتروني.";

    private static readonly string UsersFile = Repository.Path("seeds", "000_7f709111a102fe8d.txt");

    [Fact]
    public void The_users_file_lies_in_the_repository_as_it_was_given() => Assert.Equal(
        "AB931F5E30E77433DABFDD1CB07CF64D8BF7208F9B4CF4FFBBA1FAF56E572E71",
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(UsersFile))));

    [Fact]
    public void The_users_file_gives_its_headline_and_eleven_paragraphs_and_nothing_else()
    {
        var page = SeedPage.Parse(File.ReadAllText(UsersFile), null);

        Assert.Equal(Tagline, page.Tagline);
        Assert.Equal(Headline, page.Headline);
        Assert.Equal(11, page.Paragraphs.Count);
        Assert.Equal(
            "التقى عضو مجلس الدولة وزير الخارجية الصيني وانغ يي مع وزير الخارجية القازاقي مختار تيلوبيردي هنا يوم الخميس، وتعهد الجانبان بتعزيز التعاون الثنائي في مكافحة الجائحة.",
            page.Paragraphs[0]);
        Assert.Equal(
            "وقال إن قازاقستان تدعم مواقف الصين بشأن القضايا المتعلقة بتايوان وحقوق الإنسان، وتأمل في تعزيز التواصل والتنسيق مع الجانب الصيني بشأن القضية الأفغانية فضلا عن تعميق التعاون مع الصين ضمن الأطر متعددة الأطراف مثل منظمة شانغهاي للتعاون.",
            page.Paragraphs[10]);
    }

    [Fact]
    public void Each_paragraph_of_the_users_file_is_a_line_of_it_and_in_its_order()
    {
        var lines = File.ReadAllLines(UsersFile).Where(line => line.Length > 0).ToList();

        Assert.Equal(lines[3..14], SeedPage.Parse(File.ReadAllText(UsersFile), null).Paragraphs);
        Assert.Equal(["اترك رد", Note], lines[14..]);
    }

    // Everything that a saved page may do to its lines must leave the same page.
    public static TheoryData<string, string> Disguises { get; } = new()
    {
        { "as it is", Lines(Tagline, Headline, "0", First, Second, "اترك رد", Note) },
        { "extra blank lines", $"\n\n\n{Tagline}\n\n\n{Headline}\n \t \n0\n\n\n\n{First}\n\n\n{Second}\n\n\nاترك رد\n\n\n{Note}\n\n\n" },
        { "no blank lines", string.Join('\n', Tagline, Headline, "0", First, Second, "اترك رد", Note) },
        { "an Arabic-Indic zero", Lines(Tagline, Headline, "٠", First, Second, "اترك رد", Note) },
        { "an Arabic-Indic three", Lines(Tagline, Headline, "٣", First, Second, "اترك رد", Note) },
        { "a Persian three", Lines(Tagline, Headline, "۳", First, Second, "اترك رد", Note) },
        { "a count in words", Lines(Tagline, Headline, "3 تعليقات", First, Second, "اترك رد", Note) },
        { "a count in words and Arabic-Indic digits", Lines(Tagline, Headline, "١٢ تعليقًا", First, Second, "اترك رد", Note) },
        { "a large count", Lines(Tagline, Headline, "1,011 تعليقًا", First, Second, "اترك رد", Note) },
        { "no comments, in words", Lines(Tagline, Headline, "لا توجد تعليقات", First, Second, "اترك رد", Note) },
        { "one comment, in words", Lines(Tagline, Headline, "تعليق واحد", First, Second, "اترك رد", Note) },
        { "two comments, in words", Lines(Tagline, Headline, "تعليقان", First, Second, "اترك رد", Note) },
        { "no-break spaces at the edges", Lines($"\u00a0{Tagline}\u00a0", $"{Headline}\u00a0\u00a0", "\u00a00\u00a0", $"\u00a0{First}", Second, "اترك\u00a0رد", Note) },
        { "direction marks at the edges", Lines($"\u200f{Tagline}\u200f", $"\u202b{Headline}\u202c", "\u200e0\u200e", $"\u061c{First}\u200f", Second, "\u200fاترك رد\u200f", $"\u200f{Note}") },
        { "marks and spaces mixed", Lines(Tagline, $"\u200f \u00a0\u200f{Headline}", " \u200f\u00a00 ", First, $"{Second}\u200b \u00a0", "اترك رد", Note) },
        { "the form's heading with tanwin", Lines(Tagline, Headline, "0", First, Second, "اترك ردًا", Note) },
        { "the form's heading with a colon", Lines(Tagline, Headline, "0", First, Second, "اترك رد:", Note) },
        { "no heading, only the note", Lines(Tagline, Headline, "0", First, Second, Note) },
        { "the note without its stop", Lines(Tagline, Headline, "0", First, Second, Note.TrimEnd('.')) },
        { "no form at all", Lines(Tagline, Headline, "0", First, Second) },
        { "fields under the form", Lines(Tagline, Headline, "0", First, Second, "اترك رد", Note, "الاسم", "البريد الإلكتروني", "إرسال التعليق") },
        { "no count", Lines(Tagline, Headline, First, Second, "اترك رد", Note) },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void However_it_was_saved_the_page_is_the_same(string how, string text)
    {
        Assert.NotEmpty(how);
        Assert.Equivalent(new { Tagline, Headline, Paragraphs = new[] { First, Second } }, SeedPage.Parse(text, null), strict: false);
        Assert.Equal([First, Second], SeedPage.Parse(text, null).Paragraphs);
    }

    [Fact]
    public void With_a_count_and_no_tagline_the_headline_is_the_line_above_the_count()
    {
        var page = SeedPage.Parse(Lines(Headline, "0", First, "اترك رد"), null);

        Assert.Equal((null, Headline), (page.Tagline, page.Headline));
        Assert.Equal([First], page.Paragraphs);
    }

    [Fact]
    public void Without_count_and_tagline_the_first_block_is_the_headline()
    {
        var page = SeedPage.Parse(Lines(Headline, First, Second), null);

        Assert.Equal((null, Headline), (page.Tagline, page.Headline));
        Assert.Equal([First, Second], page.Paragraphs);
    }

    [Fact]
    public void Without_a_count_the_sites_own_tagline_is_known_for_what_it_is()
    {
        var page = SeedPage.Parse(Lines("موقعٌ متخصصٌ بالشؤون الصينية", First, Second), Tagline);

        Assert.Equal(First, page.Headline);
        Assert.Equal([Second], page.Paragraphs);
    }

    [Fact]
    public void A_number_further_down_is_a_paragraph_and_not_a_count()
    {
        var page = SeedPage.Parse(Lines(Tagline, Headline, "0", First, "1949", Second), null);

        Assert.Equal([First, "1949", Second], page.Paragraphs);
    }

    [Fact]
    public void The_words_of_the_form_inside_a_sentence_end_nothing()
    {
        const string sentence = "كتب الوزير في آخر رسالته: اترك رد الفعل لمن بعدك، ثم وقّعها.";

        Assert.Equal([First, sentence, Second], SeedPage.Parse(Lines(Headline, "0", First, sentence, Second), null).Paragraphs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n\u00a0\n")]
    [InlineData("اترك رد\n\nلن يتم نشر عنوان بريدك الإلكتروني.")]
    [InlineData("وزيرا خارجية الصين وقازاقستان")]
    [InlineData("موقع متخصص بالشؤون الصينية\n\nوزيرا خارجية الصين وقازاقستان\n\n0\n\nاترك رد")]
    public void A_page_without_a_headline_and_a_paragraph_is_refused(string text) =>
        Assert.Throws<FormatException>(() => SeedPage.Parse(text, null));

    // Each would be something else to a Markdown reader.
    [Theory]
    [InlineData("# ليس عنوانًا")]
    [InlineData("###### ولا هذا")]
    [InlineData("- ليس بندًا")]
    [InlineData("+ ليس بندًا")]
    [InlineData("* ليس بندًا")]
    [InlineData("1. ليس ترقيمًا")]
    [InlineData("12) ليس ترقيمًا")]
    [InlineData("> ليس اقتباسًا")]
    [InlineData("*ليس مائلًا* و**ليس غامقًا** و_لا هذا_ و__لا ذاك__")]
    [InlineData("`ليس شفرة` و``لا هذه``")]
    [InlineData("```")]
    [InlineData("~~~")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("===")]
    [InlineData("[ليس رابطًا](https://example.org) ولا ![صورة](x.png)")]
    [InlineData("[1]: https://example.org \"ليس مرجعًا\"")]
    [InlineData("<b>ليس وسمًا</b> و<script>alert(1)</script>")]
    [InlineData("<https://example.org> و<!-- تعليق -->")]
    [InlineData("&amp; &copy; &#1575; & &lt;")]
    [InlineData(@"شرطة مائلة \ ومعها \* و\\ وفي آخر السطر \")]
    [InlineData("| ليس | جدولًا |")]
    [InlineData("سطر ينتهي بعلامة # ##")]
    [InlineData(":::")]
    [InlineData("$x$ ^2^ ~3~ ==4==")]
    public void A_plain_page_shows_exactly_what_it_says(string paragraph)
    {
        var page = SeedPage.Parse(Lines(Headline, "0", First, paragraph, Second), null);
        var (html, text, _) = BodyPipeline.Render(page.Markdown);

        Assert.Equal([First, paragraph, Second], text.Split('\n'));
        Assert.Equal(3, html.Split("</p>").Length - 1);
    }

    private static string Lines(params string[] blocks) => string.Join("\n\n", blocks);
}
