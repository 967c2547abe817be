using System.Text;
using SinoNews.Arabic;
using SinoNews.Comments.Readers;

namespace SinoNews.Comments.Desk;

/// <summary>
/// What the full-text index of comments holds: folded words, so that every spelling is found, never the text itself.
/// Words are found by their beginning; a comment is found when it has them all.
/// </summary>
public static class CommentIndex
{
    /// <summary>A query is cut here: what it costs must not depend on who asks.</summary>
    private const int MaxTerms = 12;
    private const int MaxQuery = 300;
    private const string Waiting = "waiting";
    private const int ShortestWord = 3;

    // Longest first.
    private static readonly string[] Articles = ["وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "فلل", "لل", "ال"];

    public static string Words(string text) => string.Join(' ', Tokens.Of(text).SelectMany(token => Forms(token.Text)).Distinct());

    /// <summary>The name's words, the e-mail address and its domain; of an address that was forgotten its pseudonym.</summary>
    public static string Who(string name, string email) => $"{Words(name)} {Plain(email)} {Plain(email[(email.IndexOf('@') + 1)..])}";

    /// <summary>The rules that fired, and whether it waits: a search in the queue need not look at all the others that match.</summary>
    public static string Why(IEnumerable<Finding> findings, CommentState state) =>
        string.Join(' ', findings.Select(finding => Term(finding.Reason)).Distinct().Append(state is CommentState.Pending ? Waiting : ""));

    /// <summary>True where a comment is indexed otherwise in one state than in the other.</summary>
    public static bool Differ(CommentState one, CommentState other) => one is CommentState.Pending != other is CommentState.Pending;

    /// <summary>The query for words in the text, the name or the e-mail address, and for a rule that fired.</summary>
    /// <param name="state">Spares the index what cannot be meant; comments of other states may match all the same.</param>
    /// <param name="readers">Tells the pseudonym of a whole address that is sought: it finds the comments whose address was forgotten.</param>
    /// <returns>Null when there is nothing to seek: punctuation alone names no word, and finds none.</returns>
    public static string? Query(string? words, HoldReason? reason, CommentState? state, ReaderKey? readers = null)
    {
        var clauses = (words is null ? [] : (words.Length > MaxQuery ? words[..MaxQuery] : words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => Clause(word, readers)).OfType<string>().Take(MaxTerms).ToList();
        if (words is not null && clauses.Count == 0)
            return null;
        if (reason is { } fired)
            clauses.Add($"why : \"{Term(fired)}\"");
        if (clauses.Count > 0 && state is CommentState.Pending)
            clauses.Add($"why : \"{Waiting}\"");
        return clauses.Count == 0 ? null : string.Join(" AND ", clauses);
    }

    // What is typed without @ may still be the beginning of an address, whose dots and hyphens part no words in the index.
    private static string? Clause(string word, ReaderKey? readers)
    {
        var address = AllBegin("who", Parts(word.TrimStart('@')));
        if (word.Contains('@', StringComparison.Ordinal))
            return address is null || readers is null ? address : $"({address} OR {AllBegin("who", [Plain(readers.Reader(word))])})";
        // What a word is without its article is found by it: whoever seeks «الساعات» means «ساعات» and «بالساعات».
        var terms = AllBegin("text who", Tokens.Of(word).Select(token => Forms(token.Text)[^1]).SelectMany(Parts).Take(MaxTerms));
        return terms is not null && word.AsSpan().ContainsAny(".-_+") ? $"({terms} OR {address})" : terms;
    }

    // The word, and the word without its article and what is joined to that: «وبالصين» is also «صين».
    private static string[] Forms(string token)
    {
        var bare = Array.Find(Articles, article => token.StartsWith(article, StringComparison.Ordinal) && token.Length >= article.Length + ShortestWord) is { } found
            ? token[found.Length..] : token;
        return bare == token ? [token] : [token, bare];
    }

    private static string? AllBegin(string columns, IEnumerable<string> terms) =>
        string.Join(" AND ", terms.Select(term => $"{{{columns}}} : \"{term}\"*")) is { Length: > 0 } all ? $"({all})" : null;

    // Positions are not kept, so no two words may end up between one pair of quotation marks.
    private static string[] Parts(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Term(HoldReason reason) => reason.ToString().ToLowerInvariant();

    // The tokenizer's own letters; all other ASCII would split a word in two, there and in the query.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
            plain.Append(char.IsAsciiLetterOrDigit(letter) || letter is '@' or '.' or '-' or '_' or '+' || letter >= 0x80 ? letter : ' ');
        return plain.ToString().Trim();
    }
}
