using System.CommandLine;
using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary><c>staff add</c>: a colleague without the set-up page.</summary>
public static class StaffVerbs
{
    private static readonly Option<string> Email = new("--email") { Required = true, Description = "The address to sign in with." };
    private static readonly Option<string> Name = new("--name") { Required = true, Description = "The name that colleagues see." };
    private static readonly Option<string> Role = new("--role") { Required = true, Description = "What they may do." };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin") { Description = "Read the password from standard input." };
    private static readonly Option<string> Data = new("--data") { Description = "The data folder, when it is not the configured one." };

    public static Command Build()
    {
        Role.AcceptOnlyFromAmong([.. Roles.All]);
        var add = new Command("add", "Adds a colleague. Asks for the password unless it comes by standard input.")
        {
            Email, Name, Role, PasswordStdin, Data,
        };
        add.SetAction(Add);
        return new Command("staff", "The people of the newsroom.") { add };
    }

    private static async Task<int> Add(ParseResult parsed, CancellationToken ct)
    {
        if (StaffMember.NameFrom(parsed.GetRequiredValue(Name)) is not { } name)
            return await Fail("--name needs a letter, and at most 80 characters.");
        var password = parsed.GetValue(PasswordStdin) ? await Console.In.ReadLineAsync(ct) : AskForPassword();
        if (string.IsNullOrEmpty(password))
            return await Fail("No password was given.");

        try
        {
            return await Recruit(parsed, name, password, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            return await Fail($"The store can't be opened: {exception.Message}");
        }
    }

    private static async Task<int> Recruit(ParseResult parsed, string name, string password, CancellationToken ct)
    {
        using var host = StoreHost(parsed.GetValue(Data));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDb>().BringUpToDate(ct);
        var result = await scope.ServiceProvider.GetRequiredService<Recruiting>().Recruit(
            name, parsed.GetRequiredValue(Email), password, parsed.GetRequiredValue(Role),
            scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (!result.Succeeded)
            return await Fail(string.Join(' ', result.Errors.Select(error => error.Description)));
        Console.WriteLine($"{name} ({parsed.GetRequiredValue(Role)}) may sign in at {StaffSetup.SignInPath}.");
        return 0;
    }

    // The same configuration as the site, without the site.
    private static IHost StoreHost(string? data)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = SiteSetup.ContentRoot() });
        if (data is not null)
            builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.DataPath)}"] = Path.GetFullPath(data);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddIdentity();
        builder.Services.AddScoped<IdentityErrorDescriber>(); // the operator's console speaks English
        builder.AddStore();
        return builder.Build();
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

    private static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
