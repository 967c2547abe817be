using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>The fields of the settings form. Strings, so that whatever was typed comes back.</summary>
public sealed record SettingsInput
{
    public string? Mode { get; init; }

    /// <summary>Empty for never.</summary>
    public string? CloseAfterDays { get; init; }

    public string? MaxLinks { get; init; }

    public string? HourlyPerNetwork { get; init; }

    public string? HourlyPerEmail { get; init; }

    public string? KeepSpamDays { get; init; }

    public string? KeepRejectedDays { get; init; }

    public string? KeepAddressesDays { get; init; }

    public string? TrustAfter { get; init; }

    public string? HoldScore { get; init; }

    public string? AlertAfterHours { get; init; }

    /// <summary>By the section's slug.</summary>
    public IDictionary<string, string?> Sections { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public string? ModeOf(Section section) => Sections.TryGetValue(section.Slug, out var mode) ? mode : null;

    /// <summary>The version of the policy that was seen.</summary>
    public int? Version { get; init; }

    public static SettingsInput From(CommentPolicy policy, IReadOnlyList<Section> sections) => new()
    {
        Mode = policy.Mode.ToString(),
        CloseAfterDays = Number(policy.CloseAfterDays),
        MaxLinks = Number(policy.MaxLinks),
        HourlyPerNetwork = Number(policy.HourlyPerNetwork),
        HourlyPerEmail = Number(policy.HourlyPerEmail),
        KeepSpamDays = Number(policy.KeepSpamDays),
        KeepRejectedDays = Number(policy.KeepRejectedDays),
        KeepAddressesDays = Number(policy.KeepAddressesDays),
        TrustAfter = Number(policy.TrustAfter),
        HoldScore = Number(policy.HoldScore),
        AlertAfterHours = Number(policy.AlertAfterHours),
        Sections = sections.ToDictionary(section => section.Slug, section => (string?)ModeField.Of(section.CommentMode)),
        Version = policy.Version,
    };

    /// <summary>The settings as they would be saved; what is wrong with them is told to <paramref name="problems"/> in Arabic.</summary>
    public PolicySettings? Settings(ModelStateDictionary problems)
    {
        if (!ModeField.TryParse(Mode, out var mode) || mode is null)
            problems.AddModelError("Input.Mode", "اختر طريقة النشر.");
        var settings = new PolicySettings
        {
            Mode = mode.GetValueOrDefault(),
            CloseAfterDays = string.IsNullOrWhiteSpace(CloseAfterDays) ? null : Parse(CloseAfterDays, nameof(CloseAfterDays), problems),
            MaxLinks = Parse(MaxLinks, nameof(MaxLinks), problems),
            HourlyPerNetwork = Parse(HourlyPerNetwork, nameof(HourlyPerNetwork), problems),
            HourlyPerEmail = Parse(HourlyPerEmail, nameof(HourlyPerEmail), problems),
            KeepSpamDays = Parse(KeepSpamDays, nameof(KeepSpamDays), problems),
            KeepRejectedDays = Parse(KeepRejectedDays, nameof(KeepRejectedDays), problems),
            KeepAddressesDays = Parse(KeepAddressesDays, nameof(KeepAddressesDays), problems),
            TrustAfter = Parse(TrustAfter, nameof(TrustAfter), problems),
            HoldScore = Parse(HoldScore, nameof(HoldScore), problems),
            AlertAfterHours = Parse(AlertAfterHours, nameof(AlertAfterHours), problems),
        };
        return problems.IsValid ? settings : null;
    }

    /// <summary>The sections' modes by their ids; sections that the form did not send stay as they are.</summary>
    public IReadOnlyDictionary<int, CommentMode?> Modes(IReadOnlyList<Section> sections, ModelStateDictionary problems)
    {
        var modes = new Dictionary<int, CommentMode?>();
        foreach (var section in sections)
        {
            if (ModeOf(section) is not { } field)
                continue;
            if (ModeField.TryParse(field, out var mode))
                modes[section.Id] = mode;
            else
                problems.AddModelError($"Input.Sections[{section.Slug}]", "اختر طريقة النشر في هذا القسم.");
        }
        return modes;
    }

    /// <summary>The least and the most that a setting may be.</summary>
    public static (int Least, int Most) Range(string field)
    {
        var range = typeof(PolicySettings).GetProperty(field)!.GetCustomAttribute<RangeAttribute>()!;
        return ((int)range.Minimum, (int)range.Maximum);
    }

    // Digits of any keyboard.
    private static int Parse(string? typed, string field, ModelStateDictionary problems)
    {
        var (least, most) = Range(field);
        if (typed is { Length: < 20 } && int.TryParse(ArabicText.Fold(typed).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        problems.AddModelError($"Input.{field}", string.Create(ArabicCulture.Instance, $"اكتب رقمًا من {least:N0} إلى {most:N0}."));
        return least;
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
