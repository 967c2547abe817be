using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Staff;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>Who may press which button on which story.</summary>
public sealed class WorkflowTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly string[] States = ["own draft", "draft", "in review", "scheduled", "published", "withdrawn", "binned"];
    private static readonly string[] Actions = ["save", "submit", "return", "publish", "schedule", "unschedule", "correct", "withdraw"];

    // What an editor may do; an author may save and submit the own draft and nothing else.
    private static readonly Dictionary<string, string[]> Editors = new(StringComparer.Ordinal)
    {
        ["own draft"] = ["save", "submit", "publish", "schedule"],
        ["draft"] = ["save", "submit", "publish", "schedule"],
        ["in review"] = ["save", "return", "publish", "schedule"],
        ["scheduled"] = ["save", "publish", "schedule", "unschedule"],
        ["published"] = ["save", "publish", "correct", "withdraw"],
        ["withdrawn"] = ["save", "publish"],
        ["binned"] = [],
    };

    public static TheoryData<string, string> RolesAndStates
    {
        get
        {
            var every = new TheoryData<string, string>();
            foreach (var role in new[] { Roles.Author, Roles.Editor, Roles.Admin })
            {
                foreach (var state in States)
                    every.Add(role, state);
            }
            return every;
        }
    }

    [Theory]
    [MemberData(nameof(RolesAndStates))]
    public async Task Each_act_is_for_its_roles_and_states_and_a_refusal_changes_nothing(string role, string state)
    {
        var (me, other) = (await site.Colleague(role), await site.Colleague(Roles.Editor));
        foreach (var action in Actions)
        {
            var id = await (state == "own draft" ? me : other).Saved("مادة في طريقها");
            await Bring(id, state);
            var before = await site.Article(id);
            var title = action is "save" ? "عنوان آخر" : "مادة في طريقها";

            var answer = await me.Submit($"/newsroom/articles/{id}", Story(title, action, before.Version,
                ("Input.Reason", "خطأ في المصدر."), ("Input.Correction", "كان الرقم 12 والصواب 21."), ("Input.Day", "24/12/2026"), ("Input.Hour", "07:30")));

            var expected = role == Roles.Author
                ? state == "own draft" ? action is "save" or "submit" ? 303 : action is "return" or "publish" or "schedule" or "unschedule" or "correct" or "withdraw" ? 403 : 400 : 403
                : Editors[state].Contains(action) ? 303 : 400;
            Assert.Equal((role, state, action, expected), (role, state, action, answer.Code));
            var after = await site.Article(id);
            if (expected == 303)
                Assert.True(after.Version > before.Version);
            else
                Assert.Equal((before.Version, before.State, before.Title, before.VisibleFrom), (after.Version, after.State, after.Title, after.VisibleFrom));
            if (expected == 400)
                Assert.NotEmpty(answer.Texts("[role=alert]"));
        }
    }

    [Fact]
    public async Task A_correction_publishes_the_words_and_says_what_was_wrong()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await editor.Saved("مادة تُصوَّب", "publish");
        site.Time.Advance(TimeSpan.FromHours(1));

        var answer = await editor.Submit($"/newsroom/articles/{id}", Story("مادة صُوّبت", "correct", await site.Version(id), ("Input.Correction", "كان العنوان خطأ.")));

        var article = await site.Article(id);
        Assert.Equal(("مادة صُوّبت", site.Time.Now, false), (article.Title, article.ModifiedAt, article.HasUnpublishedChanges));
        Assert.Equal("كان العنوان خطأ.", Assert.Single(article.Corrections).Note);
        Assert.Equal("نُشر التصويب.", (await editor.Get(answer.Location!)).Text("[role=status]"));
        var empty = await editor.Submit($"/newsroom/articles/{id}", Story("مادة صُوّبت", "correct", article.Version, ("Input.Correction", " ")));
        Assert.Equal(400, empty.Code);
        empty.AssertOnlyProblem(empty.Page.QuerySelector("[name='Input.Correction']")!, "اكتب نص التصويب");
    }

    [Fact]
    public async Task A_story_sent_back_tells_its_author_why()
    {
        using var author = await site.Staff(Roles.Author, "هدى الكاتبة");
        var editor = await site.Colleague(Roles.Editor);
        var id = await author.Saved("مادة تُعاد", "save");
        await author.Submit($"/newsroom/articles/{id}", Story("مادة تُعاد", "submit", 1));
        Assert.Equal(403, (await author.Get($"/newsroom/articles/{id}")).Code);

        await editor.Submit($"/newsroom/articles/{id}", Story("مادة تُعاد", "return", await site.Version(id), ("Input.Note", "أكمل المصادر.")));

        Assert.Equal(200, (await author.Get($"/newsroom/articles/{id}")).Code);
        Assert.Contains("أكمل المصادر.", (await author.Get($"/newsroom/articles/{id}/revisions")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_story()
    {
        var editor = await site.Colleague(Roles.Editor);
        var fields = Story("تُرسل مرتين", "publish", 0, ("Input.Draft", $"{Guid.NewGuid()}"));

        var (first, second) = (await editor.Submit("/newsroom/articles/new", fields), await editor.Submit("/newsroom/articles/new", fields));

        Assert.Equal((303, first.Location), (second.Code, second.Location));
        Assert.Equal(1, await site.Store(db => db.Articles.CountAsync(article => article.Title == "تُرسل مرتين")));
    }

    [Fact]
    public async Task The_address_of_another_story_is_not_taken()
    {
        var editor = await site.Colleague(Roles.Editor);
        await editor.Submit("/newsroom/articles/new", Story("صاحبة الرابط", "publish", 0, ("Input.Slug", "tea-road")));

        var answer = await editor.Submit("/newsroom/articles/new", Story("تريد الرابط نفسه", "publish", 0, ("Input.Slug", "tea-road")));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name='Input.Slug']")!, "هذا الرابط لمادة أخرى");
        Assert.Equal(303, (await editor.Submit("/newsroom/articles/new", Story("صاحبة الرابط", "publish"))).Code);
    }

    [Fact]
    public async Task A_text_of_five_megabytes_comes_back_with_its_message()
    {
        var editor = await site.Colleague(Roles.Editor);
        var fields = Story("مادة هائلة", "publish").Where(field => field.Name != "Input.Body").Append(("Input.Body", new string('س', 2_500_000)));

        var answer = await editor.Submit("/newsroom/articles/new", [.. fields]);

        Assert.Equal((400, 2_500_000), (answer.Code, answer.Field("Input.Body")!.Length));
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name='Input.Body']")!, "النص أطول");
    }

    private Task Bring(long id, string state) => state switch
    {
        "in review" => site.Act(id, (article, by) => article.SubmitForReview(by, site.Time.Now)),
        "scheduled" => site.Store(async db =>
        {
            var desk = new ArticleDesk(db, new LexiconCache());
            await desk.Schedule((await desk.Find(id, default))!, site.Time.Now.AddDays(2), db.Users.First(), site.Time.Now, default);
            return await db.SaveChangesAsync();
        }),
        "published" => Publish(id),
        "withdrawn" => Withdraw(id),
        "binned" => site.Act(id, (article, by) => article.MoveToBin(by, site.Time.Now)),
        _ => Task.CompletedTask,
    };

    private Task<int> Publish(long id) => site.Store(async db =>
    {
        var desk = new ArticleDesk(db, new LexiconCache());
        await desk.Publish((await desk.Find(id, default))!, null, site.Time.Now, default);
        return await db.SaveChangesAsync();
    });

    private async Task Withdraw(long id)
    {
        await Publish(id);
        await site.Act(id, (article, by) => article.Withdraw("خطأ.", by, site.Time.Now));
    }
}
