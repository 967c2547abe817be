using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Privacy;

/// <summary>What marked readers send and open beside their comments.</summary>
public sealed partial class NoAddressIsPublicTests
{
    // What stands behind the link in a mail shows the mailbox's own address on purpose, and the file the own network too: who
    // opens it has to see whose data it is. Anybody else's would be a leak there as well.
    private const string OwnPage = "my-data behind its link";
    private const string OwnFile = "my-data as a file";
    private const string OwnErasure = "my-data before it is erased";

    private Comment _owner = null!;

    private bool IsShownToItsOwner(string what, string mark) => what switch
    {
        OwnPage or OwnErasure => _owner.Email.Contains(mark, StringComparison.OrdinalIgnoreCase),
        OwnFile => $"{_owner.Email} {_owner.Network}".Contains(mark, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // Reports, other words, the wish for a link: what is taken and what is turned away, each from a marked network.
    private async Task Write()
    {
        using var reader = _site.Reader();
        var comments = await _site.Store(db => db.Comments.AsNoTracking().Where(comment => comment.Reader != "").OrderBy(comment => comment.Id).ToListAsync());
        var report = $"/articles/{_story}/comments/{comments.First(comment => comment.State is CommentState.Approved).Id}/report";
        await Ask(report);
        await Ask($"{report}?sent=true");
        // Reports first: other words may take the comment from the page.
        foreach (var (path, fields) in comments.SelectMany(comment => Forms(comment, report)).OrderBy(form => form.Path != report))
            _answers.Add(($"POST {path}", await reader.Post(path, fields, [.. From()])));
        foreach (var status in (int[])[303, 400, 409])
            Assert.Contains(_answers, answer => answer.What.EndsWith("/edit", StringComparison.Ordinal) && answer.Answer.Code == status);
        Assert.Equal(comments.Count, _answers.Count(answer => answer.What == $"POST {report}" && answer.Answer.Code == 303));
        Assert.Contains(_answers, answer => answer.What.EndsWith("?handler=Prove", StringComparison.Ordinal) && answer.Answer.Code == 303);
        Assert.Equal(comments.Count, await _site.Store(db => db.CommentReports.CountAsync()));
        foreach (var reporter in await _site.Store(db => db.CommentReports.Select(one => one.Reporter).ToListAsync()))
            _marks.Add(reporter);
    }

    private static IEnumerable<(string Path, IEnumerable<(string, string?)> Fields)> Forms(Comment comment, string report) =>
    [
        (report, [("Input.Reason", "Spam"), ("Input.Note", "ملاحظة")]),
        (report, [("Input.Reason", "none")]),
        ($"/comments/{comment.Receipt}/edit", [("Input.Text", ""), ("Input.Version", "0")]),
        ($"/comments/{comment.Receipt}/edit", [("Input.Text", "نص معدّل"), ("Input.Version", "99")]),
        ($"/comments/{comment.Receipt}/edit", [("Input.Text", $"{comment.Text} معدّلًا"), ("Input.Version", $"{comment.Version}")]),
        ($"/comments/{comment.Receipt}?handler=Prove", [("wantsNotice", "true")]),
    ];

    private IEnumerable<(string, string)> From() => [(Visitor.AddressHeader, MarkedSite.Proxy), ("X-Forwarded-For", _marks.New().Address)];

    // Each link that a mail can hold, pressed to its end; at last what is kept is erased.
    private async Task OpenLinks()
    {
        _owner = await _site.Store(db => db.Comments.AsNoTracking().FirstAsync(comment => comment.State == CommentState.Pending && comment.Reader != ""));
        var (links, data) = (_site.Services.GetRequiredService<ReaderLinks>(), _site.Services.GetRequiredService<ReaderDataLinks>());
        await Press($"/verify/{links.Issue(new ProofLink(_owner.Id, _owner.Reader, true, _site.Time.Now))}", "?handler=Forget");
        await Press($"/unsubscribe/{links.IssueUnsubscribe(_owner.Reader)}", "?handler=Resume");
        using var reader = _site.Reader();
        var page = $"/privacy/my-data/{data.Issue(_owner.Email, _site.Time.Now)}";
        _answers.Add((OwnPage, await reader.Get(page)));
        _answers.Add((OwnFile, await reader.Post($"{page}?handler=export", [])));
        _answers.Add((OwnErasure, await reader.Get($"{page}/erase")));
        Assert.All(_answers.TakeLast(3), answer => Assert.Contains(_owner.Email, answer.Answer.Body, StringComparison.Ordinal));
        _answers.Add(("erasure", await reader.Post($"{page}/erase", [])));
        Assert.Equal((303, 0), (_answers[^1].Answer.Code, await _site.Store(db => db.Comments.CountAsync(comment => comment.Reader == _owner.Reader))));
    }

    private async Task Press(string link, string handler)
    {
        using var reader = _site.Reader();
        var route = link.Split('/')[1];
        _answers.Add(($"{route}: opened", await reader.Get(link)));
        _answers.Add(($"{route}: pressed", await reader.Post(link, [])));
        _answers.Add(($"{route}: after", await reader.Get(link)));
        _answers.Add(($"{route}: {handler}", await reader.Post($"{link}{handler}", [])));
        _answers.Add(($"{route}: at last", await reader.Get(link)));
        Assert.DoesNotContain(404, _answers.TakeLast(5).Select(answer => answer.Answer.Code));
    }
}
