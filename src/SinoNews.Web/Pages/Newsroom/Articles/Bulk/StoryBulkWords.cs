using SinoNews.Articles;

namespace SinoNews.Web.Pages.Newsroom.Articles.Bulk;

/// <summary>The words of bulk actions on stories.</summary>
public static class StoryBulkWords
{
    public const string NoteOfUndo = "تراجع عن إجراء جماعي";

    /// <summary>«نقل إلى قسم اقتصاد»</summary>
    public static string Of(StoryBatch batch) => batch.Act switch
    {
        StoryBulkAct.MoveToSection => $"نقل إلى قسم «{batch.Section!.Name}»",
        StoryBulkAct.AddTag => $"إضافة الوسم «{batch.Tag}»",
        StoryBulkAct.RemoveTag => $"إزالة الوسم «{batch.Tag}»",
        StoryBulkAct.FixSpellings => "كتابة الأسماء كما في المعجم",
        StoryBulkAct.MoveToBin => "نقل إلى السلة",
        _ => "تراجع",
    };

    /// <summary>What stands with the revisions that it makes.</summary>
    public static string Note(StoryBatch batch) => $"إجراء جماعي: {Of(batch)}";

    public static string Of(StoryOutcome outcome) => outcome switch
    {
        StoryOutcome.Published => "تغيّرت، والتغيير منشور",
        StoryOutcome.Scheduled => "تغيّرت، وتظهر بالتغيير في موعدها",
        StoryOutcome.Kept => "حُفظ التغيير في نسخة جديدة، ولم يُنشر",
        StoryOutcome.Binned => "نُقلت إلى السلة",
        StoryOutcome.Restored => "أُعيدت من السلة",
        StoryOutcome.Unchanged => "كانت كذلك من قبل",
        StoryOutcome.Conflict => "تغيّرت بعد أن حُدّدت، فتُركت كما هي",
        StoryOutcome.TooManyTags => "بلغت وسومها الحد، فتُركت كما هي",
        StoryOutcome.NotReady => "فيها ما يمنع نشرها، كصورة بلا وصف أو حظر لم ينته، فتُركت كما هي",
        _ => "لم يصل إليها التنفيذ: كان المخزن مشغولًا",
    };
}
