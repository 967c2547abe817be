namespace SinoNews.Benchmarks.Words;

/// <summary>The well-known light stemmer that takes off one prefix and then endings by length alone (light10).</summary>
internal static class PlainStemmer
{
    private static readonly string[] Prefixes = ["ال", "وال", "بال", "كال", "فال", "لل"];
    private static readonly string[] Endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    public static string Stem(string token)
    {
        var word = token is ['و', _, _, _, ..] ? token[1..] : token;
        var prefix = Prefixes.FirstOrDefault(prefix => word.Length > prefix.Length + 1 && word.StartsWith(prefix, StringComparison.Ordinal));
        if (prefix is not null) word = word[prefix.Length..];
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) word = word[..^ending.Length];
        }

        return word;
    }
}
