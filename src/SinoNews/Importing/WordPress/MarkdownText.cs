using System.Text;
using System.Text.RegularExpressions;

namespace SinoNews.Importing.WordPress;

/// <summary>Text as Markdown that shows exactly what it says: none of its characters means anything.</summary>
internal static partial class MarkdownText
{
    /// <summary>Where emphases begin and end until <see cref="Settle"/> writes their marks.</summary>
    internal static readonly (char Start, char End) Strong = ('\u0001', '\u0002');

    internal static readonly (char Start, char End) Emphasis = ('\u0003', '\u0004');

    private const char CodeEdge = '\u0005';

    /// <summary>Writes the marks of emphasis and code, where two that touch would be read as one: emphases become one, codes part.</summary>
    internal static string Settle(string markdown) => markdown
        .Replace("\u0002\u0001", "", StringComparison.Ordinal).Replace("\u0004\u0003", "", StringComparison.Ordinal)
        .Replace("\u0001", "**", StringComparison.Ordinal).Replace("\u0002", "**", StringComparison.Ordinal)
        .Replace("\u0003", "*", StringComparison.Ordinal).Replace("\u0004", "*", StringComparison.Ordinal)
        .Replace("\u0005\u0005", " ", StringComparison.Ordinal).Replace("\u0005", "", StringComparison.Ordinal);

    /// <summary>The text of a run within a line; white space is a single space.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' && i + 1 < text.Length && text[i + 1] is '{')
                i = AppendBraces(escaped, text, i);
            else if (text[i] is '`')
                escaped.Append("&#96;"); // an escaped one would join what is put in backticks after it
            else if ((text[i] is '!' && i == text.Length - 1) // before a link it would make it a picture
                || text[i] is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '"' or '|' or '~')
                escaped.Append('\\').Append(text[i]);
            else if (!char.IsControl(text[i]) || char.IsWhiteSpace(text[i]))
                escaped.Append(text[i]);
        }
        return Spaces().Replace(escaped.ToString(), " ");
    }

    /// <summary>The same line where a block begins: what would make it a heading, a list or a rule is only text.</summary>
    internal static string AtStart(string line) => BlockStart().Replace(line, @"${number}\${mark}", 1);

    /// <summary>Code within a line, in as many backticks as it takes.</summary>
    internal static string Code(string code)
    {
        var text = string.Concat(Spaces().Replace(code, " ").Where(character => !char.IsControl(character))).Trim();
        if (text.Length == 0)
            return "";
        var fence = new string('`', LongestRun(text) + 1);
        var gap = text[0] is '`' || text[^1] is '`' ? " " : "";
        // A bar would end the cell of a table, even within code.
        return text.Contains('|', StringComparison.Ordinal) ? Escape(text) : $"{CodeEdge}{fence}{gap}{text}{gap}{fence}{CodeEdge}";
    }

    /// <summary>The longest run of backticks in a text.</summary>
    internal static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
            longest = Math.Max(longest, run = character is '`' ? run + 1 : 0);
        return longest;
    }

    // Two braces ask for a card of the glossary, wherever they stand but in code.
    private static int AppendBraces(StringBuilder escaped, string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is '{')
            end++;
        escaped.Append(CodeEdge).Append('`').Append(text, start, end - start).Append('`').Append(CodeEdge);
        return end - 1;
    }

    [GeneratedRegex(@"^(?<number>\d{0,9})(?<mark>[#+\-=.):])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"[ \t\r\n\f\v]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
