using System.Globalization;

namespace SinoNews.Arabic.Typesetting;

/// <summary>Search engines cut a title, in the middle of a word if need be.</summary>
internal static class TitleLength
{
    internal const int Longest = 60;

    /// <summary>What stands beyond the last character shown; marks count with their letters.</summary>
    internal static Finding? Find(string title, int longest)
    {
        var (count, cut) = (0, title.Length);
        for (var i = 0; i < title.Length; i += StringInfo.GetNextTextElementLength(title, i))
        {
            if (count++ == longest)
                cut = i;
        }

        return count <= longest ? null : new Finding(
            TypographyRule.LongTitle, cut, title.Length - cut, title[cut..], null,
            $"العنوان أطول مما تعرضه محركات البحث: طوله {count}، وما بعد {longest} حرفًا يُقص. اختصره أو اكتب عنوانًا لمحركات البحث.");
    }
}
