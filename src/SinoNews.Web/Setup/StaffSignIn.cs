using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>
/// The ways in. Whoever enters gets a <see cref="StaffSession"/>, which the cookie names and which is looked up each
/// minute; whatever is tried on a known account is a line of the sign-in log.
/// </summary>
public sealed partial class StaffSignIn(
    UserManager<StaffMember> staff,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options,
    ILogger<StaffSignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation,
    NewsDb db,
    SiteClock clock) : SignInManager<StaffMember>(staff, http, claims, options, log, schemes, confirmation)
{
    private const string SessionClaim = "session";

    // Checked when there is no such account or it is shut, so that the answer takes as long as any other.
    private static readonly StaffMember Nobody = new() { Name = "", JoinedAt = DateTime.UnixEpoch };
    private static string? s_nobodysHash;

    private SignInWay? _way;

    /// <summary>The first step. A wrong name, a wrong password, a locked and a disabled account fail alike.</summary>
    public async Task<SignInResult> ByPassword(string email, string password, bool remember)
    {
        _way = SignInWay.Password;
        var member = await UserManager.FindByEmailAsync(email);
        if (member is not { IsDisabled: false, HasPassword: true } || await UserManager.IsLockedOutAsync(member))
        {
            s_nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString()); // of as many rounds as any other
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, s_nobodysHash, password);
            return member is null ? SignInResult.Failed : await Write(member, SignInOutcome.Refused, SignInResult.Failed);
        }
        var result = await PasswordSignInAsync(member, password, remember, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => result,
            { RequiresTwoFactor: true } => await Write(member, SignInOutcome.HalfWay, result),
            _ => await Write(member, SignInOutcome.Wrong, result),
        };
    }

    /// <summary>The second step, by the application's six digits or by a recovery code; both count for the lock.</summary>
    public async Task<SignInResult> ByCode(SecondStepCode code, bool remember)
    {
        _way = code.IsOfApplication ? SignInWay.Code : SignInWay.RecoveryCode;
        if (await GetTwoFactorAuthenticationUserAsync() is not { } member)
            return SignInResult.Failed;
        if (await PreSignInCheck(member) is { } shut)
            return await Write(member, SignInOutcome.Refused, shut);
        var result = code.IsOfApplication
            ? await TwoFactorAuthenticatorSignInAsync(code.Text, remember, rememberClient: false)
            : await TwoFactorRecoveryCodeSignInAsync(code.Text);
        if (result.Succeeded)
            return result;
        // The framework counts the wrong codes of the application only.
        if (!code.IsOfApplication)
            await UserManager.AccessFailedAsync(member);
        return await Write(member, SignInOutcome.Wrong, result);
    }

    /// <summary>Whether the password is that of the member who is signed in; wrong ones count for the lock.</summary>
    public async Task<bool> IsPassword(StaffMember member, string password)
    {
        if ((await CheckPasswordSignInAsync(member, password, lockoutOnFailure: true)).Succeeded)
            return true;
        _way = SignInWay.Password;
        await Write(member, SignInOutcome.Wrong, SignInResult.Failed);
        return false;
    }

    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.IsDisabled && await base.CanSignInAsync(user);

    /// <summary>Every way in ends here. A renewed cookie keeps its session; whoever enters begins another.</summary>
    public override async Task SignInWithClaimsAsync(StaffMember user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        if (_way is { } way)
        {
            await EndThis();
            var from = Whereabouts.From(Context.Connection.RemoteIpAddress, Context.Request.Headers.UserAgent);
            db.SignIns.Add(new SignIn(user, way, SignInOutcome.Entered, from, clock.Now));
            var session = db.StaffSessions.Add(new StaffSession(user, from, clock.Now)).Entity;
            await db.SaveChangesAsync(Context.RequestAborted);
            (_way, _session) = (null, session.Id);
        }
        var named = SessionId is { } id ? [new Claim(SessionClaim, id.ToString(CultureInfo.InvariantCulture))] : Array.Empty<Claim>();
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Concat(named));
    }

    public override async Task SignOutAsync()
    {
        await EndThis();
        await base.SignOutAsync();
    }

    private async Task<SignInResult> Write(StaffMember member, SignInOutcome outcome, SignInResult result)
    {
        var from = Whereabouts.From(Context.Connection.RemoteIpAddress, Context.Request.Headers.UserAgent);
        db.SignIns.Add(new SignIn(member, _way ?? SignInWay.Password, outcome, from, clock.Now));
        await db.SaveChangesAsync(Context.RequestAborted);
        return result;
    }

    private Task EndThis() => SessionId is { } id ? db.StaffSessions.Where(session => session.Id == id).ExecuteDeleteAsync() : Task.CompletedTask;
}
