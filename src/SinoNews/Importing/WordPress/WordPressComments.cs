using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Storage;

namespace SinoNews.Importing.WordPress;

/// <summary>Brings what readers of a blog wrote under an item, each comment once, in threads of one level.</summary>
internal sealed class WordPressComments(TimeZoneInfo zone, ImportReport report)
{
    private const int MaxName = 80;
    private const int MostSteps = 1000;

    /// <summary>Within the caller's transaction; the caller saves the story.</summary>
    /// <param name="isNew">The story came just now. Under one that was here, nothing comes that the desk would only have to delete.</param>
    /// <returns>How many were brought.</returns>
    internal async Task<int> Bring(NewsDb db, WxrItem item, Article article, bool isNew, DateTime now, CancellationToken ct)
    {
        if (item.Comments.Count == 0)
            return 0;
        var readers = await db.ReaderKeys.AsNoTracking().SingleAsync(ct);
        var since = now.AddDays(-(await db.CommentPolicies.AsNoTracking().SingleAsync(ct)).KeepAddressesDays);
        var ids = await db.Comments.Where(comment => comment.ArticleId == article.Id).Select(comment => new { comment.Key, comment.Id })
            .ToDictionaryAsync(comment => comment.Key, comment => comment.Id, ct);
        var all = item.Comments.DistinctBy(comment => comment.Id).ToDictionary(comment => comment.Id);
        var brought = 0;
        foreach (var (comment, opening) in InOrder(all))
        {
            var key = Key(article.SourceKey!, comment.Id);
            if (db.WasBrought(key) || Made(item, comment, key, now) is not { } made || (!isNew && made.State is CommentState.Spam or CommentState.Trash))
                continue;
            long? parent = opening is not null && ids.TryGetValue(Key(article.SourceKey!, opening.Id), out var id) ? id : null;
            var kept = Comment.Bring(made, article.Id, parent, readers, since, now);
            db.Inserts.Insert(kept);
            db.RememberBrought(key);
            ids.Add(key, kept.Id);
            db.CountComments(kept.State, 1);
            db.IndexComment(kept);
            article.CommentCount += kept.State is CommentState.Approved ? 1 : 0;
            brought++;
        }
        return brought;
    }

    // Those that open threads first: their numbers are what the others hang on.
    private IEnumerable<(WxrComment Comment, WxrComment? Opening)> InOrder(Dictionary<long, WxrComment> all) =>
        all.Values.Select(comment => (Comment: comment, Opening: Opening(comment, all)))
            .OrderBy(one => one.Opening is not null).ThenBy(one => At(one.Comment)).ThenBy(one => one.Comment.Id);

    private static WxrComment? Opening(WxrComment comment, Dictionary<long, WxrComment> all)
    {
        var top = comment;
        for (var steps = 0; steps < MostSteps && all.TryGetValue(top.ParentId, out var parent) && parent != top; steps++)
            top = parent;
        // What goes round in a circle has no opening.
        return top == comment || all.ContainsKey(top.ParentId) ? null : top;
    }

    private BroughtComment? Made(WxrItem item, WxrComment comment, Guid key, DateTime now)
    {
        var text = WordPressBody.Plain(comment.Text, singleLine: false);
        CommentState? state = comment.Approved switch
        {
            "1" or "approve" => CommentState.Approved,
            "0" or "hold" => CommentState.Pending,
            "spam" => CommentState.Spam,
            "trash" or "post-trashed" => CommentState.Trash,
            _ => null,
        };
        var lack = comment.Type is not ("" or "comment") ? "pingbacks and the like skipped" : state is null ? "comment of an unknown state skipped" : text.Length == 0 ? "comment without words skipped" : null;
        if (lack is not null)
        {
            report.Tell(item, lack, string.Create(CultureInfo.InvariantCulture, $"comment {comment.Id}"));
            return null;
        }
        var at = At(comment) is var written && written > DateTime.UnixEpoch ? written : WordPressDates.Of(item, zone) ?? now;
        return new BroughtComment(key, state!.Value, Name(comment), Email(comment), Network(comment.Network), text, at > now ? now : at);
    }

    private DateTime At(WxrComment comment) => WordPressDates.Of(comment.DateGmt, comment.DateLocal, zone) ?? DateTime.UnixEpoch;

    private static string Name(WxrComment comment)
    {
        var name = WordPressBody.Plain(comment.Author, singleLine: true);
        return name.Length == 0 ? "قارئ" : name.Length <= MaxName ? name : name[..(char.IsHighSurrogate(name[MaxName - 1]) ? MaxName - 1 : MaxName)];
    }

    // What is no address is nobody's: it would only be one pseudonym for many.
    private static string Email(WxrComment comment) =>
        comment.Email.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(comment.Email, out var address) && address.Address == comment.Email ? comment.Email : "";

    private static string? Network(string ip)
    {
        if (!IPAddress.TryParse(ip, out var address))
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    private static Guid Key(string sourceKey, long id) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sourceKey}\u001fcomment\u001f{id}"))).AsSpan(0, 16));
}
