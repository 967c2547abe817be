using System.ComponentModel;
using System.Diagnostics;

namespace SinoNews.Tests.Faults;

/// <summary>The program in a process of its own, run to its end.</summary>
/// <param name="Errors">The lines of its standard error.</param>
internal sealed record ProgramRun(int Exit, IReadOnlyList<string> Errors)
{
    private const string Mount = """mount --bind "$0" "$0" && exec "$@" """;

    internal static Task<ProgramRun> Of(params string[] arguments) => Of(Host, [Program, .. arguments]);

    /// <summary>The same where a file or folder is a mount of its own, for this process and no other.</summary>
    internal static Task<ProgramRun> BesideMount(string path, params string[] arguments) => Of("unshare", ["-rm", "sh", "-c", Mount, path, Host, Program, .. arguments]);

    /// <summary>False where the system has no such mounts, or allows none.</summary>
    internal static async Task<bool> CanMount()
    {
        try
        {
            return OperatingSystem.IsLinux() && (await Of("unshare", ["-rm", "sh", "-c", Mount, AppContext.BaseDirectory, "true"])).Exit == 0;
        }
        catch (Win32Exception)
        {
            return false; // there is no unshare
        }
    }

    private static string Host => Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll");

    private static async Task<ProgramRun> Of(string name, string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        await output;
        return new ProgramRun(program.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
