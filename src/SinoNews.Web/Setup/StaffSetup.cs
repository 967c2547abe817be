using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>Who may enter the newsroom, and what each may do there.</summary>
public static class StaffSetup
{
    public const string SignInPath = "/newsroom/sign-in";

    /// <summary>Whoever sends it is answered from no shared page. A prefix may stand before it, and the number of a part after it.</summary>
    public const string CookieName = "sinonews-staff";

    // Of PBKDF2 with HMAC-SHA512, as OWASP advises. A hash of fewer is made anew when its owner signs in.
    private const int Rounds = 210_000;

    public static void AddStaff(this IHostApplicationBuilder builder)
    {
        builder.Services.AddIdentity().AddSignInManager<StaffSignIn>();
        builder.Services.AddScoped(services => (StaffSignIn)services.GetRequiredService<SignInManager<StaffMember>>());
        builder.Services.AddScoped<ISecurityStampValidator, StaffCookie>();
        builder.Services.AddPasskeys();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToAccessDenied = Refuse;
            cookie.Events.OnRedirectToLogin = AskToSignIn;
        });
        // Between the two steps, and between a passkey's question and its answer.
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.NameCookies();
        builder.Services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromMinutes(1);
            stamp.OnRefreshingPrincipal = StaffSignIn.CarryOver;
        });

        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var (permission, roles) in Permissions.Holders)
            authorization.AddPolicy(permission, policy => policy.RequireRole(roles));
    }

    /// <summary>Identity as the verbs and the site both use it, without cookies.</summary>
    public static IdentityBuilder AddIdentity(this IServiceCollection services) => services
        .Configure<PasswordHasherOptions>(password => password.IterationCount = Rounds)
        .AddIdentityCore<StaffMember>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = ""; // the user name is the e-mail address
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<NewsDb>()
            .AddTokenProvider<AuthenticatorTokenProvider<StaffMember>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<ArabicIdentityErrors>();

    private static void NameCookies(this IServiceCollection services)
    {
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SiteOptions>>((cookie, site) => cookie.Cookie.Name = site.Value.OfHost(CookieName));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IOptions<SiteOptions>>((cookie, site) => cookie.Cookie.Name = site.Value.OfHost("sinonews-step"));
        services.AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<SiteOptions>>((form, site) => form.Cookie.Name = site.Value.OfHost("sinonews-form"));
        services.AddOptions<CookieTempDataProviderOptions>()
            .Configure<IOptions<SiteOptions>>((word, site) => word.Cookie.Name = site.Value.OfHost("sinonews-word"));
    }

    // A passkey belongs to the site's own name and asks for the finger or the PIN: it stands for both steps.
    private static void AddPasskeys(this IServiceCollection services) =>
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            if (site.Value.SiteUrl is not { } address)
                return;
            passkeys.ServerDomain = address.Host;
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(
                !asked.CrossOrigin && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin) && origin.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority));
        });

    // A script can't follow a redirect to a page, and a story that was sent would be lost on the way: both are answered
    // where they are (Pages/Errors/Status shows the story).
    private static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EventStream>() is not null || request.Headers.ContainsKey("X-Fragment") || request.Headers.XRequestedWith == "XMLHttpRequest" || await HoldsText(request))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(WithoutHost(context.RedirectUri, request));
    }

    // The framework names the host that the request claims, which may be none, or nothing that could be one.
    private static string WithoutHost(string address, HttpRequest request) => address[$"{request.Scheme}{Uri.SchemeDelimiter}{request.Host}".Length..];

    private static async Task<bool> HoldsText(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return false;
        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted)).ContainsKey("Input.Body");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
