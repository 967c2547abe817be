using Microsoft.AspNetCore.Identity;

namespace SinoNews.Web.Setup;

/// <summary>Identity's objections to a new account, in Arabic.</summary>
public sealed class ArabicIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"كلمة المرور قصيرة: اجعلها {length} حرفًا على الأقل.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"كلمة المرور سهلة التخمين: استعمل {uniqueChars} أحرف مختلفة على الأقل.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "هذا البريد الإلكتروني مسجّل من قبل.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), "تحقّق من البريد الإلكتروني: اكتبه كاملًا، مثل name@example.org.");

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "تعذّر الحفظ. حاول مرة أخرى بعد قليل.");

    public override IdentityError ConcurrencyFailure() => DefaultError();

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
