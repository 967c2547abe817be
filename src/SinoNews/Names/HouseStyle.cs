using System.Buffers;
using System.Text;
using SinoNews.Arabic;
using SinoNews.Arabic.Typesetting;
using SinoNews.Articles;

namespace SinoNews.Names;

/// <summary>Reads a text for names that the glossary writes otherwise, and for cards that it does not have.</summary>
public static class HouseStyle
{
    // A name's own words stand no further before it, with what marks them.
    private const int Nearby = 80;
    private static readonly SearchValues<char> EndOfPhrase = SearchValues.Create(".،؛:؟!\n");

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
    internal static IReadOnlySet<int> Misspelt(ArticleWords words, Lexicon lexicon) => Manuscript.Of(words.Body)
        .Concat(new[] { words.Title, words.Kicker, words.Standfirst }.OfType<string>().Select(line => new Stretch(line, line, 0)))
        .SelectMany(stretch => Rejected(stretch, lexicon)).Select(rejected => rejected.Mention.Entry.Id).ToHashSet();

    private static IEnumerable<Finding> Cardless(Stretch line) => TermMark.In(line.Text).Select(mark => line.Finding(
        TypographyRule.UnknownTerm, mark.Start, mark.Length, mark.Term, "لا بطاقات إلا في نص المادة. التصحيح يزيل القوسين."));

    private static IEnumerable<Finding> Stray(Stretch stretch) => TermMark.Stray(stretch.Text).Select(braces => stretch.Finding(
        TypographyRule.UnknownTerm, braces.Start, braces.Length, "", "قوسان بلا مصطلح صحيح بينهما، ويراهما القارئ كما هما. اكتب {{المصطلح}}، أو التصحيح يزيلهما."));

    private static IEnumerable<Finding> Spellings(Stretch stretch, Lexicon lexicon) =>
        Rejected(stretch, lexicon).Select(rejected => Spelling(rejected.Mention, rejected.Approved, stretch));

    // What is rightly put already, beside the word that it wants before it, is left.
    private static IEnumerable<(Mention Mention, string Approved)> Rejected(Stretch stretch, Lexicon lexicon) =>
        lexicon.MentionsIn(stretch.Text).Where(mention => mention.IsRejected).Select(mention => (Mention: mention, Approved: Approved(mention, stretch)))
            .Where(rejected => !stretch.Text.AsSpan(rejected.Mention.Start, rejected.Mention.Length).SequenceEqual(rejected.Approved));

    private static Finding Spelling(Mention mention, string approved, Stretch stretch) => stretch.Finding(
        TypographyRule.RejectedSpelling, mention.Start, mention.Length, approved, $"في المعجم يُكتب هذا الاسم «{mention.Entry.Name}». التصحيح يكتب «{approved}».");

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
        var written = Tokens.Of(text.Substring(mention.Start, mention.Length));
        for (var left = words.Length - 1; left > 0; left--)
        {
            var rest = string.Join(' ', words[left..]);
            if (written[0].Text != ArabicText.Fold(words[0]) && StandBefore(words[..left], text, mention.Start))
                return rest;
            if (words.Length - left == written.Count && mention.Entry.Spellings.Any(spelling => !spelling.IsRejected && spelling.Text == rest))
                return rest;
        }
        return mention.Entry.Name;
    }

    // The first of them may have something joined to it (وبوكالة), and any may be bold or in quotes.
    private static bool StandBefore(string[] words, string text, int at)
    {
        var start = Math.Max(0, at - Nearby);
        var before = Tokens.Of(text[start..at]);
        if (before.Count < words.Length || text.AsSpan((start + before[^1].Start + before[^1].Length)..at).ContainsAny(EndOfPhrase))
            return false;
        var last = before.Skip(before.Count - words.Length).Select(token => token.Text).ToList();
        var folded = words.Select(ArabicText.Fold).ToList();
        return last.Skip(1).SequenceEqual(folded.Skip(1), StringComparer.Ordinal)
            && (last[0] == folded[0] || Joined.Lengths(last[0]).Any(length => last[0].AsSpan(length).SequenceEqual(folded[0])));
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
