using System.Text;
using SinoNews.Arabic;

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

    public static string Words(string text) => string.Join(' ', Tokens.Of(text).Select(token => token.Text));

    /// <summary>The name's words, the e-mail address and its domain.</summary>
    public static string Who(string name, string email) => $"{Words(name)} {Plain(email)} {Plain(email[(email.IndexOf('@') + 1)..])}";

    /// <summary>The rules that fired.</summary>
    public static string Why(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(finding => Term(finding.Reason)).Distinct());

    /// <summary>The query for words in the text, the name or the e-mail address, and for a rule that fired; null asks for nothing.</summary>
    public static string? Query(string? words, HoldReason? reason)
    {
        var terms = Terms(words).Select(term => $"{{text who}} : \"{term}\"*").ToList();
        if (reason is { } fired)
            terms.Add($"why : \"{Term(fired)}\"");
        return terms.Count == 0 ? null : string.Join(" AND ", terms);
    }

    private static IEnumerable<string> Terms(string? words) => words is null ? [] :
        (words.Length > MaxQuery ? words[..MaxQuery] : words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Contains('@', StringComparison.Ordinal)
                ? Plain(word).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                : Tokens.Of(word).Select(token => token.Text))
            .Select(Plain).Where(term => term.Length > 0).Take(MaxTerms);

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
