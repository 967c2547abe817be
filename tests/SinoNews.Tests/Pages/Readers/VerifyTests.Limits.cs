using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Comments.Rules;
using SinoNews.Tests.Mail;

namespace SinoNews.Tests.Pages.Readers;

/// <summary>How often an address is written to, and for whom it is not.</summary>
public sealed partial class VerifyTests
{
    [Fact]
    public async Task Nobody_floods_an_address_with_links_not_even_by_many_comments()
    {
        var receipts = new List<string>();
        for (var i = 0; i < 5; i++)
            receipts.Add((await _reader.Comment(_story, $"تعليق مختلف رقم {i}", email: "victim@example.org")).Receipt);
        var codes = new List<int>();
        foreach (var receipt in receipts)
        {
            codes.Add((await _reader.Post($"/comments/{receipt}?handler=Prove", [])).Code);
            await _site.MailsTo("victim@example.org"); // and sent
        }

        Assert.Equal([303, 303, 303, 429, 429], codes);
        Assert.Equal(3, (await _site.MailsTo("victim@example.org")).Count);
        var refused = await _reader.Post($"/comments/{receipts[4]}?handler=Prove", []);
        Assert.Equal("3600", refused.Header("Retry-After"));
        Assert.Contains("روابط كثيرة", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.DoesNotContain("victim", string.Concat(await _site.Store(db => db.OutgoingMails.Select(mail => mail.To + mail.Text + mail.Subject).ToListAsync())), StringComparison.Ordinal);
        Assert.Equal(303, (await _reader.Post($"/comments/{(await _reader.Comment(_story, "من عنوان آخر", email: "other@example.org")).Receipt}?handler=Prove", [])).Code);

        _site.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(303, (await _reader.Post($"/comments/{receipts[4]}?handler=Prove", [])).Code);
    }

    [Fact]
    public async Task An_address_gets_six_mails_a_day_whatever_is_asked_for_and_again_some_a_day_later()
    {
        var receipt = (await _reader.Comment(_story, email: "victim@example.org")).Receipt;
        for (var i = 0; i < 3; i++)
            Assert.Equal(303, await AskForProof());
        _site.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal((303, 303, 303), (await AskForProof(), await AskForData(), await AskForProof()));
        _site.Time.Advance(TimeSpan.FromMinutes(61));

        var refused = await _reader.Post($"/comments/{receipt}?handler=Prove", []);

        Assert.Equal((429, "86400"), (refused.Code, refused.Header("Retry-After")));
        Assert.Contains("روابط كثيرة في يوم واحد", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(303, await AskForData()); // as everybody is answered
        Assert.Equal(6, (await _site.MailsTo("victim@example.org")).Count);

        _site.Time.Advance(TimeSpan.FromHours(22));
        await _site.Until(async db => await db.OutgoingMails.CountAsync() <= 3, () => _site.Time.Advance(TimeSpan.FromMinutes(1)));
        Assert.Equal(303, await AskForProof());
        Assert.Equal(7, (await _site.MailsTo("victim@example.org")).Count);

        Task<int> AskForProof() => Ask($"/comments/{receipt}?handler=Prove");
        Task<int> AskForData() => Ask("/privacy/my-data", ("Email", "victim@example.org"));
        async Task<int> Ask(string path, params (string, string?)[] fields)
        {
            var code = (await _reader.Post(path, fields)).Code;
            await _site.MailsTo("victim@example.org"); // and sent
            return code;
        }
    }

    [Fact]
    public async Task A_trapped_program_is_told_what_everybody_is_told_and_nobody_is_written_to()
    {
        var honest = (await _reader.Comment(_story, "تعليق صادق", email: "a@example.org")).Receipt;
        var trapped = (await _reader.Comment(_story, "تعليق صادق", email: "b@example.org", website: "x")).Receipt;

        var answers = new[] { await _reader.Post($"/comments/{honest}?handler=Prove", []), await _reader.Post($"/comments/{trapped}?handler=Prove", []) };

        Assert.All(answers, answer => Assert.Equal(303, answer.Code));
        Assert.Equal(
            (await _reader.Get(answers[0].Location!)).Body.Replace(honest, "", StringComparison.Ordinal),
            (await _reader.Get(answers[1].Location!)).Body.Replace(trapped, "", StringComparison.Ordinal));
        Assert.Single(await _site.MailsTo("a@example.org"));
        Assert.Empty(await _site.MailsTo("b@example.org"));
    }

    [Fact]
    public async Task What_comes_from_another_site_is_refused()
    {
        var (receipt, link) = await _site.AsksForProof(_reader, _story, "salma@example.org");

        foreach (var path in new[] { $"/comments/{receipt}?handler=Prove", link, link + "?handler=Forget" })
            Assert.Equal(403, (await _reader.Post(path, [], ("Sec-Fetch-Site", "cross-site"))).Code);
        Assert.Equal(404, (await _reader.Post("/comments/no-such-receipt?handler=Prove", [])).Code);
        Assert.False((await _site.Comment(receipt)).IsProven);
    }
}
