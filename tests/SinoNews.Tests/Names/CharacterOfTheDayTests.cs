using SinoNews.Names;

namespace SinoNews.Tests.Names;

public sealed class CharacterOfTheDayTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    [Fact]
    public void Every_character_has_its_day_before_one_comes_back()
    {
        var known = Enumerable.Range(0, 120).Select(index => Facts(((char)(0x4E00 + index)).ToString())).ToList();
        var entries = known.Select(facts => new GlossaryEntry(Glossary.Entry("اسم", facts.Character, "Yī"), Make.Now)).ToList();

        var days = Enumerable.Range(0, 240).Select(later => CharacterOfTheDay.On(Day.AddDays(later), entries, known)!.Facts.Character).ToList();

        Assert.Equal(120, days.Take(120).Distinct().Count());
        Assert.Equal(days.Take(120), days.Skip(120));
    }

    [Fact]
    public void It_stands_in_the_shortest_name_that_has_it_and_only_what_is_known_is_chosen()
    {
        GlossaryEntry[] entries =
        [
            new(Glossary.Entry("طريق بكين", "北京路", "Běijīng Lù"), Make.Now), new(Glossary.Beijing, Make.Now), new(Glossary.Shanghai, Make.Now),
        ];

        var chosen = CharacterOfTheDay.On(Day, entries, [Facts("京"), Facts("雪")])!;

        Assert.Equal(("京", "بكين"), (chosen.Facts.Character, chosen.Entry.Name));
        Assert.Null(CharacterOfTheDay.On(Day, entries, [Facts("雪")]));
        Assert.Null(CharacterOfTheDay.On(Day, [], [Facts("雪")]));
    }

    [Fact]
    public void The_list_is_read_as_it_is_written()
    {
        var facts = CharacterOfTheDay.Read(new StringReader("# char\tpinyin\n雪\txuě\t11\tثلج\tأعلاه 雨.\n\n京\tjīng\t8\tعاصمة\n"));

        Assert.Equal([new("雪", "xuě", 11, "ثلج", "أعلاه 雨."), new("京", "jīng", 8, "عاصمة", null)], facts);
        Assert.Throws<FormatException>(() => CharacterOfTheDay.Read(new StringReader("雪\txuě\tكثير\tثلج")));
    }

    [Fact]
    public void What_is_shipped_is_one_character_a_line_with_its_strokes() => Assert.All(CharacterOfTheDay.Known, facts =>
    {
        Assert.Single(facts.Character.EnumerateRunes());
        Assert.InRange(facts.Strokes, 1, 40);
        Assert.NotEmpty(facts.Meaning);
    });

    private static CharacterFacts Facts(string character) => new(character, "yī", 1, "معنى", null);
}
