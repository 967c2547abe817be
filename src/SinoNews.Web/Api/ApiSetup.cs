using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SinoNews.Web.Caching;
using SinoNews.Web.Feeds;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>The <c>SinoNews:Api</c> section: who may read the API from pages of other sites.</summary>
public sealed record ApiOptions
{
    public const string Section = "SinoNews:Api";

    /// <summary>A star for everybody, or web origins between commas; none by default.</summary>
    public string? Origins { get; init; }

    /// <summary>Everybody may.</summary>
    public bool AllowsAll => Allowed is ["*"];

    /// <summary>The origins as browsers send them.</summary>
    public IReadOnlyList<string> Allowed => [.. (Origins ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(origin => IsOrigin(origin) ? new Uri(origin).GetLeftPart(UriPartial.Authority) : origin)];

    internal bool IsUnderstood => AllowsAll || Allowed.All(IsOrigin);

    private static bool IsOrigin(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", HostNameType: not (UriHostNameType.Basic or UriHostNameType.Unknown), PathAndQuery: "/", Fragment: "", UserInfo: "" };
}

/// <summary>The paper as data, for other programs: what readers see, and nothing else.</summary>
public static class ApiSetup
{
    private const string Root = "/api";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddApiOptions();
        services.AddApiOrigins();
        services.AddExceptionHandler<ApiFaults>();
        services.AddScoped<ApiLinks>();
        services.AddScoped<ApiStories>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // or the document calls each number a text as well
        });
        services.AddOpenApi(ApiDocument.Describe);
        services.AddSingleton<ApiDocument>();
    }

    public static void AddApiOptions(this IHostApplicationBuilder builder) => builder.Services.AddSection<ApiOptions>(ApiOptions.Section)
        .Validate(options => options.IsUnderstood, $"{ApiOptions.Section}:Origins must be * or web origins between commas, such as https://app.example.org.");

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter<ApiLimit>();
        api.MapArticles();
        api.MapComments();
        api.MapLists();
        api.MapTags();
        api.MapNames();
        api.MapMethods("/openapi.json", FeedsSetup.Reads, async (ApiDocument document) => Results.Bytes((await document.Made).Json, "application/json"))
            .WithMetadata(Public()).ExcludeFromDescription();
        api.Map("/{**rest}", ApiProblems.NotThere).ExcludeFromDescription(); // also what reaches the others by another verb
    }

    /// <summary>The addresses below the page that explains them.</summary>
    internal static bool IsData(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is { Length: > 1 };

    /// <summary>The same for everybody, also for colleagues.</summary>
    internal static PublicPageAttribute Public(params string[] query) => new(query) { IsForStaffToo = true };

    /// <summary>A read that is kept, with the words that explain it.</summary>
    internal static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder api, string path, Delegate handler, string name, string summary, string description, params string[] query) =>
        api.MapMethods(path, FeedsSetup.Reads, handler).WithName(name).WithSummary(summary).WithDescription(description).WithMetadata(Public(query))
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
}

/// <summary>Counts what must be made anew: what is kept is answered before it comes here.</summary>
internal sealed class ApiLimit(RateLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        limits.RefusesApi(context.HttpContext) ? ApiProblems.Of(StatusCodes.Status429TooManyRequests, "Too many requests from this network; Retry-After says how many seconds to wait.") : await next(context);
}
