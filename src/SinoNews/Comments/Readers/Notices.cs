using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SinoNews.Mail;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>Tells readers who asked for it what became of their comments: once, when nobody is likely to take the decision back.</summary>
public sealed class Notices(StoreWriter writer, ILogger<Notices> log)
{
    /// <summary>So long a decision may still be a slip of the hand.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    /// <summary>Short enough that nobody's post waits behind it.</summary>
    private const int StepSize = 50;

    /// <summary>Writes the mails that are due, some at a time.</summary>
    /// <param name="letter">Writes one, in the name of the site that it is given: the comment has its article and its decisions.
    /// One that cannot be written is left out for good: all others wait behind it.</param>
    /// <returns>How many comments it saw to: fewer than before, and at last none.</returns>
    public Task<int> Write(Func<Comment, string, OutgoingMail> letter, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var since = now - UndoWindow;
            var decided = await db.Comments.Include(comment => comment.Article).Include(comment => comment.Decisions).AsSplitQuery()
                // By what they are not, or all that were ever approved would be gone through.
                .Where(comment => comment.WantsNotice && comment.DecidedAt <= since && comment.EscalatedTo == null
                    && comment.State != CommentState.Pending && comment.State != CommentState.Spam && comment.State != CommentState.Trash)
                .OrderBy(comment => comment.DecidedAt).ThenBy(comment => comment.Id).Take(StepSize).ToListAsync(ct);
            var name = decided.Count == 0 ? "" : await db.Sites.Select(site => site.Name).SingleAsync(ct);
            foreach (var comment in decided)
            {
                comment.EndNotice();
                if (comment.CanBeWrittenTo && comment.Article.VisibleFrom <= now && await db.VerifiedReaders.FindAsync([comment.Reader], ct) is { UnsubscribedAt: null }
                    && Written(letter, comment, name) is { } mail)
                    db.OutgoingMails.Add(mail);
            }
            await db.SaveChangesAsync(ct);
            return decided.Count;
        },
        ct);

    // Of the failure only its kind is logged: its words might be the reader's.
    private OutgoingMail? Written(Func<Comment, string, OutgoingMail> letter, Comment comment, string site)
    {
        try
        {
            return letter(comment, site);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError("The notice of comment {Comment} could not be written and is not sent: {Kind}", comment.Id, exception.GetType().Name);
            return null;
        }
    }
}
