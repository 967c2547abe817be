using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed class StoreGlanceTests
{
    [Fact]
    public async Task A_store_of_this_release_is_up_to_date()
    {
        using var store = await TestStore.New();
        Assert.True(StoreGlance.IsUpToDate(store.Path));
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_and_is_not_made_by_looking()
    {
        using var store = TestStore.None();
        Assert.False(StoreGlance.IsUpToDate(store.Path));
        Assert.False(File.Exists(store.Path));
    }

    [Fact]
    public async Task A_store_of_an_earlier_release_is_not()
    {
        using var store = await TestStore.At("Initial");
        Assert.False(StoreGlance.IsUpToDate(store.Path));
    }

    [Fact]
    public void A_file_that_is_no_store_is_not()
    {
        using var folder = new TempFolder();
        Assert.False(StoreGlance.IsUpToDate(folder.Write("sinonews.db", new string('x', 5000))));
    }

    [Fact]
    public async Task A_store_beside_which_an_upgrade_was_broken_off_is_not()
    {
        using var store = await TestStore.New();
        await File.WriteAllTextAsync($"{store.Path}.upgrade-wal", "");
        Assert.False(StoreGlance.IsUpToDate(store.Path));
    }

    [Fact]
    public async Task A_store_with_a_story_that_is_not_folded_is_not_until_it_was_brought_up_to_date()
    {
        using var store = await TestStore.New();
        await store.Publish(Make.Words());
        await using var db = store.Open();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Articles" SET "Folded" = ''""");
        Assert.False(StoreGlance.IsUpToDate(store.Path));

        await db.BringUpToDate(default);
        Assert.True(StoreGlance.IsUpToDate(store.Path));
    }

    [Fact]
    public async Task It_tells_whether_there_is_an_admin_and_which_zone_holds()
    {
        using var store = await TestStore.New();
        using var glance = new StoreGlance(store.Path);
        Assert.False(glance.HasAdmin());
        Assert.Null(glance.TimeZone());

        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlAsync($"""UPDATE "Sites" SET "TimeZone" = 'Asia/Shanghai'""");
            var admin = db.Users.Add(Make.Staff()).Entity;
            var role = db.Roles.Add(new(Roles.Admin)).Entity;
            await db.SaveChangesAsync();
            db.UserRoles.Add(new() { UserId = admin.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        }
        Assert.True(glance.HasAdmin());
        Assert.Equal("Asia/Shanghai", glance.TimeZone());
    }
}
