using System.Globalization;
using System.Net.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Comments;

namespace SinoNews.Web.Pages.Articles;

/// <summary>The fields of the comment form, as the contract names them. Strings, so that whatever was typed comes back.</summary>
public sealed record CommentInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Text { get; init; }

    public long? ReplyTo { get; init; }

    /// <summary>The idempotency key, a UUID that script adds.</summary>
    public string? Key { get; init; }

    /// <summary>Seconds of writing, that script adds.</summary>
    public string? Elapsed { get; init; }

    /// <summary>The trap: hidden from people.</summary>
    public string? Website { get; init; }

    /// <summary>The cleaned post; what is wrong with it is told to <paramref name="problems"/> in Arabic.</summary>
    public Post Clean(long articleId, string network, ModelStateDictionary problems)
    {
        var name = CleanText.Clean(Name ?? "", singleLine: true).Text;
        var email = (Email ?? "").Trim();
        var text = CleanText.Clean(Text ?? "");
        Check(problems, "Input.Name",
            !HasLetter(name) ? "اكتب اسمك، أو اسمًا تحب أن يظهر مع تعليقك."
            : name.Length > Submission.MaxName ? $"الاسم طويل: اجعله {Submission.MaxName} حرفًا على الأكثر." : null);
        Check(problems, "Input.Email",
            email.Length == 0 ? "اكتب بريدك الإلكتروني. لن يُنشر."
            : !IsAddress(email) ? "تحقّق من البريد الإلكتروني: اكتبه كاملًا، مثل name@example.org." : null);
        Check(problems, "Input.Text", Wrong(text.Text));
        // What a trapped program sent is kept without asking it to be right, but not beyond the limits.
        return new Post(
            articleId, ReplyTo, Cut(name, Submission.MaxName), Cut(email.ToLowerInvariant(), Submission.MaxEmail),
            Cut(text.Text, Submission.MaxText), RemovedMarks.Write(text.Removed), network,
            TrapFilled: !string.IsNullOrEmpty(Website),
            Key: Guid.TryParse(Key, out var key) && key != Guid.Empty ? key : null)
        {
            Elapsed = int.TryParse(Elapsed, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null,
        };
    }

    /// <summary>What is wrong with the words of a comment, in Arabic; null when nothing is.</summary>
    /// <param name="text">Cleaned.</param>
    internal static string? Wrong(string text) =>
        !HasLetter(text) ? "اكتب تعليقك قبل إرساله."
        : text.Length > Submission.MaxText ? $"التعليق طويل: اجعله {Number(Submission.MaxText)} حرف على الأكثر. طوله الآن {Number(text.Length)}." : null;

    private static void Check(ModelStateDictionary problems, string field, string? problem)
    {
        if (problem is not null)
            problems.AddModelError(field, problem);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : CleanText.Clean(text[..length]).Text;

    // A name of direction marks or full stops alone is no name.
    private static bool HasLetter(string text) => text.Any(char.IsLetterOrDigit);

    /// <summary>True for what mail can be sent to, as far as its form tells.</summary>
    internal static bool IsAddress(string email) =>
        email.Length <= Submission.MaxEmail && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal)
        && !email.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));

    private static string Number(int value) => value.ToString("N0", ArabicCulture.Instance);
}

/// <summary>The comment form on a page: empty below a story, filled where something was wrong.</summary>
public sealed record CommentForm(long ArticleId, bool Closed, CommentInput Input)
{
    /// <summary>Whom the comment answers.</summary>
    public string? ReplyToName { get; init; }

    public CommentForm Answering(long? commentId, IEnumerable<CommentThread> threads)
    {
        var answered = commentId is null ? null : threads.SelectMany(thread => thread.Replies.Prepend(thread.Opening))
            .FirstOrDefault(comment => comment.Id == commentId);
        return answered is null ? this : this with { ReplyToName = answered.Name, Input = Input with { ReplyTo = answered.Id } };
    }
}
