namespace SinoNews.Staff;

/// <summary>The words for the people of the newsroom and what they do to each other's accounts (design/arabic.md, Terms).</summary>
public static class StaffWords
{
    public static string OfRole(string? role) => role switch
    {
        Roles.Author => "كاتب",
        Roles.Editor => "محرّر",
        Roles.Admin => "مدير",
        _ => "بلا دور",
    };

    public static string Of(AdminActKind kind) => kind switch
    {
        AdminActKind.MemberInvited => "إضافة زميل",
        AdminActKind.MemberRoleChanged => "تغيير الدور",
        AdminActKind.MemberDisabled => "إيقاف الحساب",
        AdminActKind.MemberEnabled => "إعادة تفعيل الحساب",
        AdminActKind.MemberReset => "إعادة تعيين الدخول",
        AdminActKind.MemberSignedOut => "تسجيل الخروج من كل الأجهزة",
        AdminActKind.MemberSecondFactorRemoved => "إزالة الخطوة الثانية",
        AdminActKind.MemberBylineChanged => "تغيير التوقيع",
        AdminActKind.AuthorChanged => "تعديل صفحة كاتب",
        AdminActKind.SectionAdded => "إضافة قسم",
        AdminActKind.SectionChanged => "تعديل قسم",
        AdminActKind.SectionsReordered => "ترتيب الأقسام",
        AdminActKind.SiteChanged => "تعديل إعدادات الموقع",
        AdminActKind.HomeChanged => "تعديل الصفحة الرئيسية",
        AdminActKind.PictureReplaced => "استبدال صورة",
        AdminActKind.PictureDeleted => "حذف صورة",
        _ => "محو بيانات قارئ",
    };

    /// <summary>Who did what no colleague did.</summary>
    public static string Otherwise(AdminActKind kind) => kind is AdminActKind.ReaderErasedOwn ? "القارئ" : "سطر الأوامر";

    public static string Of(SignInWay way) => way switch
    {
        SignInWay.Password => "كلمة المرور",
        SignInWay.Code => "رمز التطبيق",
        SignInWay.RecoveryCode => "رمز استرداد",
        _ => "مفتاح مرور",
    };

    public static string Of(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Entered => "دخول",
        SignInOutcome.HalfWay => "بانتظار الخطوة الثانية",
        SignInOutcome.Wrong => "محاولة خاطئة",
        _ => "محاولة مرفوضة: الحساب مقفل أو موقوف",
    };
}
