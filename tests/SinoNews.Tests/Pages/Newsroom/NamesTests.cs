using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class NamesTests : IAsyncLifetime
{
    private const string Address = "/newsroom/names";

    private static readonly (string Name, string? Value)[] Beijing =
    [
        ("Input.Name", "بكين"), ("Input.Simplified", "北京"), ("Input.Traditional", ""), ("Input.Pinyin", "Běijīng"), ("Input.Kind", "place"),
        ("Input.Explanation", "عاصمة الصين."), ("Input.Variants", "بيجين\r\nبيجينغ"), ("Input.Rejected", "بيكين"), ("Input.SeeAlso", ""), ("Input.Tags", "مدن، عواصم"),
    ];

    private readonly SiteUnderTest _site = new();
    private Visitor _editor = null!;

    public async Task InitializeAsync() => _editor = await _site.Staff(Roles.Editor, "ليلى");

    public async Task DisposeAsync()
    {
        _editor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_entry_is_added_by_its_form()
    {
        var answer = await _editor.Submit($"{Address}/new", Beijing);

        Assert.Equal(303, answer.Code);
        var entry = await _site.Store(db => db.GlossaryEntries.AsNoTracking().SingleAsync());
        Assert.Equal(answer.Location, $"{Address}/{entry.Id}?done=added");
        Assert.Equal([new("بيجين", false), new("بيجينغ", false), new Spelling("بيكين", true)], entry.Spellings);
        Assert.Equal(["مدن", "عواصم"], entry.Tags);
        var form = await _editor.Get(answer.Location!);
        Assert.Equal("أُضيف المدخل.", form.Text("[role=status]"));
        Assert.Contains("ليلى: إضافة", form.Text("#e-past ~ ul")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "Beijing", "بالعربية")]
    [InlineData("Input.Simplified", "بكين", "أحرفًا صينية")]
    [InlineData("Input.Pinyin", "Beijing", "النغمات")]
    [InlineData("Input.Kind", "", "النوع")]
    [InlineData("Input.Explanation", "", "شرحًا")]
    [InlineData("Input.Variants", "بكين", "الاسم نفسه")]
    [InlineData("Input.Rejected", "Peking", "صيغة عربية")]
    public async Task What_is_wrong_is_told_at_its_field_and_kept(string field, string typed, string said)
    {
        var answer = await _editor.Submit($"{Address}/new", With((field, typed)));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector($"[name='{field}']")!, said);
        Assert.Equal(typed, answer.Field(field));
        Assert.Empty(await _site.EntryNames());
    }

    [Fact]
    public async Task A_name_that_is_taken_leads_to_who_has_it()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);

        var answer = await _editor.Submit($"{Address}/new", With(("Input.Simplified", "南京"), ("Input.Pinyin", "Nánjīng"), ("Input.Variants", "")));

        Assert.Equal(400, answer.Code);
        Assert.Equal($"{Address}/{entry.Id}", answer.Page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_what_changed_and_the_text_kept()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await _site.Name((desk, by) => desk.Revise(entry.Id, 1, Glossary.Beijing with { Explanation = "ما حفظته زميلة." }, by, _site.Time.Now, default));

        var answer = await _editor.Submit($"{Address}/{entry.Id}", With(("Input.Version", "1"), ("Input.Explanation", "ما كتبته أنا.")));

        Assert.Equal(409, answer.Code);
        Assert.Contains("ما حفظته زميلة.", answer.Text("[role=alert]")!, StringComparison.Ordinal);
        Assert.Equal(("ما كتبته أنا.", "2"), (answer.Field("Input.Explanation"), answer.Field("Input.Version")));
        Assert.Equal(303, (await _editor.Submit($"{Address}/{entry.Id}", With(("Input.Version", "2"), ("Input.Explanation", "ما كتبته أنا.")))).Code);
    }

    [Fact]
    public async Task Who_saves_what_a_colleague_has_deleted_keeps_the_text_and_may_bring_the_entry_back()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await _site.Name((desk, by) => desk.Delete(entry.Id, 1, by, _site.Time.Now, default));

        var answer = await _editor.Submit($"{Address}/{entry.Id}", With(("Input.Version", "1"), ("Input.Explanation", "ما كتبته أنا.")));

        Assert.Equal(409, answer.Code);
        Assert.Contains("حُذف المدخل بعد أن فتحته", answer.Text("[role=alert]")!, StringComparison.Ordinal);
        Assert.Equal(("ما كتبته أنا.", "2"), (answer.Field("Input.Explanation"), answer.Field("Input.Version")));
        Assert.Empty(await _site.EntryNames());
        Assert.Equal(303, (await _editor.Submit($"{Address}/{entry.Id}", With(("Input.Version", "2"), ("Input.Explanation", "ما كتبته أنا.")))).Code);
        Assert.Equal(["بكين"], await _site.EntryNames());
        Assert.Equal("ما كتبته أنا.", (await _site.EntryOf(entry.Id)).Explanation);
    }

    [Fact]
    public async Task Where_its_name_was_taken_meanwhile_the_text_for_a_deleted_entry_is_kept_too()
    {
        var entry = await _site.AddEntry(Glossary.Beijing with { Spellings = [] });
        await _site.Name((desk, by) => desk.Delete(entry.Id, 1, by, _site.Time.Now, default));
        await _site.AddEntry(Glossary.Entry("بيكنغ", "北京", "Běijīng"));

        var answer = await _editor.Submit($"{Address}/{entry.Id}", With(("Input.Version", "2"), ("Input.Explanation", "ما كتبته أنا.")));

        Assert.Equal((400, "ما كتبته أنا."), (answer.Code, answer.Field("Input.Explanation")));
    }

    [Fact]
    public async Task What_is_no_character_finds_nothing_and_breaks_nothing()
    {
        await _site.AddEntry(Glossary.Beijing);

        Assert.Equal(200, (await _editor.Get($"{Address}?q=%EF%BF%BE%ED%A0%80")).Code);
        Assert.Equal(200, (await _editor.Get("/names?letter=%EF%BF%BE")).Code);
    }

    [Fact]
    public async Task A_name_that_begins_with_the_letters_of_the_article_keeps_them()
    {
        await _site.AddEntry(Glossary.Entry("ألف لي", "千里", "Qiānlǐ"));
        await _site.AddEntry(Glossary.Entry("الفاوانيا", "牡丹", "Mǔdān"));
        await _site.AddEntry(Glossary.Entry("بكين", "北京", "Běijīng"));

        Assert.Equal(["ألف لي", "بكين", "الفاوانيا"], await _site.EntryNames());
    }

    [Fact]
    public async Task A_deletion_is_taken_back_from_its_toast()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);

        var deleted = await _editor.Submit($"{Address}/{entry.Id}?handler=delete", ("Version", "1"));
        var list = await _editor.Get(deleted.Location!);
        Assert.Empty(await _site.EntryNames());

        var back = await _editor.Submit(list.Page.QuerySelector(".toast form")!.GetAttribute("action")!);
        Assert.Equal(303, back.Code);
        Assert.Equal(["بكين"], await _site.EntryNames());
        Assert.Null((await _editor.Get(deleted.Location!)).Page.QuerySelector(".toast"));
    }

    [Fact]
    public async Task An_earlier_state_comes_back_from_the_history()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await _site.Name((desk, by) => desk.Revise(entry.Id, 1, Glossary.Beijing with { Explanation = "أسوأ." }, by, _site.Time.Now, default));
        var form = await _editor.Get($"{Address}/{entry.Id}");
        var act = form.Page.QuerySelector("form[action$='handler=back'] [name=Act]")!.GetAttribute("value");

        Assert.Equal(303, (await _editor.Submit($"{Address}/{entry.Id}?handler=back", ("Version", "2"), ("Act", act))).Code);

        Assert.Equal("عاصمة الصين.", (await _site.EntryOf(entry.Id)).Explanation);
    }

    [Theory]
    [InlineData("بيكين")]
    [InlineData("بِكين")]
    [InlineData("beijing")]
    [InlineData("Běijīng")]
    [InlineData("京")]
    public async Task An_entry_is_found_by_any_of_its_forms(string typed)
    {
        await _site.AddEntry(Glossary.Beijing);
        await _site.AddEntry(Glossary.Shanghai);

        Assert.Equal(["بكين"], (await _editor.Get($"{Address}?q={Uri.EscapeDataString(typed)}")).Texts("tbody td:first-of-type"));
    }

    [Fact]
    public async Task A_file_is_looked_at_taken_in_and_taken_back()
    {
        await _site.AddEntry(Glossary.Beijing);
        var plan = await Upload(GlossaryFile.WriteCsv([Glossary.Beijing with { Explanation = "جديد." }, Glossary.Shanghai, Glossary.Entry("X", "人", "rén")]));
        Assert.Equal(["1", "1", "0", "1"], plan.Page.Texts(".sums dd"));
        Assert.Equal(["بكين"], await _site.EntryNames());

        var taken = await _editor.Submit(plan.Address, ("Seen", plan.Page.Field("Seen")));
        Assert.Equal(303, taken.Code);
        Assert.Equal(["بكين", "شانغهاي"], await _site.EntryNames());

        Assert.Equal(303, (await _editor.Submit($"{plan.Address}?handler=undo")).Code);
        Assert.Equal(["بكين"], await _site.EntryNames());
        Assert.Contains("سبق التراجع", (await _editor.Get(plan.Address)).Text("[role=status]")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "لا مداخل")]
    [InlineData("[{", "JSON")]
    [InlineData("name\nبكين\n", "simplified")]
    public async Task A_file_that_is_no_list_says_why(string text, string said)
    {
        var answer = await Send(Encoding.UTF8.GetBytes(text));

        Assert.Equal(400, answer.Code);
        Assert.Contains(said, answer.Text("[role=alert]")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused() => Assert.Equal(413, (await Send(new byte[GlossaryFile.MaxBytes + (128 * 1024)])).Code);

    [Fact]
    public async Task What_is_exported_can_be_imported()
    {
        await _site.AddEntry(Glossary.Beijing);
        await _site.AddEntry(Glossary.Shanghai);

        foreach (var form in new[] { "csv", "json" })
        {
            var file = await _editor.Get($"{Address}.{form}");
            Assert.Contains($"sinonews-names-", file.Header("Content-Disposition")!, StringComparison.Ordinal);
            Assert.Equal(["0", "0", "2", "0"], (await Upload(file.Bytes)).Page.Texts(".sums dd"));
        }
    }

    private static (string Name, string? Value)[] With(params (string Name, string? Value)[] fields) =>
        [.. Beijing.Where(usual => !fields.Any(field => field.Name == usual.Name)), .. fields];

    private async Task<(string Address, Answer Page)> Upload(byte[] file)
    {
        var answer = await Send(file);
        Assert.Equal(303, answer.Code);
        return (answer.Location!, await _editor.Get(answer.Location!));
    }

    private async Task<Answer> Send(byte[] file)
    {
        var token = (await _editor.Get($"{Address}/import")).Field("__RequestVerificationToken")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "file", "names.csv" } };
        return await _editor.Post($"{Address}/import", form);
    }
}
