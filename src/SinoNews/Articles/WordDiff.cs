using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace SinoNews.Articles;

/// <summary>What became of a stretch of words.</summary>
public enum WordChangeKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>A stretch of words between two versions; all that were kept or removed are the first, kept or added the second.</summary>
public readonly record struct WordChange(WordChangeKind Kind, string Text);

/// <summary>Which words differ between two texts.</summary>
public static class WordDiff
{
    // Comparing takes the product of what differs: beyond this, whole lines are compared instead.
    private const int MostWords = 4000;

    private static readonly WordChunker Words = new();
    private static readonly LineEndingsPreservingChunker Lines = new();

    /// <summary>Lines first, then the words of those that differ.</summary>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var changes = new List<WordChange>();
        Walk(Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Lines), changes, (removed, added) =>
        {
            if (removed.Length == 0 || added.Length == 0 || Pieces(removed) + Pieces(added) > MostWords)
                Add(changes, removed, added);
            else
                Walk(Differ.Instance.CreateDiffs(removed, added, false, false, Words), changes, (gone, come) => Add(changes, gone, come));
        });
        return changes;
    }

    private static void Walk(DiffResult diff, List<WordChange> changes, Action<string, string> differs)
    {
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(changes, WordChangeKind.Kept, string.Concat(diff.PiecesOld.Skip(at).Take(block.DeleteStartA - at)));
            differs(
                string.Concat(diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
                string.Concat(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(changes, WordChangeKind.Kept, string.Concat(diff.PiecesOld.Skip(at)));
    }

    private static void Add(List<WordChange> changes, string removed, string added)
    {
        Add(changes, WordChangeKind.Removed, removed);
        Add(changes, WordChangeKind.Added, added);
    }

    private static void Add(List<WordChange> changes, WordChangeKind kind, string text)
    {
        if (text.Length == 0)
            return;
        if (changes.Count > 0 && changes[^1].Kind == kind)
            changes[^1] = changes[^1] with { Text = changes[^1].Text + text };
        else
            changes.Add(new WordChange(kind, text));
    }

    private static int Pieces(string text) => text.AsSpan().Count(' ') * 2;

    // Each blank and mark between words is a piece of its own, so that a comma more is not a word changed.
    private sealed class WordChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = new List<string>();
            var start = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsWhiteSpace(text[i]) && !char.IsPunctuation(text[i]))
                    continue;
                if (i > start)
                    pieces.Add(text[start..i]);
                pieces.Add(text[i..(i + 1)]);
                start = i + 1;
            }
            if (start < text.Length)
                pieces.Add(text[start..]);
            return pieces;
        }
    }
}
