namespace SinoNews.Arabic.Typesetting;

/// <summary>A picture of which the text says nothing to those who do not see it.</summary>
internal static class MissingAlt
{
    internal static IEnumerable<Finding> Find(Stretch stretch)
    {
        var text = stretch.Text;
        for (var i = text.IndexOf("![", StringComparison.Ordinal); i >= 0; i = text.IndexOf("![", i + 2, StringComparison.Ordinal))
        {
            var end = i + 2;
            while (Stretch.IsSpace(stretch[end]))
                end++;
            if (stretch[end] is ']' && stretch[end + 1] is Stretch.Sealed or '[')
            {
                yield return stretch.Finding(
                    TypographyRule.MissingAlt, i, end + 1 - i, null,
                    "صورة بلا وصف لمن لا يراها: اكتب بين القوسين ما يظهر فيها، وإلا أُخذ وصفها من المكتبة.");
            }
        }
    }
}
