using SinoNews.Arabic;

namespace SinoNews.Web.Setup;

/// <summary>A code as somebody types it: with spaces, in Arabic digits, in small letters.</summary>
/// <param name="Text">As it is compared.</param>
/// <param name="IsOfApplication">True for the six digits of an authenticator, false for what else was typed: a recovery code.</param>
public sealed record SecondStepCode(string Text, bool IsOfApplication)
{
    private const int Digits = 6;
    private const int HalfOfRecovery = 5;

    public static SecondStepCode From(string? typed)
    {
        var bare = ArabicText.Fold(typed ?? "").ToUpperInvariant();
        var code = string.Concat(bare.Where(char.IsAsciiLetterOrDigit));
        if (code.Length == Digits && code.All(char.IsAsciiDigit))
            return new SecondStepCode(code, IsOfApplication: true);
        return new SecondStepCode(code.Length == 2 * HalfOfRecovery ? $"{code[..HalfOfRecovery]}-{code[HalfOfRecovery..]}" : code, IsOfApplication: false);
    }
}
