using System.CommandLine;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary><c>staff add</c>: a colleague without the set-up page.</summary>
internal static class StaffAdd
{
    private static readonly Option<string> Name = new("--name") { Required = true, Description = "The name that colleagues see." };
    private static readonly Option<string> Role = new("--role") { Required = true, Description = "What they may do." };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin") { Description = "Read the password from standard input." };

    internal static Command Build()
    {
        Role.AcceptOnlyFromAmong([.. Roles.All]);
        var add = new Command("add", "Adds a colleague. Asks for the password unless it comes by standard input."
            + Verbs.Examples("staff add --email layla@example.org --name \"ليلى حداد\" --role Editor"))
        {
            StaffVerbs.Email, Name, Role, PasswordStdin, StoreVerb.Data,
        };
        add.SetAction(Add);
        return add;
    }

    private static async Task<int> Add(ParseResult parsed, CancellationToken ct)
    {
        if (StaffMember.NameFrom(parsed.GetRequiredValue(Name)) is not { } name)
            return await StoreVerb.Fail("--name needs a letter, and at most 80 characters.");
        var password = parsed.GetValue(PasswordStdin) ? await Console.In.ReadLineAsync(ct) : AskForPassword();
        return string.IsNullOrEmpty(password)
            ? await StoreVerb.Fail("No password was given.")
            : await StoreVerb.WithStore(parsed, (services, now) => Recruit(services, parsed, name, password, now), ct);
    }

    private static async Task<int> Recruit(IServiceProvider services, ParseResult parsed, string name, string password, DateTime now)
    {
        var result = await services.GetRequiredService<Recruiting>().Recruit(
            name, parsed.GetRequiredValue(StaffVerbs.Email), password, parsed.GetRequiredValue(Role), now);
        if (!result.Succeeded)
            return await StoreVerb.Fail(string.Join(' ', result.Errors.Select(error => error.Description)));
        Console.WriteLine($"{name} ({parsed.GetRequiredValue(Role)}) may sign in at {StaffSetup.SignInPath}.");
        return 0;
    }

    private static string? AskForPassword()
    {
        if (Console.IsInputRedirected)
            return null;
        Console.Write("Password: ");
        var typed = new Stack<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace)
                typed.TryPop(out _);
            else
                typed.Push(key.KeyChar);
        }
        Console.WriteLine();
        return new string([.. typed.Reverse()]);
    }
}
