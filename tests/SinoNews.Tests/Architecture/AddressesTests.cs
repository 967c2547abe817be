using Mono.Cecil;
using Mono.Cecil.Cil;
using SinoNews.Comments;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Architecture;

/// <summary>What readers are shown is made without their addresses: no page, view or feed of theirs ever asks a comment for them.</summary>
public sealed class AddressesTests
{
    private static readonly string[] Entrusted = [$"get_{nameof(Comment.Email)}", $"get_{nameof(Comment.Network)}", $"get_{nameof(Comment.Reader)}"];

    // A mail must be addressed, and its links name the reader they are for. It goes to that mailbox alone, and no page is made of it.
    private static readonly string[] Excepted = [typeof(ReaderLetters).FullName!];

    [Fact]
    public void Only_the_newsroom_asks_a_comment_where_it_came_from()
    {
        using var module = ModuleDefinition.ReadModule(typeof(SiteClock).Assembly.Location);

        var asking = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && Asks(method))
            .Select(method => method.DeclaringType.FullName).Distinct().ToList();

        Assert.NotEmpty(asking.Except(Excepted)); // or the search finds nothing
        Assert.Empty(Excepted.Except(asking)); // or an exception outlived its reason
        Assert.All(asking.Except(Excepted), name => Assert.Contains("Newsroom", name, StringComparison.Ordinal));
    }

    [Fact]
    public void What_readers_see_of_a_comment_has_no_place_for_an_address() => Assert.DoesNotContain(
        typeof(PublicComment).GetProperties(),
        property => Entrusted.Contains($"get_{property.Name}", StringComparer.Ordinal));

    private static bool Asks(MethodDefinition method) => method.Body.Instructions
        .Where(instruction => instruction.OpCode == OpCodes.Callvirt || instruction.OpCode == OpCodes.Call || instruction.OpCode == OpCodes.Ldtoken)
        .Any(instruction => instruction.Operand is MethodReference called && called.DeclaringType.FullName == typeof(Comment).FullName && Entrusted.Contains(called.Name, StringComparer.Ordinal));
}
