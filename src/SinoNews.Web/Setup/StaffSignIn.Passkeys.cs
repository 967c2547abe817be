using Microsoft.AspNetCore.Identity;
using SinoNews.Staff;

namespace SinoNews.Web.Setup;

public sealed partial class StaffSignIn
{
    /// <summary>Enters by a passkey alone: it proves the device and, by its own lock, the person.</summary>
    public async Task<SignInResult> ByPasskey(string? credential)
    {
        _way = SignInWay.Passkey;
        if (await Assert(credential) is not { } member)
            return SignInResult.Failed;
        if (await PreSignInCheck(member) is { } shut)
            return await Write(member, SignInOutcome.Refused, shut);
        await SignInWithClaimsAsync(member, authenticationProperties: null, [new("amr", "hwk")]);
        return SignInResult.Success;
    }

    /// <summary>Whose passkey it is that answered the question of this browser; null when nothing was asked or the answer is wrong.</summary>
    public async Task<StaffMember?> Assert(string? credential)
    {
        if (await Asked(() => PerformPasskeyAssertionAsync(credential!), credential) is not { Succeeded: true } answer)
            return null;
        // Its counter goes on, by which a copy would be noticed.
        return (await UserManager.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).Succeeded ? answer.User : null;
    }

    /// <summary>A new passkey for the member, as the browser made it on our question; null when it is none.</summary>
    public async Task<UserPasskeyInfo?> Attest(StaffMember member, string? credential) =>
        await Asked(() => PerformPasskeyAttestationAsync(credential!), credential) is { Succeeded: true } made
        && made.UserEntity.Id == await UserManager.GetUserIdAsync(member) ? made.Passkey : null;

    private static async Task<T?> Asked<T>(Func<Task<T>> perform, string? credential)
        where T : class
    {
        if (string.IsNullOrEmpty(credential))
            return null;
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            // The framework's word for an answer without a question: the question was asked too long ago, or never.
            return null;
        }
    }
}
