using Mono.Cecil;
using NetArchTest.Rules;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Media;
using SinoNews.Staff;

namespace SinoNews.Tests.Architecture;

/// <summary>Who may know whom (design/architecture.md, Direction).</summary>
public sealed class DirectionTests
{
    private static readonly System.Reflection.Assembly Library = typeof(Article).Assembly;

    // What an article, a comment and a decision are: the rules, which know of no store.
    private static readonly Type[] Entities =
    [
        typeof(Article), typeof(ArticleBody), typeof(ArticleTag), typeof(ArticleWords), typeof(Author), typeof(BodyPipeline), typeof(Revision),
        typeof(Section), typeof(Site), typeof(Tag), typeof(Comment), typeof(Decision), typeof(HouseRules), typeof(Submission), typeof(Verdict),
        typeof(Picture), typeof(FormerPicture), typeof(PictureWords), typeof(PictureRef),
        typeof(OneTimeLink), typeof(StaffSession), typeof(SignIn), typeof(Whereabouts), typeof(AdminAct), typeof(StaffMember), typeof(Permissions),
    ];

    [Fact]
    public void The_library_knows_nothing_of_HTTP()
    {
        using var module = ModuleDefinition.ReadModule(Library.Location);

        Assert.All(
            module.AssemblyReferences.Select(reference => reference.Name).Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)),
            name => Assert.Equal("Microsoft.AspNetCore.Identity.EntityFrameworkCore", name));
        Assert.DoesNotContain(module.AssemblyReferences, reference => reference.Name is "SinoNews.Web" or "System.Net.Http" or "System.Net.Sockets");
        Assert.DoesNotContain(module.GetTypeReferences(), type => type.FullName.Contains("HttpContext", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_rules_import_nothing_of_ours_and_no_package() => AssertHolds(
        Types.InAssembly(Library).That().ResideInNamespace("SinoNews.Arabic").ShouldNot().HaveDependencyOnAny(
            "SinoNews.Articles", "SinoNews.Comments", "SinoNews.Importing", "SinoNews.Staff", "SinoNews.Storage",
            "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Microsoft.AspNetCore", "Markdig", "Ganss", "AngleSharp"));

    [Fact]
    public void Entities_and_rules_know_of_no_store_and_no_importer()
    {
        var names = Entities.Select(type => type.FullName!).ToHashSet(StringComparer.Ordinal);
        AssertHolds(Types.InAssembly(Library).That().MeetCustomRule(new OneOf(names)).ShouldNot().HaveDependencyOnAny(
            "SinoNews.Storage", "SinoNews.Importing", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite"));
    }

    [Fact]
    public void Checks_are_pure() => AssertHolds(
        Types.InAssembly(Library).That().ResideInNamespace("SinoNews.Comments.Checks").ShouldNot().HaveDependencyOnAny(
            "SinoNews.Storage", "SinoNews.Articles", "SinoNews.Importing", "SinoNews.Staff", "Microsoft.EntityFrameworkCore",
            "Microsoft.Extensions", "System.IO", "System.Net", "System.TimeProvider"));

    [Fact]
    public void The_store_knows_entities_and_not_who_uses_it() => AssertHolds(
        Types.InAssembly(Library).That().ResideInNamespace("SinoNews.Storage").ShouldNot().HaveDependencyOnAny(
            typeof(ArticleDesk).FullName, typeof(CommentDesk).FullName, typeof(CommentIntake).FullName, typeof(BulkDesk).FullName, typeof(ModerationQueue).FullName, typeof(Recruiting).FullName, typeof(PictureDesk).FullName, "SinoNews.Importing"));

    [Fact]
    public void What_is_particular_to_SQLite_stays_in_the_store() => AssertHolds(
        Types.InAssembly(Library).That().DoNotResideInNamespace("SinoNews.Storage").ShouldNot().HaveDependencyOnAny(
            "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCL"));

    [Fact]
    public void The_rules_have_no_clock_of_their_own()
    {
        using var module = ModuleDefinition.ReadModule(Library.Location);

        Assert.DoesNotContain(
            module.GetMemberReferences().Where(member => member.DeclaringType.FullName is "System.DateTime" or "System.DateTimeOffset" or "System.TimeProvider"),
            member => member.Name is "get_Now" or "get_UtcNow" or "get_Today" or "get_System");
    }

    [Fact]
    public void The_entry_point_is_a_table_of_contents() =>
        Assert.InRange(File.ReadAllLines(Repository.Path("src", "SinoNews.Web", "Program.cs")).Length, 1, 70);

    [Fact]
    public void No_file_is_named_for_what_nobody_owns() => Assert.All(
        Repository.Sources("src", "*.cs").Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith("TagHelper", StringComparison.Ordinal)),
        name => Assert.DoesNotMatch("(?:Helpers?|Utils?|Utility|Common|Manager|Extensions)$", name));

    private static void AssertHolds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypeNames ?? []));
    }

    private sealed class OneOf(HashSet<string> names) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => names.Contains(type.FullName);
    }
}
