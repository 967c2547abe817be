using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>The <c>SinoNews:RateLimits</c> section: acts per network per minute; 0 is no limit.</summary>
public sealed record RateLimitOptions
{
    public const string Section = "SinoNews:RateLimits";

    [Range(0, 1_000_000)]
    public int Comments { get; init; } = 6;

    /// <summary>Readers' reports of comments.</summary>
    [Range(0, 1_000_000)]
    public int Reports { get; init; } = 10;

    [Range(0, 1_000_000)]
    public int SignIn { get; init; } = 10;

    /// <summary>Mails that a network has sent to the addresses it typed: in an hour, not a minute.</summary>
    [Range(0, 1_000_000)]
    public int Mail { get; init; } = 10;

    /// <summary>Searches; four times as many words are suggested while something is typed.</summary>
    [Range(0, 1_000_000)]
    public int Search { get; init; } = 60;

    /// <summary>Answers of the API that must be made; those that are kept are not counted.</summary>
    [Range(0, 1_000_000)]
    public int Api { get; init; } = 120;
}

/// <summary>Limits asked inside the handlers, after the form is read, so that a refused reader keeps the text.</summary>
public sealed class RateLimits(IOptions<RateLimitOptions> options) : IDisposable
{
    private const int SuggestionsForASearch = 4;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MailWindow = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _comments = PerNetwork(options.Value.Comments);
    private readonly PartitionedRateLimiter<string> _reports = PerNetwork(options.Value.Reports);
    private readonly PartitionedRateLimiter<string> _signIn = PerNetwork(options.Value.SignIn);
    private readonly PartitionedRateLimiter<string> _mail = PerNetwork(options.Value.Mail, MailWindow);
    private readonly PartitionedRateLimiter<string> _search = PerNetwork(options.Value.Search);
    private readonly PartitionedRateLimiter<string> _suggest = PerNetwork(options.Value.Search * SuggestionsForASearch);
    private readonly PartitionedRateLimiter<string> _api = PerNetwork(options.Value.Api);

    /// <summary>How long a network must wait before it comments again; null when it may.</summary>
    public TimeSpan? Comment(string network) => Ask(_comments, network);

    /// <summary>How long a network must wait before another mail is sent because it asks for it; null when it may ask.</summary>
    public TimeSpan? Mail(string network) => Ask(_mail, network);

    /// <summary>True when the sender must wait before it has another mail sent; the answer then says how long.</summary>
    public bool RefusesMail(HttpContext context) => Refuses(context, Mail(context.Network()));

    /// <summary>How long a network must wait before it reports another comment; null when it may.</summary>
    public TimeSpan? Report(string network) => Ask(_reports, network);

    /// <summary>How long a network must wait before it tries to sign in again; null when it may.</summary>
    public TimeSpan? SignIn(string network) => Ask(_signIn, network);

    /// <summary>True when the sender must wait before it tries to sign in again; the answer then says how long.</summary>
    public bool RefusesSignIn(HttpContext context) => Refuses(context, SignIn(context.Network()));

    /// <summary>The same of a search.</summary>
    public bool RefusesSearch(HttpContext context) => Refuses(context, Ask(_search, context.Network()));

    /// <summary>The same of suggestions, which are asked for with every few letters.</summary>
    public bool RefusesSuggestions(HttpContext context) => Refuses(context, Ask(_suggest, context.Network()));

    /// <summary>The same of what the API must make anew.</summary>
    public bool RefusesApi(HttpContext context) => Refuses(context, Ask(_api, context.Network()));

    public void Dispose()
    {
        _api.Dispose();
        _mail.Dispose();
        _search.Dispose();
        _suggest.Dispose();
        _comments.Dispose();
        _reports.Dispose();
        _signIn.Dispose();
    }

    private static bool Refuses(HttpContext context, TimeSpan? wait)
    {
        if (wait is not { } time)
            return false;
        context.Response.Headers.RetryAfter = ((int)time.TotalSeconds + 1).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static TimeSpan? Ask(PartitionedRateLimiter<string> limiter, string network)
    {
        using var lease = limiter.AttemptAcquire(network);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    private static PartitionedRateLimiter<string> PerNetwork(int permits, TimeSpan? window = null) => PartitionedRateLimiter.Create<string, string>(network =>
        permits == 0
            ? RateLimitPartition.GetNoLimiter(network)
            : RateLimitPartition.GetFixedWindowLimiter(network, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window ?? Window }));
}

/// <summary>Adds the limits, and tells which network a request comes from.</summary>
public static class RateLimitSetup
{
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.AddRateLimitOptions();
        builder.Services.AddSingleton<RateLimits>();
    }

    public static void AddRateLimitOptions(this IHostApplicationBuilder builder) => builder.Services.AddSection<RateLimitOptions>(RateLimitOptions.Section);

    /// <summary>The sender's block: an IPv4 address, or the /64 that one IPv6 subscriber is given.</summary>
    public static string Network(this HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }
}
