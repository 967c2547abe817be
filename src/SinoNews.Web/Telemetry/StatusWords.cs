using SinoNews.Arabic;
using SinoNews.Storage;
using SinoNews.Web.Background;

namespace SinoNews.Web.Telemetry;

/// <summary>The status in Arabic.</summary>
public static class StatusWords
{
    private static readonly (long Bytes, string Name)[] Units =
        [(1L << 40, "تيرابايت"), (1L << 30, "غيغابايت"), (1L << 20, "ميغابايت"), (1L << 10, "كيلوبايت")];

    public static string Number(long number) => number.ToString("N0", ArabicCulture.Instance);

    /// <summary>«1.4 غيغابايت».</summary>
    public static string Size(long bytes)
    {
        foreach (var (unit, name) in Units)
        {
            if (bytes >= unit)
                return $"{((double)bytes / unit).ToString(bytes >= 100 * unit ? "N0" : "0.#", ArabicCulture.Instance)} {name}";
        }
        return $"{Number(bytes)} بايت";
    }

    /// <summary>A share of 0 to 1, rounded down: what is not all never reads as all.</summary>
    public static string Share(double share) => $"{Number((long)Math.Floor(share * 100))}%";

    /// <param name="worker">The name of its class.</param>
    public static string Of(string worker) => worker switch
    {
        nameof(PublishOnTime) => "النشر في الموعد",
        nameof(RunBatches) => "الإجراءات الجماعية",
        nameof(RenderStories) => "تهيئة النصوص",
        nameof(PackageStories) => "البطاقات والمواد ذات الصلة",
        nameof(IndexStories) => "فهرسة المواد للبحث",
        nameof(SweepPictures) => "ترتيب مجلد الصور",
        nameof(SendMail) => "إرسال البريد",
        nameof(LearnFromDecisions) => "التعلّم من القرارات",
        nameof(ExpireComments) => "حذف التعليقات المنتهية مدتها",
        nameof(ForgetSignIns) => "حذف سجلات الدخول القديمة",
        nameof(KeepSearchMisses) => "عدّ البحث بلا نتائج",
        nameof(WatchStore) => "متابعة ما يكتبه غيرنا في المخزن",
        nameof(BackUp) => "النسخ الاحتياطي",
        nameof(KeepReadership) => "عدّ القراءات",
        _ => worker,
    };

    /// <summary>Why no backup could be made.</summary>
    public static string Of(StoreFault? fault) => fault switch
    {
        StoreFault.Full => "لا تكفي المساحة على القرص",
        StoreFault.ReadOnly => "لا تمكن الكتابة في مجلدها",
        StoreFault.Damaged => "في المخزن عطب",
        StoreFault.Busy => "المخزن مشغول",
        StoreFault.Unreachable => "لا يُقرأ القرص أو لا يُكتب فيه",
        _ => "السبب في سجل الخادم",
    };
}
