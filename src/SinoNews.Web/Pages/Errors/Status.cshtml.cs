using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Errors;

/// <summary>What went wrong, in Arabic, with a way on. Answers in place of the address asked for, with its status.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(NewsDb db, SiteClock clock) : PageModel
{
    private const int SuggestionCount = 4;

    private const string Token = "__RequestVerificationToken";

    public int Code { get; private set; }

    public (string Title, string Words) Said => Code switch
    {
        404 => ("هنا ينقطع الطريق", "لم نعثر على الصفحة التي طلبتها. ربما نُقلت المادة أو تغيّر رابطها؛ جرّب البحث عن كلمة من عنوانها."),
        410 => ("سُحبت هذه المادة", "كانت هنا مادة وسُحبت، ولن تعود إلى هذا العنوان."),
        403 when Unsent.Count > 0 => ("صارت المادة لدى غيرك", "نُشرت أو أُرسلت أو تولّاها محرّر وأنت تكتب، فلم يُحفظ فيها ما أرسلته. نصك كله هنا: انسخه، أو احفظه مادة جديدة."),
        403 when !InNewsroom => ("لم نقبل الطلب", "جاء من صفحة خارج هذا الموقع. افتح المادة هنا ثم أرسل تعليقك من نموذجها."),
        403 => ("هذه الصفحة ليست لك", "لا تسمح صلاحياتك بفتحها. إن كنت ترى أن هذا خطأ فاطلب المساعدة من مدير الموقع."),
        401 => ("انتهت جلستك", "لم يُحفظ نصك بعد، وهو كله هنا. سجّل الدخول في نافذة أخرى، ثم أرسله من هذه الصفحة."),
        413 when InNewsroom => ("ما أرسلته أكبر مما نستقبل", "عُد إلى الصفحة السابقة وأرسل أقل منه في كل مرة. لم يُحفظ منه شيء."),
        413 => ("النص أطول مما نستقبل", "عُد إلى الصفحة السابقة، وستجد نصك كما كتبته، ثم اختصره وأرسله."),
        400 when Unsent.Count > 0 => ("لم يُحفظ النص", "لم نفهم ما أُرسل معه. نصك كله هنا: انسخه، أو احفظه من هذه الصفحة."),
        429 => ("طلبات كثيرة في وقت قصير", "انتظر دقيقة ثم أعد المحاولة."),
        400 or 405 or 415 => ("طلب غير مفهوم", "عُد إلى الصفحة السابقة وأعد المحاولة."),
        503 when Unsent.Count > 0 => ("تعذّر الحفظ الآن", "لم يُحفظ شيء مما أرسلته، وهو كله هنا: أعد إرساله من هذه الصفحة بعد دقيقة."),
        503 when HttpMethods.IsPost(Request.Method) => ("تعذّر الحفظ الآن", "لم يُحفظ شيء مما طلبته. أعد المحاولة بعد دقيقة."),
        503 => ("تعذّر فتح الصفحة الآن", "عندنا عطل عابر، وقد تُفتح الصفحات الأخرى. أعد المحاولة بعد دقيقة."),
        _ => ("تعذّر فتح الصفحة", "أعد المحاولة بعد قليل."),
    };

    /// <summary>A form that was refused, such as a story sent after the session had ended, or any while nothing can be written: its fields, to be sent again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unsent { get; private set; } = [];

    /// <summary>Where to send it again: where it was sent to, or the form for a new story when that one is closed to the writer.</summary>
    public string UnsentTo { get; private set; } = "";

    /// <summary>Where forms have the token of their page; readers' have none, and are given no cookie for it.</summary>
    public bool InNewsroom => new PathString(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "")
        .StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<StoryCard> Suggestions { get; private set; } = [];

    // Before any handler, because it stands in for requests of every verb.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await Load();
        await next();
    }

    // Not bound: binding would read the form again, and fail on the very form that is being answered.
    private async Task Load()
    {
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Code = code is >= 400 and < 600 ? code : 404;
        // Asked for directly, the page is not an answer to anything: it is as missing as it says.
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = Code;
        if (Code is 401 or 403 or 400 or 503 && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } sent)
            await KeepText(sent);
        if (Code is 404 or 410)
            Suggestions = await db.Articles.Published(clock.Now).NewestFirst().Take(SuggestionCount).Cards().ToListAsync(HttpContext.RequestAborted);
    }

    private async Task KeepText(IStatusCodeReExecuteFeature sent)
    {
        if (!HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType || (Code is not (401 or 503) && !InNewsroom))
            return;
        IFormCollection form;
        try
        {
            // Whoever sees the request's own reading of the form gets it without reading it again.
            form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return; // it never came whole
        }
        if (Code == 503 ? !MayBeShown(form, sent.OriginalPath) : Code != 401 && !form.ContainsKey("Input.Body"))
            return;
        // What was asked is what was refused: what is left to do with the text is to save it. A session that ended resumes with its own token.
        Unsent = [.. form.Where(field => Code == 401 || !Dropped(field.Key)).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
        UnsentTo = Code == 403 ? "/newsroom/articles/new" : sent.OriginalPath + sent.OriginalQueryString;
    }

    // After a 503 the same is asked again.
    private bool Dropped(string field) => field is Token || (Code != 503 && field is ("action" or "fix"));

    // A file can't be sent again from here, and a secret stands on no page.
    private static bool MayBeShown(IFormCollection form, string path) =>
        form.Files.Count == 0 && !path.StartsWith("/newsroom/account", StringComparison.OrdinalIgnoreCase)
        && !form.Keys.Any(field => field.Contains("Password", StringComparison.OrdinalIgnoreCase) || field.Contains("Code", StringComparison.OrdinalIgnoreCase));
}
