using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Web.Live;

namespace SinoNews.Web.Setup;

/// <summary>The desk as it happens: a stream of events for the pages of the comments room that are open.</summary>
public static class LiveSetup
{
    public const string Path = "/newsroom/comments/stream";

    private const string SecondsToWait = "60";

    // More than a page of the queue shows.
    private const int CardsAtMost = 2 * ModerationQueue.PageSize;

    public static void AddLive(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveDesk>();
        builder.Services.AddScoped<DeskLook>();
        builder.Services.AddSingleton<ReviewDesk>();
    }

    public static void MapLive(this WebApplication app) =>
        app.MapGet(Path, Open).RequireAuthorization(Permissions.Moderate).WithMetadata(new EventStream(), new SkipStatusCodePagesAttribute());

    private static async Task<IResult> Open(
        HttpContext context, string? since, string? cards, LiveDesk desk, IServiceScopeFactory scopes, IHostApplicationLifetime host)
    {
        // A browser that comes back says by itself how far it was told.
        var seen = DeskMark.Parse(context.Request.Headers["Last-Event-ID"]) ?? DeskMark.Parse(since);
        var member = int.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        if (await desk.Join(member, seen, Shown(cards), context.RequestAborted) is not { } listener)
        {
            context.Response.Headers.RetryAfter = SecondsToWait;
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        return TypedResults.ServerSentEvents(Events(desk, listener, () => MayListen(scopes, context.User), host.ApplicationStopping));
    }

    // «12:0,15:3»: each card with the version that stands on the page.
    private static Dictionary<long, int> Shown(string? cards)
    {
        var shown = new Dictionary<long, int>();
        foreach (var card in (cards ?? "").Split(',').Take(CardsAtMost))
        {
            if (card.Split(':') is [var id, var version]
                && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var comment)
                && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
                shown[comment] = seen;
        }
        return shown;
    }

    // Asked again with each beat: who was disabled, demoted or signed out hears no more.
    private static async IAsyncEnumerable<SseItem<DeskEvent>> Events(
        LiveDesk desk, Listener listener, Func<Task<bool>> mayListen, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            await foreach (var item in listener.Read(ct))
            {
                var isOver = item.EventType == DeskEvent.Beat && !await mayListen();
                yield return isOver ? DeskEvent.Bare(DeskEvent.End) : item;
                if (isOver)
                    yield break;
            }
        }
        finally
        {
            desk.Leave(listener);
        }
    }

    private static async Task<bool> MayListen(IServiceScopeFactory scopes, ClaimsPrincipal who)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StaffSignIn>().RoleNow(who) is { } role && Permissions.Holders[Permissions.Moderate].Contains(role);
    }
}

/// <summary>A stream of events: no page, so nobody is sent elsewhere from it; and slow by its nature.</summary>
public sealed class EventStream;
