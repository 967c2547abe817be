using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Storage;

public sealed class UpgradeTests
{
    [Fact]
    public async Task A_store_of_the_first_release_keeps_its_comments_counts_and_decisions()
    {
        using var store = await TestStore.At("20261123160333_Initial");
        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO Sections (Id, Slug, Name, Description, Position, Glyph, Pinyin, GlyphMeaning, GlyphNote, StoryGlyphs) VALUES (1, 's', 'ق', '', 1, '', '', '', '', ''), (2, 'travel', 'س', '', 2, '', '', '', '', '');
                INSERT INTO Sites (Id, Name, Tagline) VALUES (1, 'سينو', 'عبارة');
                INSERT INTO Authors (Id, Slug, Name) VALUES (1, 'a', 'هيئة');
                INSERT INTO AspNetUsers (Id, Name, JoinedAt, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES (7, 'ليلى', '2026-09-01', 0, 0, 0, 0, 0);
                INSERT INTO Articles (Id, Version, State, Title, Description, Slug, ReadingMinutes, SectionId, AuthorId, LatestRevision, CreatedAt, EditedAt, TouchedByStaff, Binned, CommentCount, CommentsClosed, VisibleFrom)
                    VALUES (1, 1, 'Published', 'ع', '', 'ع', 1, 1, 1, 1, '2026-09-01', '2026-09-01', 0, 0, 0, 0, '2026-09-01');
                INSERT INTO Comments (Id, Version, State, ArticleId, Name, Email, Text, Reason, Key, ContentHash, Receipt, CreatedAt)
                    VALUES (1, 2, 'Spam', 1, 'سلمى', 's@example.org', 'كلام عن الصِّين', 'FirstComment', '00000000-0000-0000-0000-000000000001', 'x', 'r1', '2026-09-02'),
                           (2, 0, 'Pending', 1, 'نورة', 'n@example.org', 'كلام آخر', 'FirstComment', '00000000-0000-0000-0000-000000000002', 'x', 'r2', '2026-09-03');
                INSERT INTO Decisions (CommentId, Act, "From", "To", Version, ById, At)
                    VALUES (1, 'Approve', 'Pending', 'Approved', 1, 7, '2026-09-04'), (1, 'Spam', 'Approved', 'Spam', 2, 7, '2026-11-23 10:00:00');
                """);
        }

        await using (var db = store.Open())
            await db.BringUpToDate(default);

        await using var upgraded = store.Open();
        var spam = await upgraded.Comments.SingleAsync(comment => comment.Id == 1);
        Assert.Equal((new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc), 7), (spam.DecidedAt, spam.DecidedById));
        Assert.Equal(["plain", "travel"], await upgraded.Sections.InOrder().Select(section => section.Look).ToListAsync());
        var site = await upgraded.Sites.SingleAsync();
        Assert.Equal(("سينو", "عبارة", null, 0), (site.Name, site.Tagline, site.TimeZone, site.Links.Count));
        Assert.Null((await upgraded.Comments.SingleAsync(comment => comment.Id == 2)).DecidedAt);
        var queue = new ModerationQueue(upgraded);
        var counts = await queue.Counts(default);
        Assert.Equal((1, 1, 0), (counts[CommentState.Pending], counts[CommentState.Spam], counts[CommentState.Approved]));
        Assert.Equal([1L], (await queue.Page(new QueueFilter { Words = "الصين" }, QueueOrder.Oldest, null, Make.Now, default)).Cards.Select(card => card.Id));
    }
}
