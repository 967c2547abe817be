using SinoNews.Arabic;
using SinoNews.Articles;

namespace SinoNews.Web.Pages.Newsroom.Home;

/// <summary>What is marked so now, what could be, and the words for both.</summary>
/// <param name="Set">The button that marks a story.</param>
public sealed record FlagPanel(Flag Flag, string Title, string Hint, string None, string Set, IReadOnlyList<FlaggedStory> Marked, IReadOnlyList<StoryCard> Published)
{
    private const int Offered = 40;

    public string Id => Flag.ToString().ToLowerInvariant();

    public IEnumerable<StoryCard> Choices => Published.Take(Offered);

    /// <summary>An option holds text alone, so the number can't be isolated there.</summary>
    public static string Words(int hours) =>
        ArabicPlural.Count(hours, Nouns.Hour) is var counted && counted.Number is { } number ? $"{number} {counted.Words}" : counted.Words;

    public static FlagPanel Breaking(IReadOnlyList<FlaggedStory> marked, IReadOnlyList<StoryCard> published) => new(
        Flag.Breaking, "الخبر العاجل", "سطر واحد أعلى كل صفحة من صفحات القرّاء. إن تعدّدت المواد ظهر أحدثها.", "لا خبر عاجل الآن.", "إعلان خبر عاجل", marked, published);

    public static FlagPanel Live(IReadOnlyList<FlaggedStory> marked, IReadOnlyList<StoryCard> published) => new(
        Flag.Live, "المتابعة المستمرة", "تظهر المادة بوقت آخر تحديث لها بدلًا من تاريخ نشرها.", "لا مادة قيد المتابعة الآن.", "بدء المتابعة", marked, published);
}
