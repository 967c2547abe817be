using System.CommandLine;
using SinoNews.Web.Checkups;

namespace SinoNews.Web.Commands;

/// <summary><c>doctor</c>: what is wrong with the site, and what to do. It needs nothing to be in order.</summary>
public static class DoctorVerb
{
    internal const string Name = "doctor";

    private static readonly Option<bool> Thorough = new("--thorough") { Description = "Compare every index and reference of the store, too: minutes for a large one." };
    private static readonly Option<bool> Mail = new("--mail") { Description = "Ask the mail server whether it answers. Nothing is sent." };

    public static Command Build()
    {
        var doctor = new Command(Name, "Looks at settings, machine, data folder and store, and says what is wrong and what to do: a line each. Changes nothing; a site may be serving."
            + Verbs.Examples("doctor", "doctor --thorough --mail", "doctor --data /var/lib/sinonews"))
        {
            Thorough, Mail, StoreVerb.Data,
        };
        doctor.SetAction(Examine);
        return doctor;
    }

    private static async Task<int> Examine(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            using var host = StoreHost.Unopened(parsed.GetValue(StoreVerb.Data));
            return await Examine(host, parsed, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return await StoreVerb.Fail($"The settings can't be read: {exception.Message}");
        }
    }

    private static async Task<int> Examine(IHost host, ParseResult parsed, CancellationToken ct)
    {
        var checkup = host.Services.GetRequiredService<Checkup>();
        var findings = checkup.Examine(parsed.GetValue(Thorough) ? Depth.Thorough : Depth.Usual).ToList();
        if (parsed.GetValue(Mail))
            findings.Add(await checkup.ExamineMailServer(ct));
        foreach (var finding in findings)
            Console.WriteLine(finding);
        var wrong = findings.Count(finding => finding.Soundness is Soundness.Wrong);
        return wrong == 0 ? 0 : await StoreVerb.Fail(wrong == 1 ? "One thing is wrong." : $"{wrong} things are wrong.");
    }
}
