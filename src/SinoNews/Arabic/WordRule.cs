using System.Runtime.InteropServices;

namespace SinoNews.Arabic;

/// <summary>How far a listed word reaches.</summary>
public enum WordMode
{
    /// <summary>The word by itself, in any spelling trick.</summary>
    Exact,

    /// <summary>Also with the clitics and endings of Arabic (والغبية for غبي) or the plain ones of English (s, es, ed, ing).</summary>
    Affixed,
}

/// <summary>A listed word. One without any letter or digit hits nothing.</summary>
/// <param name="Text">A word, or several that must follow each other whatever stands between them but words.</param>
/// <param name="Exceptions">
/// Words, or phrases around the word, in which it is not meant: «كلب البحر» under كلب. They also hold behind clitics
/// (بكلب البحر) but take no endings.
/// </param>
public sealed record WordRule(long Id, string Text, WordMode Mode, IReadOnlyList<string> Exceptions);

/// <summary>A hit: the whole words it is in, clitics and marks included, in UTF-16 units of the original text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordMatch(WordRule Rule, int Start, int Length);
