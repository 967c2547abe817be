using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Arabic;
using SinoNews.Web.Setup;

namespace SinoNews.Web.TagHelpers;

/// <summary>How much of a moment is written.</summary>
public enum MomentForm
{
    /// <summary>الاثنين، 23 نوفمبر 2026، 14:20</summary>
    Full,

    /// <summary>23 نوفمبر 2026</summary>
    Day,

    /// <summary>14:20</summary>
    Clock,

    /// <summary>23 نوفمبر 2026، 14:20</summary>
    DayAndClock,

    /// <summary>23 نوفمبر: where the year is plain, or room is short.</summary>
    DayAndMonth,
}

/// <summary>
/// <c>&lt;moment at="utc" /&gt;</c>: a <c>&lt;time&gt;</c> in the site's zone. Always absolute, because the page is cached;
/// with <c>relative</c> a script may turn a young one into «قبل …».
/// </summary>
public sealed class MomentTagHelper(SiteClock clock, HtmlEncoder encoder) : TagHelper
{
    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public MomentForm Form { get; set; } = MomentForm.Day;

    public bool Relative { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var local = clock.Local(At);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", clock.Iso(At));
        if (Relative)
            output.Attributes.SetAttribute(new TagHelperAttribute("data-relative"));
        output.Content.SetHtmlContent(BidiTagHelper.Isolate(
            Form switch
            {
                MomentForm.Full => $"{ArabicDate.Long(day)}، {time}",
                MomentForm.Clock => time,
                MomentForm.DayAndClock => $"{ArabicDate.Short(day)}، {time}",
                MomentForm.DayAndMonth => local.ToString("d MMMM", ArabicCulture.Instance),
                _ => ArabicDate.Short(day),
            },
            encoder));
    }
}
