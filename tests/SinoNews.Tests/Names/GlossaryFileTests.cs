using System.Text;
using SinoNews.Names;

namespace SinoNews.Tests.Names;

public sealed class GlossaryFileTests
{
    private static readonly EntryWords Rich = Glossary.Entry(
        "بكين", "北京", "Běijīng", traditional: "北亰", explanation: "عاصمة الصين؛ \"القصر\"، وأسوارها، و|.", variants: ["بيجين", "بيجينغ"], rejected: ["بيكين"], seeAlso: ["شانغهاي"], tags: ["مدن", "عواصم"]);

    [Fact]
    public void What_is_written_is_read_back_the_same_in_both_forms()
    {
        var rich = Rich with { Explanation = Rich.Explanation.Replace("|", "", StringComparison.Ordinal) };
        EntryWords[] entries = [rich, Glossary.Shanghai];

        Assert.All([GlossaryFile.WriteJson(entries), GlossaryFile.WriteCsv(entries)], file =>
        {
            var rows = GlossaryFile.Read(file);
            Assert.Equal(2, rows.Count);
            Assert.True(rows[0].Words!.IsSameAs(rich));
            Assert.True(rows[1].Words!.IsSameAs(Glossary.Shanghai));
        });
    }

    [Fact]
    public void A_csv_begins_with_its_mark_and_no_cell_is_a_formula()
    {
        var words = Glossary.Shanghai with { Explanation = "=HYPERLINK(\"x\")", Tags = ["@admin"] };

        var text = Encoding.UTF8.GetString(GlossaryFile.WriteCsv([words]));

        Assert.StartsWith("\ufeffname,simplified,traditional,pinyin,kind,explanation,variants,rejected,seeAlso,tags\r\n", text, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains("'@admin", text, StringComparison.Ordinal);
        Assert.True(GlossaryFile.Read(Encoding.UTF8.GetBytes(text))[0].Words!.IsSameAs(words));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_csv_is_read_as_other_countries_write_it(string separator)
    {
        var text = $"name,simplified,pinyin,kind,explanation,variants\nبكين,北京,Běijīng,place,شرح,بيجين | بيجينغ\n".Replace(",", separator, StringComparison.Ordinal);

        Assert.Equal(["بيجين", "بيجينغ"], Assert.Single(GlossaryFile.Read(Encoding.UTF8.GetBytes(text))).Words!.Spellings.Select(spelling => spelling.Text));
    }

    [Fact]
    public void A_row_knows_its_line_and_an_unknown_kind_is_said_there()
    {
        var csv = GlossaryFile.Read("name,simplified,pinyin,kind,explanation\nبكين,北京,Běijīng,place,\"شرح\nفي سطرين\"\n\nشانغهاي,上海,Shànghǎi,town,شرح\n"u8.ToArray());
        Assert.Equal([2, 5], csv.Select(row => row.Line));
        Assert.Equal((EntryFault.KindUnknown, "town"), csv[1].Problems.Select(problem => (problem.Fault, problem.Detail)).Single());

        var json = GlossaryFile.Read("[\n  {\"name\": \"بكين\", \"kind\": \"place\"},\n\n  {\"name\": \"شانغهاي\", \"kind\": \"town\"}\n]"u8.ToArray());
        Assert.Equal([2, 4], json.Select(row => row.Line));
    }

    [Theory]
    [InlineData("""[{"name":"\ud800","simplified":null}]""")]
    [InlineData("""[{"name":"بكين","variants":[null,"\ud800"],"tags":[null]}]""")]
    [InlineData("""[{"\ud800":1,"name":7}]""")]
    [InlineData("""["\ud800"]""")]
    public void Half_a_character_spoils_its_entry_only(string json) =>
        Assert.NotEmpty(GlossaryFile.Read(System.Text.Encoding.UTF8.GetBytes(json)).Single().Problems);

    [Fact]
    public void A_field_that_there_is_not_is_a_slip_of_the_pen_and_of_its_entry_only()
    {
        var rows = GlossaryFile.Read("[{\"name\": \"بكين\", \"kind\": \"place\", \"colour\": 1}, {\"name\": \"شانغهاي\", \"kind\": \"place\", \"tags\": \"مدن\"}, 7, {\"name\": \"شيآن\", \"kind\": \"place\"}]"u8.ToArray());

        Assert.Equal([EntryFault.FieldUnreadable, EntryFault.FieldUnreadable, EntryFault.FieldUnreadable], rows.Take(3).Select(row => row.Problems.Single().Fault));
        Assert.Equal("شيآن", rows[3].Words!.Name);
    }

    [Theory]
    [InlineData("", FileFault.Empty)]
    [InlineData("  \n", FileFault.Empty)]
    [InlineData("[]", FileFault.Empty)]
    [InlineData("[{\"name\": ", FileFault.NotJson)]
    [InlineData("{\"name\": \"بكين\"}", FileFault.NotJson)]
    [InlineData("name,colour\nبكين,أحمر\n", FileFault.NoSuchColumn)]
    [InlineData("name,simplified\nبكين,北京\n", FileFault.MissingColumn)]
    [InlineData("\0", FileFault.NotText)]
    public void A_file_that_is_no_list_of_entries_says_why(string text, FileFault fault) =>
        Assert.Equal(fault, Assert.Throws<GlossaryFileException>(() => GlossaryFile.Read(Encoding.UTF8.GetBytes(text))).Fault);

    [Fact]
    public void What_is_no_UTF8_is_no_text() =>
        Assert.Equal(FileFault.NotText, Assert.Throws<GlossaryFileException>(() => GlossaryFile.Read([0x6E, 0xE9, 0x2C])).Fault);
}
