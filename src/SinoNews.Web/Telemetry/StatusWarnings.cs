using SinoNews.Arabic;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>What somebody should see to, in words, and what to do.</summary>
/// <param name="IsGrave">Readers or words are in danger now.</param>
public sealed record StatusWarning(bool IsGrave, string Words, string Advice);

/// <summary>What in a status is a reason to act: the gravest first.</summary>
public static class StatusWarnings
{
    private const long Gigabyte = 1024L * 1024 * 1024;

    private static readonly TimeSpan BackupKeeps = TimeSpan.FromDays(2);

    public static IReadOnlyList<StatusWarning> Of(SiteStatus status) =>
        [.. Faults(status).Concat(OfDisk(status)).Concat(OfBackups(status)).Concat(OfMail(status)).Concat(OfWork(status)).OrderByDescending(warning => warning.IsGrave)];

    private static IEnumerable<StatusWarning> Faults(SiteStatus status) => status.Faults.Select(fault => fault switch
    {
        HealthSetup.Unreadable => new StatusWarning(true, "لا يُقرأ مخزن البيانات كما ينبغي، أو هو من إصدار آخر.", "انظر في سجل الخادم، وشغّل إصدار البرنامج الذي يطابق المخزن."),
        HealthSetup.Unwritable => new StatusWarning(true, "لا يقبل مخزن البيانات الكتابة في وقتها.", "ابحث عن برنامج آخر يمسك ملف المخزن، أو عن قرص بطيء. لا يُقبل تعليق ما دام الأمر كذلك."),
        HealthSetup.NoFolder => new StatusWarning(true, "لا تمكن الكتابة في مجلد البيانات.", "تحقّق من صلاحيات المجلد ومن المساحة الباقية على القرص."),
        _ => new StatusWarning(true, "الموقع يتوقّف الآن.", "إن لم توقفه أنت فانظر في سجل الخادم."),
    });

    private static IEnumerable<StatusWarning> OfDisk(SiteStatus status)
    {
        if (status.Size.Free < 5 * Gigabyte)
            yield return new(status.Size.Free < Gigabyte, $"لم يبقَ على القرص إلا {StatusWords.Size(status.Size.Free)}.", "أفرغ القرص مما لا يلزم، أو انقل البيانات إلى قرص أكبر: إذا امتلأ توقّف الحفظ.");
    }

    private static IEnumerable<StatusWarning> OfBackups(SiteStatus status)
    {
        if (status.BackupFailure is { } failure)
            yield return new(false, $"تعذّر إنشاء نسخة احتياطية: {StatusWords.Of(failure.Fault)}. كانت آخر محاولة {ArabicPlural.Ago(status.At - failure.At)}.", "تُعاد المحاولة كل ساعة من تلقاء نفسها. إن تكرّر ذلك فانظر في سجل الخادم.");
        if (status.Backup is not { } backup)
            yield return new(false, "لا نسخة احتياطية بعد.", "أنشئ واحدة بالأمر backup، واحفظها على جهاز آخر أيضًا.");
        else if (status.At - backup.MadeAt > BackupKeeps)
            yield return new(false, $"آخر نسخة احتياطية أُنشئت {ArabicPlural.Ago(status.At - backup.MadeAt)}.", "تحقّق من إعدادات النسخ الاحتياطي، أو أنشئ نسخة الآن بالأمر backup.");
    }

    private static IEnumerable<StatusWarning> OfMail(SiteStatus status)
    {
        if (!status.SendsMail)
            yield return new(false, "لا يرسل الموقع بريدًا.", "سمِّ خادم البريد في الإعداد SinoNews:Mail:Host ليصل القرّاء والزملاء ما طلبوه.");
        if (status.Waiting.FailingMail > 0)
            yield return new(false, $"تعذّر إرسال بعض البريد، وعدده {StatusWords.Number(status.Waiting.FailingMail)}.", "تُعاد المحاولة من تلقاء نفسها ثلاثة أيام. تحقّق من إعدادات خادم البريد.");
    }

    private static IEnumerable<StatusWarning> OfWork(SiteStatus status)
    {
        if (status.Late is { } late)
            yield return new(false, $"أقدم تعليق ينتظر {ArabicPlural.Since(late)}، وقد تجاوز المهلة.", "راجع التعليقات المعلّقة، أو أطل المهلة في إعدادات التعليقات.");
        // Of a backup the reason was told above.
        foreach (var round in status.Rounds.Where(round => round.IsFailing && !(round.Worker == nameof(BackUp) && status.BackupFailure is not null)))
            yield return new(false, $"يتعثّر عمل من أعمال الخلفية: {StatusWords.Of(round.Worker)}.", $"تُعاد المحاولة من تلقاء نفسها. السبب في سجل الخادم مع الاسم {round.Worker}.");
        if (!status.Index.IsWhole)
            yield return new(false, "فهرس البحث غير كامل.", "يُستكمل من تلقاء نفسه. إن طال ذلك فأعد بناءه بالأمر search rebuild.");
    }
}
