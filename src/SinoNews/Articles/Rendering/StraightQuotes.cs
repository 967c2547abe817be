using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SinoNews.Arabic;

namespace SinoNews.Articles.Rendering;

/// <summary>
/// Straight quotes become guillemets block by block, across emphasis and links. Code, addresses, entities and what a
/// backslash protects (\") stay as typed.
/// </summary>
internal static class StraightQuotes
{
    // Neither a letter nor a space: what stands here is somebody else's.
    private const char Sealed = '\uFFFC';

    internal static void Replace(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inlines)
                Replace(inlines);
        }
    }

    private static void Replace(ContainerInline inlines)
    {
        var text = new StringBuilder();
        List<(LiteralInline Literal, int Start)> literals = [];
        foreach (var inline in inlines.FindDescendants<LeafInline>())
        {
            if (inline is LiteralInline literal)
            {
                literals.Add((literal, text.Length));
                text.Append(literal.IsFirstCharacterEscaped ? Sealed + literal.Content.ToString()[1..] : literal.Content.ToString());
            }
            else
            {
                text.Append(inline is LineBreakInline ? '\n' : Sealed);
            }
        }

        var before = text.ToString();
        var after = Guillemets.In(before);
        if (ReferenceEquals(before, after))
            return;
        foreach (var (literal, start) in literals)
        {
            var words = after.Substring(start, literal.Content.Length);
            if (string.CompareOrdinal(before, start, words, 0, words.Length) != 0)
                literal.Content = new StringSlice(literal.IsFirstCharacterEscaped ? literal.Content.CurrentChar + words[1..] : words);
        }
    }
}
