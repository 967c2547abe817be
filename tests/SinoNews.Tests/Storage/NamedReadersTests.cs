using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

/// <summary>A store from before readers had pseudonyms.</summary>
public sealed class NamedReadersTests
{
    [Fact]
    public async Task Readers_of_before_get_their_pseudonyms_and_notes_and_bans_follow_them()
    {
        using var store = await Before();
        await using (var db = store.Open())
            await db.BringUpToDate(default);

        await using var upgraded = store.Open();
        var salma = (await upgraded.ReaderKey(default)).Reader("s@example.org");
        Assert.Equal(22, salma.Length);
        Assert.Equal([salma, salma, ""], await upgraded.Comments.OrderBy(comment => comment.Id).Select(comment => comment.Reader).ToListAsync());
        Assert.Equal(salma, (await upgraded.StaffNotes.SingleAsync()).Reader);
        var bans = await upgraded.Bans.OrderBy(ban => ban.Id).ToListAsync();
        Assert.Equal([(salma, "s***@example.org"), ("192.0.2.1", "192.0.2.1"), ("", "")], bans.Select(ban => (ban.Value, ban.Shown)));
        Assert.Equal((3, 90), await upgraded.CommentPolicies.Select(policy => ValueTuple.Create(policy.TrustAfter, policy.KeepAddressesDays)).SingleAsync());
    }

    [Fact]
    public async Task No_two_sites_know_a_reader_by_the_same_pseudonym()
    {
        using var one = await TestStore.New();
        using var other = await TestStore.At("20261129135948_FoundAndShared");
        await using var first = one.Open();
        await using var second = other.Open();
        await second.BringUpToDate(default);

        Assert.NotEqual((await first.ReaderKey(default)).Reader("s@example.org"), (await second.ReaderKey(default)).Reader("s@example.org"));
    }

    private static async Task<TestStore> Before()
    {
        var store = await TestStore.At("20261123160333_Initial");
        await using var db = store.Open();
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Sections (Id, Slug, Name, Description, Position, Glyph, Pinyin, GlyphMeaning, GlyphNote, StoryGlyphs) VALUES (1, 's', 'ق', '', 1, '', '', '', '', '');
            INSERT INTO Authors (Id, Slug, Name) VALUES (1, 'a', 'هيئة');
            INSERT INTO AspNetUsers (Id, Name, JoinedAt, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES (7, 'ليلى', '2026-09-01', 0, 0, 0, 0, 0);
            INSERT INTO Articles (Id, Version, State, Title, Description, Slug, ReadingMinutes, SectionId, AuthorId, LatestRevision, CreatedAt, EditedAt, TouchedByStaff, Binned, CommentCount, CommentsClosed, VisibleFrom)
                VALUES (1, 1, 'Published', 'ع', '', 'ع', 1, 1, 1, 1, '2026-09-01', '2026-09-01', 0, 0, 0, 0, '2026-09-01');
            INSERT INTO Comments (Id, Version, State, ArticleId, Name, Email, Text, Reason, Key, ContentHash, Receipt, CreatedAt)
                VALUES (1, 0, 'Pending', 1, 'سلمى', 's@example.org', 'كلام', 'FirstComment', '00000000-0000-0000-0000-000000000001', 'x', 'r1', '2026-09-02'),
                       (2, 0, 'Pending', 1, 'سلمى', 's@example.org', 'كلام آخر', 'FirstComment', '00000000-0000-0000-0000-000000000002', 'x', 'r2', '2026-09-03'),
                       (3, 1, 'Approved', 1, 'ليلى', '', 'جواب', 'OpenThread', '00000000-0000-0000-0000-000000000003', 'x', 'r3', '2026-09-04');
            """);
        await db.GetService<IMigrator>().MigrateAsync("20261129135948_FoundAndShared");
        await db.Database.ExecuteSqlRawAsync("""
            UPDATE Comments SET StaffId = 7 WHERE Id = 3;
            INSERT INTO StaffNotes (CommentId, Email, Text, ById, At) VALUES (1, 's@example.org', 'ملاحظة', 7, '2026-09-05');
            INSERT INTO Bans (Kind, Value, CommentId, ById, At, LiftedAt)
                VALUES ('Email', 's@example.org', 1, 7, '2026-09-05', NULL), ('Network', '192.0.2.1', 1, 7, '2026-09-05', NULL), ('Email', '', 1, 7, '2026-09-05', '2026-09-06');
            """);
        return store;
    }
}
