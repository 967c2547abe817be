using SinoNews.Articles;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The buttons of the story form, by the contract's names.</summary>
public enum StoryAction
{
    Save,
    Submit,

    /// <summary>Back to the one who wrote it, with a note.</summary>
    Return,
    Publish,
    Schedule,
    Unschedule,

    /// <summary>Publish what is typed, with a public note on what was wrong.</summary>
    Correct,
    Withdraw,

    /// <summary>Take the editing over from the colleague who has the story open.</summary>
    TakeOver,

    /// <summary>Was done on the page of the earlier versions.</summary>
    Restore,

    /// <summary>Forget what was typed and not saved.</summary>
    Discard,

    /// <summary>Show the text rendered, and save nothing.</summary>
    Preview,

    /// <summary>Back from the preview to the text, on a phone.</summary>
    Write,

    /// <summary>Put right one thing that the linter found, and save nothing.</summary>
    Fix,
}

/// <summary>What an action needs of the one who presses it and of the story.</summary>
public static class StoryActionRules
{
    /// <summary>Only editors may; the others belong to whoever may write the story.</summary>
    public static bool NeedsEditor(this StoryAction action) => action is StoryAction.Return or StoryAction.Publish or StoryAction.Schedule
        or StoryAction.Unschedule or StoryAction.Correct or StoryAction.Withdraw;

    /// <summary>Shows the form again and touches nothing in the store.</summary>
    public static bool OnlyShows(this StoryAction action) => action is StoryAction.Preview or StoryAction.Write or StoryAction.Fix;

    /// <summary>What is refused of a story as it stands, in words; null when it is allowed.</summary>
    /// <param name="article">Null for a new story.</param>
    public static string? Refusal(this StoryAction action, Article? article) => action switch
    {
        _ when article is { Binned: true } => "المادة في السلة: استعدها قبل أن تحرّرها.",
        StoryAction.Restore => "تُستعاد النسخ من صفحة النسخ السابقة.",
        StoryAction.Submit when article?.Allows(ArticleActKind.Submitted) is false => "لا تُرسل للمراجعة إلا مسودة.",
        StoryAction.Return when article?.Allows(ArticleActKind.Returned) is not true => "لا تُعاد إلى الكاتب إلا مادة أُرسلت للمراجعة.",
        StoryAction.Schedule when article?.Allows(ArticleActKind.Scheduled) is false => article.State is ArticleState.Withdrawn ? "المادة مسحوبة: انشرها حين يحين وقتها." : "المادة منشورة: انشر التعديل بدل جدولته.",
        StoryAction.Unschedule when article?.Allows(ArticleActKind.Unscheduled) is not true => "المادة غير مجدولة.",
        StoryAction.Correct when article?.Allows(ArticleActKind.Corrected) is not true => "لا يُنشر تصويب إلا لمادة منشورة.",
        StoryAction.Withdraw when article?.Allows(ArticleActKind.Withdrawn) is not true => "لا تُسحب إلا مادة منشورة.",
        _ => null,
    };
}
