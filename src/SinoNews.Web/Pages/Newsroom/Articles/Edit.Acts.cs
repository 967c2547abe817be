using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>What the buttons do.</summary>
public sealed partial class EditModel
{
    private DateTime? _at;
    private DateTime? _embargo;
    private bool _keptTyped;

    private async Task<IActionResult> Act(long? id, int? overwrite, CancellationToken ct)
    {
        // Held from the look at the version to the save: of two saves at once, the second finds the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Load(id, ct) is { } refusal)
            return refusal;
        if (Asked.NeedsEditor() && !MayPublish)
            return Forbid();
        // The same form sent twice is one story.
        if (id is null && await db.Articles.Where(sent => sent.DraftKey == Input.Draft).Select(sent => (long?)sent.Id).SingleOrDefaultAsync(ct) is { } known)
            return HttpContext.SeeOther($"/newsroom/articles/{known}?done={Asked}".ToLowerInvariant());
        var (me, now) = (await bar.Me(), clock.Now);
        if (Asked is StoryAction.Discard || (Asked is StoryAction.TakeOver && Asked.Refusal(Article) is null))
            await SetAside(me, now, ct);
        else if (Article is { } current && await IsStale(current, overwrite ?? Input.Version, ct))
            return await Conflict(current, ct);
        else if (Refusal() is { } why)
            return await Again(why, StatusCodes.Status400BadRequest, ct);
        else if (Input.Words(Sections, Article?.LatestWords, ModelState) is not { } words || !await IsItsOwn(words, ct) || !await HasPictures(words, ct) || !ReadTimes(now))
            return await Again("لم تُحفظ المادة بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest, ct);
        else
            await Carry(words, me, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Leave();
    }

    // Acts that touch nothing of what a form shows, such as the clock's, make no form stale.
    private async Task<bool> IsStale(Article current, int seen, CancellationToken ct)
    {
        if (seen == current.Version)
            return false;
        var since = await db.ArticleActs.AsNoTracking().Where(act => act.ArticleId == current.Id && act.Version > seen).ToListAsync(ct);
        return since.Count < current.Version - seen || !since.TrueForAll(act => act.LeavesForms);
    }

    // Both leave the story's words alone; whoever takes over keeps what is in the form.
    private async Task SetAside(StaffMember me, DateTime now, CancellationToken ct)
    {
        if (Asked is StoryAction.Discard)
        {
            await copies.Drop(Input.Draft, Article?.Id, me.Id, ct);
            return;
        }
        var typed = Input.Typed(Sections, Article?.LatestWords);
        _keptTyped = Article is not null && !typed.IsSameAs(Article.LatestWords);
        if (_keptTyped)
            await copies.Keep(Input.Draft, Article, typed, Input.Version, me, now, ct);
        if (Article is not null)
            await desk.TakeOver(Article, me, now, ct);
    }

    // What the form can't ask of the story as it stands.
    private string? Refusal()
    {
        if (Asked.Refusal(Article) is { } refusal)
            return refusal;
        if (Asked is StoryAction.Withdraw && Input.WithdrawalReason is null)
            ModelState.AddModelError("Input.Reason", "اكتب سبب السحب كما سيقرؤه الناس، في سطرين على الأكثر.");
        if (Asked is StoryAction.Correct && Input.CorrectionNote is null)
            ModelState.AddModelError("Input.Correction", "اكتب نص التصويب كما سيقرؤه الناس: ما كان الخطأ وما الصواب.");
        if (!ModelState.IsValid)
            return Asked is StoryAction.Withdraw ? "لم تُسحب المادة بعد." : "لم تُحفظ المادة بعد: صحّح ما يلي.";
        return null;
    }

    private async Task<bool> IsItsOwn(ArticleWords words, CancellationToken ct)
    {
        var id = Article?.Id ?? 0;
        if (!Input.ChoosesSlug(words) || words.Slug == Article?.Slug
            || await db.Articles.Where(other => other.Slug == words.Slug && other.Id != id).Select(other => other.Title).FirstOrDefaultAsync(ct) is not { } title)
            return true;
        ModelState.AddModelError("Input.Slug", $"هذا الرابط لمادة أخرى («{title}»): اختر غيره.");
        return false;
    }

    // What readers are to see must be there, and described for those who can't see it.
    private async Task<bool> HasPictures(ArticleWords words, CancellationToken ct)
    {
        var shown = await desk.Shown(words, ct);
        if (words.PictureId is not null && shown.Picture is null)
            ModelState.AddModelError("Input.PictureId", "لم تعد هذه الصورة في المكتبة: اختر غيرها.");
        else if (shown.HasUndescribedPicture && Asked is StoryAction.Publish or StoryAction.Schedule or StoryAction.Correct)
            ModelState.AddModelError("Input.PictureId", "صف الصورة لمن لا يراها قبل النشر: افتحها في مكتبة الصور.");
        if (Asked is StoryAction.Publish or StoryAction.Schedule or StoryAction.Correct && BodyPipeline.HasUndescribedPicture(words.Body, shown.Pictures))
            ModelState.AddModelError("Input.Body", "في النص صورة بلا وصف لمن لا يراها: اكتبه بين القوسين [ ] أو في مكتبة الصور.");
        return ModelState.IsValid;
    }

    // When readers would see it, and what was promised: as typed, else as kept.
    private bool ReadTimes(DateTime now)
    {
        _embargo = Article?.EmbargoUntil;
        if (Input.EmbargoDay is not null && MayPublish)
            _embargo = string.IsNullOrWhiteSpace(Input.EmbargoDay) ? null
                : Read(Input.EmbargoDay, string.IsNullOrWhiteSpace(Input.EmbargoHour) ? "00:00" : Input.EmbargoHour, "Input.EmbargoDay");
        if (Asked is StoryAction.Schedule)
        {
            _at = Read(Input.Day, Input.Hour, "Input.Day");
            if (_at <= now)
                ModelState.AddModelError("Input.Day", "هذا الوقت مضى: اختر وقتًا آتيًا، أو انشر المادة الآن.");
        }
        var appears = Asked switch
        {
            StoryAction.Schedule => _at,
            StoryAction.Unschedule or StoryAction.Withdraw => null,
            StoryAction.Publish => Article is { State: ArticleState.Published } ? Article.VisibleFrom : now,
            _ => Article?.VisibleFrom,
        };
        if (_embargo > appears)
            ModelState.AddModelError("Input.EmbargoDay", "لا تظهر المادة قبل انتهاء حظر النشر: أخّر موعدها، أو ارفع الحظر إن أذن المصدر.");
        return ModelState.IsValid;
    }

    private DateTime? Read(string? day, string? hour, string field)
    {
        var read = LocalMoment.Read(day, hour, clock.Zone, out var wrong);
        if (wrong is not null)
            ModelState.AddModelError(field, wrong);
        return read;
    }

    private async Task Carry(ArticleWords words, StaffMember me, DateTime now, CancellationToken ct)
    {
        var isNew = Article is null;
        Article ??= await desk.Draft(words, me, now, ct);
        if (isNew)
            Article.BeganAs(Input.Draft);
        if (!isNew && !words.IsSameAs(Article.LatestWords))
            await desk.Revise(Article, words, me, now, ct);
        // A later embargo waits for the later time, an earlier one makes room for an earlier.
        var promisedFirst = !(Article.VisibleFrom < _embargo);
        if (promisedFirst)
            Promise(me, now);
        if (Asked is StoryAction.Submit)
            Article.SubmitForReview(me, now);
        else if (Asked is StoryAction.Return)
            Article.ReturnToDraft(Input.ReturnNote, me, now);
        else if (Asked is StoryAction.Publish || (Asked is StoryAction.Correct && Article.HasUnpublishedChanges))
        {
            await desk.Publish(Article, me, now, ct);
            await packaging.ShowCard(Article, ct);
        }
        else if (Asked is StoryAction.Schedule)
        {
            await desk.Schedule(Article, _at!.Value, me, now, ct);
            await packaging.ShowCard(Article, ct);
        }
        else if (Asked is StoryAction.Unschedule)
            Article.Unschedule(me, now);
        else if (Asked is StoryAction.Withdraw)
            Article.Withdraw(Input.WithdrawalReason!, me, now);
        if (Asked is StoryAction.Correct)
            Article.Correct(Input.CorrectionNote!, me, now);
        if (!promisedFirst)
            Promise(me, now);
        SetComments(me, now);
        await copies.Drop(Input.Draft, isNew ? null : Article.Id, me.Id, ct);
    }

    private void Promise(StaffMember me, DateTime now)
    {
        var note = _embargo is null ? null : Input.EmbargoReason;
        if (MayPublish && Input.EmbargoDay is not null && (Article!.EmbargoUntil, Article.EmbargoNote) != (_embargo, note))
            Article.Embargo(_embargo, note, me, now);
    }

    // What was not changed here stays as somebody may have set it meanwhile.
    private void SetComments(StaffMember me, DateTime now)
    {
        var mode = Enum.TryParse<CommentMode>(Input.Comments, out var named) && Enum.IsDefined(named) ? named : default(CommentMode?);
        if (!MayPublish || Input.Comments is null || Input.Comments == Input.CommentsSeen || mode == Article!.CommentMode)
            return;
        Article.TakeComments(mode, RuleWords.OfStory(mode), me, now);
        db.RuleChanges.Add(new RuleChange(RuleChangeKind.StoryMode, $"{Article.Title}: {RuleWords.OfStory(mode)}", me, now));
    }

    private async Task<PageResult> Conflict(Article current, CancellationToken ct)
    {
        Newer = await db.Revisions.AsNoTracking().Include(revision => revision.By)
            .Where(revision => revision.ArticleId == current.Id).OrderByDescending(revision => revision.Number).FirstAsync(ct);
        Differences = FieldChange.Between(Newer.Words, Input.Typed(Sections, Newer.Words));
        return await Again("لم تُحفظ نسختك بعد.", StatusCodes.Status409Conflict, ct);
    }

    // A story handed over is the editors': its author goes back to the list.
    private IActionResult Leave()
    {
        var place = Article is null ? "/newsroom/articles?"
            : Asked is StoryAction.Submit && !MayPublish ? "/newsroom/articles?status=inreview&"
            : Asked is StoryAction.TakeOver && _keptTyped ? $"/newsroom/articles/{Article.Id}?copy=true&"
            : $"/newsroom/articles/{Article.Id}?";
        return HttpContext.SeeOther($"{place}done={Asked}".ToLowerInvariant());
    }
}
