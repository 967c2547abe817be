using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Web.Telemetry;

namespace SinoNews.Web.Pages.Newsroom;

/// <summary>How the site stands, for admins.</summary>
public sealed class StatusModel(StatusDesk desk) : PageModel
{
    public SiteStatus Status { get; private set; } = null!;

    public IReadOnlyList<StatusWarning> Warnings { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Status = await desk.Look(ct);
        Warnings = StatusWarnings.Of(Status);
    }
}
