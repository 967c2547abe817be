using Microsoft.EntityFrameworkCore;
using SinoNews.Names;

namespace SinoNews.Tests.Names;

public sealed class GlossaryDeskTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task An_added_entry_is_written_down_with_the_glossarys_version()
    {
        var version = await _site.GlossaryVersion();

        var entry = await _site.AddEntry(Glossary.Beijing with { Name = " بكين\u200f ", Traditional = "北京" });

        Assert.Equal(("بكين", "بكين", null, 1), (entry.Name, entry.Slug, entry.Traditional, entry.Version));
        Assert.Equal(version + 1, await _site.GlossaryVersion());
        var act = Assert.Single(await Acts(entry.Id));
        Assert.Equal((EntryActKind.Added, 1, null), (act.Kind, act.Version, act.Before));
        Assert.NotNull(act.ById);
    }

    [Fact]
    public async Task A_change_keeps_the_address_and_what_was_before()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);

        Assert.IsType<EntryRuling.Done>(await Revise(entry, Glossary.Beijing with { Name = "بيجينغ", Explanation = "العاصمة." }));

        var now = await _site.EntryOf(entry.Id);
        Assert.Equal(("بيجينغ", "بكين", 2, true), (now.Name, now.Slug, now.Version, now.TouchedByStaff));
        Assert.True((await Acts(entry.Id))[^1].Before!.IsSameAs(Glossary.Beijing));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bar_that_parts_the_lists_of_a_CSV_file_is_refused_in_them(bool inTag)
    {
        var words = inTag ? Glossary.Beijing with { Tags = ["مدن|عواصم"] } : Glossary.Beijing with { Spellings = [new Spelling("بي|جين", IsRejected: false)] };

        var refused = Assert.IsType<EntryRuling.Refused>(await Revise(await _site.AddEntry(Glossary.Beijing), words));

        Assert.Equal(EntryFault.BarInList, Assert.Single(refused.Problems).Fault);
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_shown_what_holds()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await Revise(entry, Glossary.Beijing with { Explanation = "الأول." });

        var ruling = await Revise(entry, Glossary.Beijing with { Explanation = "الثاني." });

        Assert.Equal("الأول.", Assert.IsType<EntryRuling.Conflict>(ruling).Current.Explanation);
        Assert.Equal("الأول.", (await _site.EntryOf(entry.Id)).Explanation);
    }

    [Fact]
    public async Task The_same_words_again_change_nothing()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        var version = await _site.GlossaryVersion();

        Assert.IsType<EntryRuling.AlreadyThere>(await Revise(entry, Glossary.Beijing));

        Assert.Equal(version, await _site.GlossaryVersion());
        Assert.Single(await Acts(entry.Id));
    }

    [Fact]
    public async Task A_deleted_entry_is_found_by_nobody_until_it_comes_back()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);

        Assert.IsType<EntryRuling.Done>(await _site.Name((desk, by) => desk.Delete(entry.Id, 1, by, _site.Time.Now, default)));
        Assert.Empty(await _site.EntryNames());

        Assert.IsType<EntryRuling.Done>(await _site.Name((desk, by) => desk.Restore(entry.Id, by, _site.Time.Now, default)));
        Assert.Equal(["بكين"], await _site.EntryNames());
        Assert.Equal([EntryActKind.Added, EntryActKind.Deleted, EntryActKind.Restored], (await Acts(entry.Id)).Select(act => act.Kind));
    }

    [Fact]
    public async Task A_deleted_entry_does_not_come_back_over_one_that_took_its_characters()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await _site.Name((desk, by) => desk.Delete(entry.Id, 1, by, _site.Time.Now, default));
        await _site.AddEntry(Glossary.Beijing with { Name = "العاصمة", Spellings = [] });

        var ruling = await _site.Name((desk, by) => desk.Restore(entry.Id, by, _site.Time.Now, default));

        var problem = Assert.Single(Assert.IsType<EntryRuling.Refused>(ruling).Problems);
        Assert.Equal((EntryFault.CharactersTaken, "العاصمة"), (problem.Fault, problem.Other!.Name));
    }

    [Fact]
    public async Task An_entry_added_under_the_name_of_a_deleted_one_is_that_one_again()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await _site.Name((desk, by) => desk.Delete(entry.Id, 1, by, _site.Time.Now, default));

        var again = await _site.AddEntry(Glossary.Beijing with { Explanation = "شرح جديد." });

        Assert.Equal((entry.Id, "بكين", "شرح جديد.", false), (again.Id, again.Slug, again.Explanation, again.Deleted));
    }

    [Fact]
    public async Task The_next_of_a_name_that_was_changed_gets_another_address()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await Revise(entry, Glossary.Beijing with { Name = "بيجينغ" });

        Assert.Equal("بكين-2", (await _site.AddEntry(Glossary.Shanghai with { Name = "بكين" })).Slug);
    }

    [Theory]
    [InlineData("بكين", "南京", "Nánjīng", null, EntryFault.NameTaken)]
    [InlineData("بِكين", "南京", "Nánjīng", null, EntryFault.NameTaken)]
    [InlineData("بيجين", "南京", "Nánjīng", null, EntryFault.NameIsSpelling)]
    [InlineData("نانجينغ", "北京", "Nánjīng", null, EntryFault.CharactersTaken)]
    [InlineData("نانجينغ", "南京", "Nánjīng", "بكين", EntryFault.SpellingIsOthersName)]
    public async Task Two_entries_never_answer_to_one_name(string name, string characters, string pinyin, string? spelling, EntryFault fault)
    {
        var entry = await _site.AddEntry(Glossary.Beijing);

        var ruling = await _site.Name((desk, by) => desk.Add(
            Glossary.Entry(name, characters, pinyin, variants: spelling is null ? [] : [spelling]), by, _site.Time.Now, default));

        var problem = Assert.Single(Assert.IsType<EntryRuling.Refused>(ruling).Problems);
        Assert.Equal((fault, new EntryRef(entry.Id, "بكين")), (problem.Fault, problem.Other));
    }

    [Theory]
    [InlineData("Beijing", "北京", "Běijīng", EntryFault.NameMissing)]
    [InlineData("", "北京", "Běijīng", EntryFault.NameMissing)]
    [InlineData("بكين", "", "Běijīng", EntryFault.CharactersMissing)]
    [InlineData("بكين", "G20", "Běijīng", EntryFault.CharactersNotHan)]
    [InlineData("بكين", "بكين", "Běijīng", EntryFault.CharactersNotHan)]
    [InlineData("بكين", "北京", "", EntryFault.PinyinMissing)]
    [InlineData("بكين", "北京", "Бэйцзин", EntryFault.PinyinLetters)]
    [InlineData("بكين", "北京", "Beijing", EntryFault.PinyinWithoutTones)]
    [InlineData("بكين", "北京", "Běi", EntryFault.PinyinSyllables)]
    [InlineData("بكين", "北京", "Běijīng shì", EntryFault.PinyinSyllables)]
    public async Task What_is_wrong_with_an_entry_is_said(string name, string characters, string pinyin, EntryFault fault)
    {
        var ruling = await _site.Name((desk, by) => desk.Add(Glossary.Entry(name, characters, pinyin), by, _site.Time.Now, default));

        var problem = Assert.Single(ruling is EntryRuling.Done done ? done.Warnings : Assert.IsType<EntryRuling.Refused>(ruling).Problems);
        Assert.Equal((fault, ruling is EntryRuling.Done), (problem.Fault, problem.IsWarning));
    }

    [Theory]
    [InlineData("西安", "Xī'ān")]
    [InlineData("西安", "Xīān")]
    [InlineData("先", "Xiān")]
    [InlineData("女儿", "nǚ'ér")]
    [InlineData("花儿", "huār")]
    [InlineData("2035年远景目标", "2035 nián yuǎnjǐng mùbiāo")]
    [InlineData("A股", "A gǔ")]
    [InlineData("一带一路", "Yīdài Yīlù")]
    [InlineData("吕氏春秋", "Lǚshì Chūnqiū")]
    [InlineData("论语", "Lúnyǔ")]
    [InlineData("卡拉·马克思", "Kǎlā Mǎkèsī")]
    public async Task Pinyin_as_it_is_written_is_taken_without_a_warning(string characters, string pinyin) =>
        Assert.Empty(Assert.IsType<EntryRuling.Done>(await _site.Name((desk, by) =>
            desk.Add(Glossary.Entry("اسم", characters, pinyin), by, _site.Time.Now, default))).Warnings);

    [Fact]
    public async Task A_related_entry_that_there_is_not_is_a_warning()
    {
        var ruling = await _site.Name((desk, by) => desk.Add(Glossary.Shanghai with { SeeAlso = ["هونغ كونغ"] }, by, _site.Time.Now, default));

        Assert.Equal((EntryFault.SeeAlsoUnknown, "هونغ كونغ"), Assert.IsType<EntryRuling.Done>(ruling).Warnings.Select(problem => (problem.Fault, problem.Detail)).Single());
    }

    private Task<EntryRuling> Revise(GlossaryEntry seen, EntryWords words) =>
        _site.Name((desk, by) => desk.Revise(seen.Id, seen.Version, words, by, _site.Time.Now, default));

    private Task<List<EntryAct>> Acts(int id) =>
        _site.Store(db => db.EntryActs.AsNoTracking().Where(act => act.EntryId == id).OrderBy(act => act.Id).ToListAsync());
}
