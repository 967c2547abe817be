using SinoNews.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>A list as its tab and its address name it.</summary>
public sealed record ListTab(WordList List, string Slug)
{
    public static readonly IReadOnlyList<ListTab> All =
    [
        new(WordList.Banned, "banned"),
        new(WordList.Suspect, "suspect"),
        new(WordList.ReservedName, "names"),
        new(WordList.EmailDomain, "domains"),
    ];

    public string Address => $"/newsroom/words?list={Slug}";

    public bool IsOfWords => List is WordList.Banned or WordList.Suspect;

    /// <summary>What the list does.</summary>
    public string Purpose => List switch
    {
        WordList.Banned => "تعليق فيه كلمة منها يُحال إلى المراجعة، في أول ما يراجَع. لا يُرفض تعليق من نفسه.",
        WordList.Suspect => "تعليق فيه عبارة منها يُحال إلى المراجعة، لينظر فيه محرّر.",
        WordList.ReservedName => "من يعلّق باسم منها، أو باسم يشبهه، يُحال تعليقه إلى المراجعة. أسماء الزملاء واسم الموقع محجوزة من غير إضافة.",
        _ => "تعليق من بريد في نطاق منها، أو في نطاق تحته، يُحال إلى المراجعة. خدمات البريد المؤقت المعروفة مشمولة من غير إضافة.",
    };

    /// <returns>The first list when none is named; null for one that there isn't.</returns>
    public static ListTab? Named(string? slug) => slug is null ? All[0] : All.FirstOrDefault(tab => tab.Slug == slug);
}
