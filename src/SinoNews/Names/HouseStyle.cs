using System.Text;
using SinoNews.Arabic;
using SinoNews.Arabic.Typesetting;
using SinoNews.Articles;

namespace SinoNews.Names;

/// <summary>Reads a text for names that the glossary writes otherwise, and for cards that it does not have.</summary>
public static class HouseStyle
{
    private static readonly char[] Markup = [Stretch.Sealed, '*', '_', '[', ']'];

    /// <summary>The findings of a Markdown text, in order of place; none in code or addresses.</summary>
    public static IReadOnlyList<Finding> Check(string markdown, Lexicon lexicon) =>
        [.. Manuscript.Of(markdown).SelectMany(stretch => Spellings(stretch, lexicon).Concat(Unknown(stretch, lexicon)).Concat(Stray(stretch))).OrderBy(finding => finding.Start)];

    /// <summary>The same of one line that is not Markdown.</summary>
    public static IReadOnlyList<Finding> CheckLine(string line, Lexicon lexicon)
    {
        var stretch = new Stretch(line, line, 0);
        return [.. Spellings(stretch, lexicon).Concat(Cardless(stretch)).Concat(Stray(stretch)).OrderBy(finding => finding.Start)];
    }

    /// <summary>The Markdown text with every name written as the glossary does.</summary>
    public static string Fix(string markdown, Lexicon lexicon) => Apply(markdown, Check(markdown, lexicon));

    /// <summary>The same of one line that is not Markdown.</summary>
    public static string FixLine(string line, Lexicon lexicon) => Apply(line, CheckLine(line, lexicon));

    /// <summary>A story's words with every name written as the glossary does; its address and its tags stay.</summary>
    public static ArticleWords Fix(ArticleWords words, Lexicon lexicon) => words with
    {
        Title = FixLine(words.Title, lexicon),
        Kicker = words.Kicker is null ? null : FixLine(words.Kicker, lexicon),
        Standfirst = words.Standfirst is null ? null : FixLine(words.Standfirst, lexicon),
        Body = Fix(words.Body, lexicon),
        SeoTitle = words.SeoTitle is null ? null : FixLine(words.SeoTitle, lexicon),
        SeoDescription = words.SeoDescription is null ? null : FixLine(words.SeoDescription, lexicon),
    };

    /// <summary>The entries of which the words hold a spelling that a fix would put right: none in code.</summary>
    internal static IReadOnlySet<int> Misspelt(ArticleWords words, Lexicon lexicon) => Manuscript.Of(words.Body).Select(stretch => stretch.Text)
        .Concat(new[] { words.Title, words.Kicker, words.Standfirst }.OfType<string>())
        .SelectMany(lexicon.MentionsIn).Where(mention => mention.IsRejected).Select(mention => mention.Entry.Id).ToHashSet();

    private static IEnumerable<Finding> Cardless(Stretch line) => TermMark.In(line.Text).Select(mark => line.Finding(
        TypographyRule.UnknownTerm, mark.Start, mark.Length, mark.Term, "لا بطاقات إلا في نص المادة. التصحيح يزيل القوسين."));

    private static IEnumerable<Finding> Stray(Stretch stretch) => TermMark.Stray(stretch.Text).Select(braces => stretch.Finding(
        TypographyRule.UnknownTerm, braces.Start, braces.Length, "", "قوسان بلا مصطلح صحيح بينهما، ويراهما القارئ كما هما. اكتب {{المصطلح}}، أو التصحيح يزيلهما."));

    private static IEnumerable<Finding> Spellings(Stretch stretch, Lexicon lexicon) =>
        lexicon.MentionsIn(stretch.Text).Where(mention => mention.IsRejected).Select(mention => stretch.Finding(
            TypographyRule.RejectedSpelling, mention.Start, mention.Length, Approved(mention, stretch),
            $"في المعجم يُكتب هذا الاسم «{mention.Entry.Name}». التصحيح يكتبه كذلك."));

    // After a joined ل the article's alef is not written: «للصين».
    private static string Approved(Mention mention, Stretch stretch)
    {
        var name = Called(mention, stretch.Text);
        var hasArticle = name.StartsWith("ال", StringComparison.Ordinal);
        if (mention.LacksAlef)
            return hasArticle ? name[1..] : name;
        var isJoined = mention.Start > 0 && char.IsLetter(stretch[mention.Start - 1]);
        return isJoined && stretch[mention.Start - 1] == 'ل' && hasArticle ? name[1..] : name;
    }

    // As much of the name as the spelling stands for: «شينهوا» is «شينخوا», with or without «وكالة أنباء» before it.
    private static string Called(Mention mention, string text)
    {
        var words = mention.Entry.Name.Split(' ');
        var written = text.Substring(mention.Start, mention.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var before = ArabicText.Fold(text[Math.Max(0, mention.Start - mention.Entry.Name.Length - 1)..mention.Start]).TrimEnd();
        for (var left = words.Length - 1; left > 0; left--)
        {
            var rest = string.Join(' ', words[left..]);
            if (before.EndsWith(ArabicText.Fold(string.Join(' ', words[..left])), StringComparison.Ordinal))
                return rest;
            if (words.Length - left == written && mention.Entry.Spellings.Any(spelling => !spelling.IsRejected && spelling.Text == rest))
                return rest;
        }
        return mention.Entry.Name;
    }

    private static IEnumerable<Finding> Unknown(Stretch stretch, Lexicon lexicon) =>
        TermMark.In(stretch.Text).Where(mark => mark.Term.IndexOfAny(Markup) >= 0 || lexicon.Called(mark.Term) is null).Select(mark => Unknown(stretch, mark, lexicon));

    // Bold within the braces parts them: what is asked for is the name alone.
    private static Finding Unknown(Stretch stretch, TermMark mark, Lexicon lexicon)
    {
        var term = stretch.Original(mark.Start, mark.Length).Trim('{', '}', '!', ' ');
        return stretch.Finding(
            TypographyRule.UnknownTerm, mark.Start, mark.Length, term,
            lexicon.AllCalled(mark.Term).Count > 1
                ? $"«{term}» اسم لأكثر من مدخل في المعجم، فلا بطاقة له. اكتب الاسم المعتمد. التصحيح يزيل القوسين."
                : $"لا مدخل في المعجم باسم «{term}»، فلا بطاقة له. أضف المدخل أو صحّح الاسم. التصحيح يزيل القوسين.");
    }

    private static string Apply(string text, IReadOnlyList<Finding> findings)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;
        foreach (var finding in findings.Where(finding => finding.Rule is TypographyRule.RejectedSpelling))
        {
            result.Append(text, end, finding.Start - end).Append(finding.Replacement);
            end = finding.Start + finding.Length;
        }
        return result.Append(text, end, text.Length - end).ToString();
    }
}
