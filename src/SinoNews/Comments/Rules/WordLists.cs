using SinoNews.Arabic;

namespace SinoNews.Comments.Rules;

/// <summary>The newsroom's lists as the checks use them: compiled once for each of their versions.</summary>
public sealed class WordLists
{
    private readonly HashSet<string> _domains;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="names">The outlet's and the colleagues' own names, reserved without being listed.</param>
    public WordLists(IEnumerable<ListedWord> words, IEnumerable<string> names)
    {
        var lists = words.ToLookup(word => word.List);
        Banned = new WordMatcher(lists[WordList.Banned].Select(word => word.ToRule()));
        Suspect = new WordMatcher(lists[WordList.Suspect].Select(word => word.ToRule()));
        _domains = [.. lists[WordList.EmailDomain].Select(word => word.Text)];
        foreach (var name in lists[WordList.ReservedName].Select(word => word.Text).Concat(names))
            _names.TryAdd(ScriptTricks.Skeleton(name), name);
        _names.Remove("");
    }

    public static WordLists Empty { get; } = new([], []);

    public WordMatcher Banned { get; }

    public WordMatcher Suspect { get; }

    /// <summary>True for a listed or throw-away domain and for all below it.</summary>
    public bool HasDomain(string domain)
    {
        for (var rest = domain; rest.Length > 0; rest = rest.IndexOf('.') is var dot and >= 0 ? rest[(dot + 1)..] : "")
        {
            if (_domains.Contains(rest) || DisposableDomains.Contains(rest))
                return true;
        }
        return false;
    }

    /// <summary>The reserved name that this skeleton looks like; null for none.</summary>
    public string? ReservedName(string skeleton) => _names.GetValueOrDefault(skeleton);
}
