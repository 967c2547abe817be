using SinoNews.Tests.Names;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

public sealed class SuggestionTests : IAsyncLifetime
{
    private TestStore _store = null!;

    [Theory]
    [InlineData("قط", "Story قطار الحرير")]
    [InlineData("القطا", "Story قطار الحرير")]
    [InlineData("حر", "Tag حرير|Story قطار الحرير")]
    [InlineData("الحرير ", "Tag حرير|Story قطار الحرير")]
    [InlineData("قطار حر", "Story قطار الحرير")]
    [InlineData("حرب", "")]
    [InlineData("بك", "Name بكين")]
    [InlineData("beij", "Name بكين")]
    [InlineData("Běi jīng", "Name بكين")]
    [InlineData("北", "Name بكين")]
    [InlineData("ق", "")]
    [InlineData("\"*(", "")]
    [InlineData("", "")]
    public async Task What_begins_as_typed_is_suggested(string typed, string suggested)
    {
        await _store.Name(Glossary.Entry("بكين", "北京", "Běijīng"));
        await _store.Publish(Make.Words("قطار الحرير", tags: ["حرير"]));

        Assert.Equal(suggested.Split('|', StringSplitOptions.RemoveEmptyEntries), (await _store.Suggest(typed)).Select(one => $"{one.Kind} {one.Text}"));
    }

    [Fact]
    public async Task A_name_that_begins_so_stands_before_one_with_a_word_that_does()
    {
        await _store.Name(Glossary.Entry("تانغ شان", "唐山", "Tángshān"));
        await _store.Name(Glossary.Entry("شانغهاي", "上海", "Shànghǎi"));

        Assert.Equal(["شانغهاي", "تانغ شان"], (await _store.Suggest("شان")).Select(one => one.Text));
    }

    [Fact]
    public async Task What_leads_nowhere_yet_is_not_suggested()
    {
        var id = await _store.Publish(Make.Words("قطار", tags: ["سفر"]));
        await _store.Act(id, (_, story, by) =>
        {
            story.Withdraw("خطأ", by, Make.Now);
            return Task.CompletedTask;
        });

        Assert.Empty(await _store.Suggest("قطار"));
        Assert.Empty(await _store.Suggest("سفر"));
    }

    [Theory]
    [InlineData("مستشفا", "مستشفى")]
    [InlineData("المستشفا", "المستشفى")]
    [InlineData("مستفشى", "مستشفى")]
    [InlineData("مدينة مستشقى", "مدينة مستشفى")]
    [InlineData("\"مستشغى\" -قطار", "\"مستشفى\" -قطار")]
    [InlineData("بكيت", "بكين")]
    [InlineData("ززززز", null)]
    [InlineData("مدينة", null)]
    [InlineData("البكين", "بكين")]
    [InlineData("تكين", null)] // a word that a story has is no misspelt name
    [InlineData("الغيم", null)] // two letters of three from «الصين», beside the article
    public async Task What_was_probably_meant_is_told_in_the_spelling_of_the_titles(string typed, string? meant)
    {
        await _store.Name(Glossary.Entry("بكين", "北京", "Běijīng"));
        await _store.Name(Glossary.Entry("الصين", "中国", "Zhōngguó"));
        await _store.Publish(Make.Words("افتتاح المستشفى", "متن"));
        await _store.Publish(Make.Words("مدينة", "تكين متن"));

        Assert.Equal(meant, (await _store.Find(typed)).Meant);
    }

    [Fact]
    public async Task Other_forms_of_a_word_are_told()
    {
        await _store.Publish(Make.Words("وزير الخارجية"));
        await _store.Publish(Make.Words("الوزير يزور"));
        await _store.Publish(Make.Words("شاي"));

        Assert.DoesNotContain("شاي", (await _store.Find("وزير")).OtherForms);
        Assert.Empty((await _store.Find("شاي أخضر")).OtherForms);
        Assert.True((await _store.Find("وزير")).OtherForms.Count <= 4);
    }

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }
}
