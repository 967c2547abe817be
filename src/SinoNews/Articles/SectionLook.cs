namespace SinoNews.Articles;

/// <summary>The hues and patterns that the stylesheet has for plates, by their <c>data-sec</c>: those of the first six sections.</summary>
public static class SectionLook
{
    /// <summary>The paper's own tint, without a pattern.</summary>
    public const string Plain = "plain";

    public static readonly IReadOnlyList<(string Name, string Title)> All =
    [
        (Plain, "بلا نقش"),
        ("politics", "تعرّج، أزرق بنفسجي"),
        ("economy", "أمواج، أزرق"),
        ("culture", "نجمة، ترابي"),
        ("history", "شباك، كهرماني"),
        ("science", "درع السلحفاة، أخضر مزرق"),
        ("travel", "جبال، أخضر"),
    ];

    public static string TitleOf(string name) => All.Single(look => look.Name == name).Title;
}
