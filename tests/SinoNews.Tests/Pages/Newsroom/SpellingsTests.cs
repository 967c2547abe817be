using System.Net;
using SinoNews.Staff;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class SpellingsTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => _site.Know(Glossary.Entry("قازاقستان", "哈萨克斯坦", "Hāsàkèsītǎn", rejected: ["كازاخستان"]));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_report_lists_what_is_published_with_a_rejected_spelling_and_what_a_fix_changes()
    {
        await _site.Publish(Make.Words("وزير كازاخستان في الصين", "نص."));
        await _site.Publish(Make.Words("وزير قازاقستان في الصين", "نص آخر."));
        var editor = await _site.Colleague(Roles.Editor);

        var page = await editor.Get("/newsroom/names/spellings");

        Assert.Equal("وزير كازاخستانقازاقستان في الصين", page.Text(".spellings p bdi"));
        Assert.DoesNotContain("وزير قازاقستان", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_code_is_nobodys_to_fix_and_not_reported()
    {
        await _site.Publish(Make.Words("عنوان", "يكتبها البرنامج `كازاخستان` هكذا."));

        Assert.Contains("مكتوبة كما في المعجم", (await (await _site.Colleague(Roles.Editor)).Get("/newsroom/names/spellings")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_is_put_right_for_readers_as_a_version_and_can_be_taken_back()
    {
        var id = await _site.Publish(Make.Words("وزير كازاخستان", "زار كازاخستان وبكازاخستان مدن.", slug: "kazakhstan"));
        var editor = await _site.Colleague(Roles.Editor);

        var done = await editor.Submit("/newsroom/articles/bulk", ("Act", "FixSpellings"), ("Items", await _site.Item(id)));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var story = await _site.Story(id);
        Assert.Equal(("وزير قازاقستان", 2, 2), (story.Title, story.LiveRevision, story.LatestRevision));
        Assert.Contains("زار قازاقستان وبقازاقستان مدن.", (await _site.StoryPage(id)).Body, StringComparison.Ordinal);
        Assert.Contains("كل الأسماء في المواد المنشورة مكتوبة كما في المعجم.", (await editor.Get("/newsroom/names/spellings")).Body, StringComparison.Ordinal);

        await editor.Submit(done.Location!);
        Assert.Equal("وزير كازاخستان", (await _site.Story(id)).Title);
    }

    [Fact]
    public async Task The_story_form_flags_the_spelling_and_puts_it_right_by_one_press()
    {
        var id = await _site.Draft(Make.Words("عنوان", "زار كازاخستان."));
        var editor = await _site.Colleague(Roles.Editor);
        var form = await editor.Get($"/newsroom/articles/{id}");
        Assert.Contains("في المعجم يُكتب هذا الاسم", form.Body, StringComparison.Ordinal);

        var shown = await editor.Submit($"/newsroom/articles/{id}",
            ("Input.Version", "1"), ("Input.Title", "عنوان"), ("Input.Section", "politics"), ("Input.Body", "زار كازاخستان."), ("fix", "Input.Body:RejectedSpelling-4"));

        Assert.Contains("زار قازاقستان.", shown.Body, StringComparison.Ordinal);
    }
}
