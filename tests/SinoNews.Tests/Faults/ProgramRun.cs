using System.Diagnostics;

namespace SinoNews.Tests.Faults;

/// <summary>The program in a process of its own, run to its end.</summary>
/// <param name="Errors">The lines of its standard error.</param>
internal sealed record ProgramRun(int Exit, IReadOnlyList<string> Errors)
{
    internal static async Task<ProgramRun> Of(params string[] arguments)
    {
        var name = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        var start = new ProcessStartInfo(name, [Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll"), .. arguments])
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
