using System.Text;

namespace SinoNews.Arabic;

/// <summary>
/// Takes normalised characters one by one, and holds back white space and joiners until it is known
/// what follows: so it keeps the positions of what it drops.
/// </summary>
internal sealed class CleanWriter(bool singleLine)
{
    // A letter with shadda, a vowel and a Quranic sign; more only builds towers over the next line.
    private const int MaxMarks = 3;

    private readonly StringBuilder _text = new();
    private readonly List<Removed> _removed = [];

    // A run of white space, or one joiner.
    private readonly StringBuilder _pending = new();
    private int _marks;

    internal void Write(Rune rune)
    {
        if (Runes.IsMark(rune))
        {
            if (++_marks > MaxMarks) Remove(rune.Value);
            else Keep(rune);
            return;
        }

        // Invisible characters do not start the count again, or towers could be built through them.
        if (!Runes.IsFormat(rune)) _marks = 0;

        if (Rune.IsWhiteSpace(rune)) Wait(rune);
        else if (IsJoiner(rune.Value)) Join(rune);
        else Keep(rune);
    }

    internal void Remove(int codePoint) => _removed.Add(new Removed(_text.Length + _pending.Length, codePoint));

    internal Cleaned Finish()
    {
        DropJoiner();
        _pending.Clear();
        PullBack(_text.Length);
        return new Cleaned(_text.ToString(), _removed);
    }

    private void Wait(Rune space)
    {
        DropJoiner();
        Runes.Append(_pending, space);
    }

    private void Join(Rune joiner)
    {
        if (_text.Length == 0 || _pending.Length > 0) Remove(joiner.Value);
        else Runes.Append(_pending, joiner);
    }

    private void Keep(Rune rune)
    {
        var before = _text.Length == 0 ? "" : Settled(_pending.ToString());
        PullBack(_text.Length + before.Length);
        _pending.Clear();
        _text.Append(before);
        Runes.Append(_text, rune);
    }

    private string Settled(string pending) => pending switch
    {
        "" or [Runes.Zwj or Runes.Zwnj] => pending,
        _ when singleLine => " ",
        _ when pending.Count(static c => c == '\n') > 2 => "\n\n",
        _ => pending,
    };

    // At the edge of a word there is nothing to join.
    private void DropJoiner()
    {
        if (_pending.Length == 0 || !IsJoiner(_pending[0])) return;
        var joiner = _pending[0];
        _pending.Clear();
        PullBack(_text.Length);
        Remove(joiner);
    }

    // What was removed inside white space that has since shrunk.
    private void PullBack(int limit)
    {
        for (var i = _removed.Count - 1; i >= 0 && _removed[i].Position > limit; i--)
            _removed[i] = _removed[i] with { Position = limit };
    }

    private static bool IsJoiner(int codePoint) => codePoint is Runes.Zwj or Runes.Zwnj;
}
