using SinoNews.Web.Setup;

namespace SinoNews.Web.Checkups;

/// <summary>
/// Looks at everything that a site needs and says what is wrong and what to do. It changes nothing, takes no lock and may
/// be asked while the site serves; what is broken is a finding, never an exception.
/// </summary>
public sealed class Checkup(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
{
    private static readonly (string What, Func<Patient, Diagnosis> Look)[] Looks =
    [
        // What was set.
        ("settings", SettingLooks.Values),
        ("misspelt settings", SettingLooks.Names),
        ("site address", SettingLooks.Address),
        ("proxies", SettingLooks.Proxies),
        ("mail", SettingLooks.Mail),
        // What the machine has.
        ("Arabic", MachineLooks.Arabic),
        ("time zones", MachineLooks.Zones),
        ("pictures", MachineLooks.Darkroom),
        ("card typefaces", MachineLooks.CardFonts),
        // Where the data lies.
        ("data folder", FolderLooks.IsThere),
        ("privacy of the data", FolderLooks.IsPrivate),
        ("place of the data", FolderLooks.IsOutside),
        ("disk space", FolderLooks.HasRoom),
        ("leftovers", FolderLooks.Remains),
        // What was written.
        ("store", StoreLooks.Opens),
        ("store's schema", StoreLooks.Schema),
        ("store's integrity", StoreLooks.Integrity),
        ("clock", StoreLooks.Clock),
        ("picture files", StoreLooks.Pictures),
        ("backups", FolderLooks.Backups),
    ];

    public IReadOnlyList<Finding> Examine(Depth depth)
    {
        var patient = new Patient(configuration, environment, SettingsSetup.Refusals(services), time.GetUtcNow().UtcDateTime, depth);
        return [.. Looks.Select(look => Look(patient, look.What, look.Look))];
    }

    /// <summary>Whether the mail server answers and speaks as the settings say.</summary>
    public async Task<Finding> ExamineMailServer(CancellationToken ct)
    {
        var (soundness, explanation) = await MailLook.Ask(configuration, ct);
        return new("mail server", soundness, explanation);
    }

    private static Finding Look(Patient patient, string what, Func<Patient, Diagnosis> look)
    {
        try
        {
            var (soundness, explanation) = look(patient);
            return new(what, soundness, explanation);
        }
#pragma warning disable CA1031 // whatever keeps one from looking is what was found
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(what, Soundness.Wrong, $"it can't be looked at: {exception.Message}");
        }
    }
}

/// <summary>Makes the examination known to the site.</summary>
public static class CheckupSetup
{
    public static void AddCheckup(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<Checkup>();
}
