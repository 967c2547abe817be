using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>Where settings come from, the same for the site and for its verbs, and how a wrong one is told: by its key, before the store is touched.</summary>
public static class SettingsSetup
{
    // Where containers are given secrets; systemd names the folder of its own.
    private static readonly string?[] SecretFolders = ["/run/secrets", Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY")];

    /// <summary>Adds the files whose names are keys, such as <c>SinoNews__Mail__Password</c>, to what the host reads by itself.</summary>
    public static void AddSecretFiles(this IConfigurationBuilder configuration) => configuration.AddSecretFiles(SecretFolders);

    /// <summary>The same of other folders; those that are not there are passed over.</summary>
    public static void AddSecretFiles(this IConfigurationBuilder configuration, params string?[] folders)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            configuration.AddKeyPerFile(source =>
            {
                source.FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder!));
                source.IgnoreCondition = name => !name.StartsWith($"{SiteOptions.Section}__", StringComparison.OrdinalIgnoreCase); // others' secrets
            });
        }
    }

    /// <summary>The files of secrets; and what would fail before the options are asked is named here.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddSecretFiles();
        if (SettingFaults.In(builder.Configuration) is [_, ..] faults)
            throw new OptionsValidationException(SiteOptions.Section, typeof(SiteOptions), faults);
    }

    /// <summary>A record of a section, each of its attributes' refusals named by the whole key. The section is also to be its <c>Section</c>.</summary>
    public static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(new ByKey<T>(section));
        return services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }

    /// <summary>Asks every record of settings before anything is opened, and warns of keys that nobody reads.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static void RequireSettings(this WebApplication app)
    {
        if (Refusals(app.Services) is [_, ..] refusals)
            throw new OptionsValidationException(SiteOptions.Section, typeof(SiteOptions), refusals);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var unknown in UnknownSettings.In(app.Configuration))
                app.Logger.LogWarning("Nothing reads the setting {Key}: is {Nearest} meant?", unknown.Key, unknown.Nearest);
        });
    }

    /// <summary>What the records of settings refuse.</summary>
    public static IReadOnlyList<string> Refusals(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (AggregateException exception)
        {
            return [.. exception.InnerExceptions.Select(inner => inner.Message)];
        }
        catch (InvalidOperationException exception)
        {
            return [exception.Message]; // the binder: it names the key
        }
    }

    private sealed class ByKey<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var wrong = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(wrong.Select(one => $"{section}:{one.MemberNames.First()}: {one.ErrorMessage}"));
        }
    }
}
