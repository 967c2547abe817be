using System.Text;
using System.Xml;

namespace SinoNews.Arabic;

/// <summary>Text as XML 1.0 can carry it.</summary>
public static class XmlCharacters
{
    /// <summary>
    /// Without what XML forbids even as a reference: most controls, lone surrogates, U+FFFE and U+FFFF. A reader stops at the
    /// first. And without the controls that it only tolerates, which are what is left of another encoding.
    /// </summary>
    public static string Only(string text)
    {
        if (text.All(IsFit))
            return text;
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsFit(text[i]))
                legal.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                legal.Append(text, i++, 2);
        }
        return legal.ToString();
    }

    private static bool IsFit(char character) => XmlConvert.IsXmlChar(character) && character is not (>= '\u007F' and <= '\u009F');
}
