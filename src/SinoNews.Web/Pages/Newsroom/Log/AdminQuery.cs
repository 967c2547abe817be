using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>Of what admins changed.</summary>
public sealed record AdminQuery : LogQuery
{
    public AdminActKind? Kind { get; init; }

    public AdminLogFilter ToFilter(SiteClock clock) => new() { ById = By, Kind = Kind, From = Start(clock), Until = End(clock) };
}
