#pragma warning disable
namespace SinoNews.Arabic;
public readonly record struct Token(string Text, int Start, int Length);
public static class Tokens { public static IReadOnlyList<Token> Of(string text) => [.. ArabicText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => new Token(t, 0, 0))]; }
public enum WordMode { Exact, Affixed }
public sealed record WordRule(long Id, string Text, WordMode Mode, IReadOnlyList<string> Exceptions);
public readonly record struct WordMatch(WordRule Rule, int Start, int Length);
public sealed class WordMatcher { public WordMatcher(IEnumerable<WordRule> rules) { } public IReadOnlyList<WordMatch> Find(string text) => []; }
public static class ScriptTricks { public static IReadOnlyList<(int Start, int Length)> MixedWords(string text) => []; public static string Skeleton(string text) => text; }
public sealed class Sketch { public const int MinLetters = 40; public static Sketch Of(string text) => new(); public long Exact { get; } public IReadOnlyList<long> MinHashes { get; } = []; public static double Similarity(string one, string other) => 0; }
