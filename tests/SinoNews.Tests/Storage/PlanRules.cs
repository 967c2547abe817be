using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Storage;

/// <summary>
/// What a plan may do, whatever the size of the paper: walk an index, look rows up by their keys, and read whole those
/// tables alone that do not grow with it.
/// </summary>
internal static partial class PlanRules
{
    private static readonly Dictionary<string, string> DoesNotGrow = new(StringComparer.Ordinal)
    {
        ["Sites"] = "one row",
        ["CommentPolicy"] = "one row",
        ["GlossaryStates"] = "one row",
        ["ReaderKeys"] = "one row",
        ["Sections"] = "a dozen, for the navigation",
        ["CommentCounts"] = "one row for each state",
        ["StoryCounts"] = "one row for each state",
        ["ReadPlaces"] = "eight places for each list",
        ["AspNetUsers"] = "the colleagues",
        ["AspNetRoles"] = "three",
        ["AspNetUserRoles"] = "the colleagues",
        ["WorkingCopies"] = "what colleagues have typed and not saved",
        ["GlossaryEntries"] = "the names that the house has settled, some hundreds",
        ["Authors"] = "those who write for the paper",
        ["Bans"] = "whom colleagues have banned by hand",
        ["ListedWords"] = "what colleagues have listed by hand",
        ["CONSTANT"] = "no table",
        ["json_each"] = "the values that the query itself brings",
    };

    // What a full-text index finds for words, and indexes that hold a few rows: of stories that somebody is to put right, of comments left to somebody.
    private static readonly string[] Sought = [" VIRTUAL TABLE INDEX 0:M", " USING INDEX IX_ArticleMentions_Rejected", " USING INDEX IX_Articles_Unpublished", " INDEX IX_Comments_Escalated"];

    // A filter offers the first few hundred, along their index.
    private static readonly string[] Offered = [" USING INDEX IX_Tags_Slug"];

    internal static async Task AssertPlans(this SiteUnderTest site, bool maySort = false)
    {
        Assert.NotEqual(0, site.Sql.Count);
        Assert.All(await site.Plans(), query => Assert.All(query.Plan, line =>
            Assert.False(Scans(query, line) || (!maySort && Sorts(query, line)), $"{line}\n\n{string.Join('\n', query.Plan)}\n\n{query.Sql}")));
    }

    internal static Task<IReadOnlyList<Planned>> Plans(this SiteUnderTest site) => site.Store(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return await site.Sql.Plans(db.Database.GetDbConnection());
    });

    private static bool Scans(Planned query, string line) =>
        line.StartsWith("SCAN ", StringComparison.Ordinal) && !AsksForNothing(query) && !IsCut(query, line) && !DoesNotGrow.ContainsKey(TableOf(query, line))
        && !Array.Exists(Sought, sought => line.Contains(sought, StringComparison.Ordinal))
        && !(Array.Exists(Offered, offered => line.EndsWith(offered, StringComparison.Ordinal)) && query.Sql.Contains("LIMIT", StringComparison.Ordinal));

    private static bool Sorts(Planned query, string line) => line.Contains("TEMP B-TREE", StringComparison.Ordinal) && !AsksForNothing(query) && !IsOneStory(query)
        && !query.Plan.Where(IsSource).All(source => !Scans(query, source) && !source.StartsWith("SEARCH ", StringComparison.Ordinal) || DoesNotGrow.ContainsKey(TableOf(query, source)));

    private static bool IsSource(string line) => line.StartsWith("SEARCH ", StringComparison.Ordinal) || line.StartsWith("SCAN ", StringComparison.Ordinal);

    // A plan calls a table by its alias.
    private static string TableOf(Planned query, string line)
    {
        var alias = line.Split(' ')[1];
        var named = Aliases().Matches(query.Sql).FirstOrDefault(match => match.Groups["alias"].Value == alias);
        return named is null ? alias : named.Groups["table"].Value;
    }

    // The rows that a LIMIT inside has already cut out; or a walk along the ids themselves that a LIMIT cuts.
    private static bool IsCut(Planned query, string line) => query.Plan.Contains($"CO-ROUTINE {line["SCAN ".Length..]}")
        || Regex.IsMatch(query.Sql, $"""AS "{line["SCAN ".Length..]}"\s+ORDER BY "\w+"\."Id"( DESC)?\s+LIMIT""", RegexOptions.None, TimeSpan.FromSeconds(1));

    // The dozen tags of a story, or of a page of them.
    private static bool IsOneStory(Planned query) =>
        query.Plan.First(IsSource).EndsWith("INDEX sqlite_autoindex_ArticleTags_1 (ArticleId=?)", StringComparison.Ordinal);

    // What an empty page asks for by its ids: never run over a row.
    private static bool AsksForNothing(Planned query) => query.Sql.Contains("WHERE 0", StringComparison.Ordinal);

    [GeneratedRegex("""(?:"(?<table>\w+)"|(?<table>json_each)\([^)]*\)) (?:AS )?"?(?<alias>\w+)""", RegexOptions.None, 1000)]
    private static partial Regex Aliases();
}
