using SinoNews.Articles;

namespace SinoNews.Tests.Articles;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("طريق الشاي طويل", "طريق الحرير طويل", "طريق [-الشاي][+الحرير] طويل")]
    [InlineData("قال الوزير كلمة", "قال الوزير، كلمة", "قال الوزير[+،] كلمة")]
    [InlineData("", "جديد", "[+جديد]")]
    [InlineData("قديم", "", "[-قديم]")]
    [InlineData("كما هو", "كما هو", "كما هو")]
    [InlineData("سطر\nثان", "سطر\nثالث", "سطر\n[-ثان][+ثالث]")]
    public void What_differs_is_marked_word_by_word(string before, string after, string marked) =>
        Assert.Equal(marked, string.Concat(WordDiff.Between(before, after).Select(change => change.Kind switch
        {
            WordChangeKind.Removed => $"[-{change.Text}]",
            WordChangeKind.Added => $"[+{change.Text}]",
            _ => change.Text,
        })));

    [Theory]
    [InlineData("فقرة أولى.\n\nفقرة ثانية.\n", "فقرة ثانية.\n\nفقرة أولى، وزيادة.")]
    [InlineData("a b c\r\nd", "a c b\nd\n")]
    [InlineData("\ud800 نصف حرف", "نصف حرف \udfff")]
    public void Both_texts_can_be_read_off_it(string before, string after)
    {
        var changes = WordDiff.Between(before, after);

        Assert.Equal(before, string.Concat(changes.Where(change => change.Kind is not WordChangeKind.Added).Select(change => change.Text)));
        Assert.Equal(after, string.Concat(changes.Where(change => change.Kind is not WordChangeKind.Removed).Select(change => change.Text)));
    }

    [Fact]
    public void Two_long_texts_without_a_common_word_are_told_apart_line_by_line()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 20_000)), string.Join(' ', Enumerable.Range(50_000, 20_000)));

        Assert.Equal([new(WordChangeKind.Removed, before), new(WordChangeKind.Added, after)], WordDiff.Between(before, after));
    }

    [Fact]
    public void Only_the_fields_that_differ_are_named()
    {
        var before = Make.Words(tags: ["شاي"]);

        var changes = FieldChange.Between(before, before with { Title = "عنوان آخر", SectionId = 2, Tags = ["شاي", "خيل"] });

        Assert.Equal([StoryField.Title, StoryField.Section, StoryField.Tags], changes.Select(change => change.Field));
        Assert.Empty(FieldChange.Between(before, before));
    }
}
