using NetVips;

namespace SinoNews.Media.Cards;

/// <summary>Sets a headline as large as it fits.</summary>
internal static class Headline
{
    private const string Cut = "…";

    // The last holds five lines in a card, and never six.
    private static readonly int[] Sizes = [84, 70, 60, 53, 48];

    internal static Image Set(CardFonts fonts, string text, int width, int height)
    {
        foreach (var size in Sizes)
        {
            using var set = fonts.Set(text, size, width);
            if (set.Height <= height)
                return Balanced(fonts, text, size, width, set.Height);
        }
        return SetCut(fonts, text, width, height);
    }

    // As narrow as it gets without another line: no word stands alone in the last.
    private static Image Balanced(CardFonts fonts, string text, int size, int width, int height)
    {
        var (low, high) = (width / 2, width);
        while (high - low > width / 64)
        {
            var middle = (low + high) / 2;
            using var narrower = fonts.Set(text, size, middle);
            (low, high) = narrower.Width <= middle && narrower.Height < height + (size / 2) ? (low, middle) : (middle, high);
        }
        return fonts.Set(text, size, high);
    }

    // The most words that fit; of one endless word the most letters.
    private static Image SetCut(CardFonts fonts, string text, int width, int height)
    {
        var ends = Enumerable.Range(1, text.Length - 1).Where(i => text[i] == ' ').ToList();
        if (ends.Count == 0 || !Fits(ends[0]))
            ends = [.. Enumerable.Range(1, text.Length - 1).Where(i => !char.IsLowSurrogate(text[i]))];
        var (low, high) = (0, ends.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Fits(ends[middle]) ? (middle, high) : (low, middle - 1);
        }
        return At(ends[low]);

        bool Fits(int end)
        {
            using var set = At(end);
            return set.Height <= height;
        }

        Image At(int end) => fonts.Set(text[..end].TrimEnd('،', '؛', ':', '.', ' ') + Cut, Sizes[^1], width);
    }
}
