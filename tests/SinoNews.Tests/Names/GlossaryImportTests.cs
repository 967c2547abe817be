using Microsoft.EntityFrameworkCore;
using SinoNews.Names;

namespace SinoNews.Tests.Names;

public sealed class GlossaryImportTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task A_plan_tells_the_new_the_changed_the_unchanged_and_the_refused()
    {
        await _site.AddEntry(Glossary.Beijing);
        await _site.AddEntry(Glossary.Shanghai);

        var plan = await Plan(
            Glossary.Beijing, Glossary.Shanghai with { Explanation = "ميناء." }, Glossary.Entry("شيآن", "西安", "Xī'ān", seeAlso: ["لويانغ"]),
            Glossary.Entry("لويانغ", "洛阳", "Luòyáng"), Glossary.Entry("Xi'an", "长安", "Cháng'ān"), Glossary.Beijing with { Explanation = "مرة أخرى." });

        Assert.Equal([RowFate.Unchanged, RowFate.Changed, RowFate.New, RowFate.New, RowFate.Refused, RowFate.Refused], plan.Rows.Select(row => row.Fate));
        Assert.Equal(("الشرح", "أكبر مدن الصين.", "ميناء."), Assert.Single(plan.Rows[1].Differences));
        Assert.Empty(plan.Rows[2].Problems); // what it names comes after it
        Assert.Equal(EntryFault.NameMissing, Assert.Single(plan.Rows[4].Problems).Fault);
        Assert.Equal(EntryFault.Twice, Assert.Single(plan.Rows[5].Problems).Fault);
    }

    [Fact]
    public async Task A_row_of_the_same_characters_renames_their_entry()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);

        await Import(Glossary.Beijing with { Name = "بيجينغ" });

        Assert.Equal("بيجينغ", (await _site.EntryOf(entry.Id)).Name);
    }

    [Fact]
    public async Task An_import_goes_in_and_is_taken_back_at_once()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        var version = await _site.GlossaryVersion();

        var id = await Import(Glossary.Beijing with { Explanation = "جديد." }, Glossary.Shanghai);
        Assert.Equal(["بكين", "شانغهاي"], await _site.EntryNames());
        Assert.Equal(version + 1, await _site.GlossaryVersion());

        var undone = await _site.Name((desk, by) => desk.UndoImport(id, by, _site.Time.Now, default));
        Assert.Equal((GlossaryImportOutcome.Done, 2), (undone.Outcome, undone.Changed));
        Assert.Empty(undone.Left);
        Assert.Equal(["بكين"], await _site.EntryNames());
        Assert.Equal("عاصمة الصين.", (await _site.EntryOf(entry.Id)).Explanation);
        Assert.Equal(GlossaryImportOutcome.AlreadyDone, (await _site.Name((desk, by) => desk.UndoImport(id, by, _site.Time.Now, default))).Outcome);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_taken_back()
    {
        var id = await Import(Glossary.Beijing, Glossary.Shanghai);
        var entry = await _site.Store(db => db.GlossaryEntries.AsNoTracking().SingleAsync(one => one.Name == "بكين"));
        await _site.Name((desk, by) => desk.Revise(entry.Id, entry.Version, Glossary.Beijing with { Explanation = "حُسّن." }, by, _site.Time.Now, default));

        var undone = await _site.Name((desk, by) => desk.UndoImport(id, by, _site.Time.Now, default));

        Assert.Equal(["بكين"], undone.Left);
        Assert.Equal(["بكين"], await _site.EntryNames());
    }

    [Fact]
    public async Task An_import_over_a_glossary_that_changed_is_looked_at_again()
    {
        var id = await Receive(Glossary.Beijing);
        var seen = await _site.GlossaryVersion();
        await _site.AddEntry(Glossary.Shanghai);

        Assert.Equal(GlossaryImportOutcome.Stale, (await _site.Name((desk, by) => desk.Import(id, seen, by, _site.Time.Now, default))).Outcome);
        Assert.Equal(["شانغهاي"], await _site.EntryNames());
    }

    private async Task<ImportPlan> Plan(params EntryWords[] words) =>
        ImportPlan.Of(await _site.Store(db => db.GlossaryEntries.AsNoTracking().ToListAsync()), GlossaryFile.Read(GlossaryFile.WriteJson(words)));

    private Task<long> Receive(params EntryWords[] words) =>
        _site.Name((desk, by) => desk.Receive("names.json", GlossaryFile.Read(GlossaryFile.WriteJson(words)), by, _site.Time.Now, default));

    private async Task<long> Import(params EntryWords[] words)
    {
        var id = await Receive(words);
        var seen = await _site.GlossaryVersion();
        Assert.Equal(GlossaryImportOutcome.Done, (await _site.Name((desk, by) => desk.Import(id, seen, by, _site.Time.Now, default))).Outcome);
        return id;
    }
}
