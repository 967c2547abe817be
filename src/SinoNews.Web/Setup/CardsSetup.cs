using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SinoNews.Media;

namespace SinoNews.Web.Setup;

/// <summary>
/// What is drawn for others: the cards of shares, and the mark for home screens. Both are answered like pictures, before
/// anybody is asked who he is.
/// </summary>
public static class CardsSetup
{
    private const string Cards = "/cards";
    private const string Brand = "/brand";
    // A headline that was corrected, or its story withdrawn, leaves with its file: caches ask again before long.
    private const string ForADay = "public, max-age=86400";
    private const string ForAWeek = "public, max-age=604800";

    public static void AddCards(this IHostApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.Configuration.DataFolder(builder.Environment), "cards");
        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<SiteOptions>>().Value;
            return new SocialCards(folder, options.CardFontsFolder(builder.Environment), services.GetRequiredService<ILogger<SocialCards>>()) { Host = options.SiteUrl?.Host ?? "" };
        });
        builder.Services.AddSingleton<BrandIcons>();
    }

    /// <summary>The address of a card that was printed.</summary>
    public static string CardAddress(string hash) => $"{Cards}/{hash}{SocialCards.Suffix}";

    /// <summary>False on a machine for which no libvips came with the program.</summary>
    public static bool DrawsIcons => PictureStore.ShipsDarkroom;

    /// <summary>The mark as large as it is drawn; as it is written, where nothing is.</summary>
    public static string Icon => DrawsIcons ? $"{Brand}/icon-512.png" : $"{Brand}/mark.svg";

    /// <summary>The card of whatever has none of its own; null where nothing is drawn.</summary>
    public static string? DefaultCard => DrawsIcons ? $"{Brand}/card.png" : null;

    public static void UseCards(this WebApplication app)
    {
        var cards = app.Services.GetRequiredService<SocialCards>();
        var icons = app.Services.GetRequiredService<BrandIcons>();
        app.Use((context, next) =>
            context.Request.Path.StartsWithSegments(Cards, StringComparison.Ordinal, out var card) ? Read(context, () => CardOf(context, cards, card))
            : context.Request.Path.StartsWithSegments(Brand, StringComparison.Ordinal, out var icon) && icon.Value is ['/', .. var name] && icons.Has(name)
                ? Read(context, () => IconOf(context, icons, name))
            : next(context));
    }

    // Null is what is not there.
    private static Task Read(HttpContext context, Func<IResult?> find)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }
        if (find() is { } found)
            return found.ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static IResult? CardOf(HttpContext context, SocialCards cards, PathString rest)
    {
        if (rest.Value is not ['/', .. var name] || !name.EndsWith(SocialCards.Suffix, StringComparison.Ordinal))
            return null;
        var hash = name[..^SocialCards.Suffix.Length];
        if (cards.Find(hash) is not { } file)
            return null;
        context.Response.Headers.CacheControl = ForADay;
        return Results.File(file.FullName, SocialCards.ContentType, lastModified: new DateTimeOffset(file.LastWriteTimeUtc), entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }

    // Their addresses stay when the drawing changes.
    private static IResult? IconOf(HttpContext context, BrandIcons icons, string name)
    {
        if (icons.Find(name) is not { } icon)
            return null;
        context.Response.Headers.CacheControl = ForAWeek;
        return Results.Bytes(icon.Png, SocialCards.ContentType, entityTag: new EntityTagHeaderValue($"\"{icon.Tag}\""));
    }
}
