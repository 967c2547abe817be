using Microsoft.Data.Sqlite;
using SinoNews.Staff;

namespace SinoNews.Tests.Faults;

/// <summary>Another process holds the store for longer than anybody waits.</summary>
public sealed class LockedStoreTests
{
    [Fact]
    public async Task Everything_that_writes_is_given_back_at_once_and_everything_that_reads_goes_on()
    {
        using var data = new TempFolder();
        await using (var site = new AilingSite { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var admin = await site.Colleague(Roles.Admin);
            var id = await site.Publish();
            var address = await site.AddressOf(id);
            var version = (await admin.Get("/newsroom/settings")).Field("Input.Version");
            (string, string?)[] entry = [("Input.Name", "بكين"), ("Input.Simplified", "北京"), ("Input.Pinyin", "Běijīng"), ("Input.Kind", "Place"), ("Input.Explanation", "عاصمة الصين.")];
            await admin.Submit("/newsroom/comments/999999/undo", ("Version", "0")); // it has its form's token
            await using var other = new SqliteConnection($"Data Source={site.StorePath};Pooling=False");
            await other.OpenAsync();
            await using (var hold = other.CreateCommand())
            {
                hold.CommandText = "BEGIN EXCLUSIVE; UPDATE \"Sites\" SET \"Tagline\" = 'لن تُحفظ'";
                await hold.ExecuteNonQueryAsync();
            }
            site.HearAnew();

            var comment = reader.Comment(id, "نص لا يضيع");
            var setting = admin.Submit("/newsroom/settings", ("Input.Version", version), ("Input.Name", "اسم جديد"), ("Input.TimeZone", "Asia/Riyadh"));
            var name = admin.Submit("/newsroom/names/new", entry);
            var autosave = admin.Submit("/newsroom/articles/autosave", ("Input.Title", "مادة"), ("Input.Section", "culture"), ("Input.Body", "نص"), ("Input.Draft", $"{Guid.NewGuid()}"));
            Assert.Equal((200, 200, 200), ((await reader.Get("/")).Code, (await reader.Get(address)).Code, (await admin.Get("/newsroom/comments")).Code));
            Assert.Equal((503, "نص لا يضيع"), ((await comment).Code, (await comment).Field("Input.Text")));
            Assert.Equal((503, "اسم جديد"), ((await setting).Code, (await setting).Field("Input.Name")));
            Assert.Equal((503, "北京"), ((await name).Code, (await name).Field("Input.Simplified")));
            Assert.Equal((503, "30"), ((await autosave).Code, (await autosave).Header("Retry-After")));

            await other.CloseAsync();
            Assert.Equal(303, (await reader.Comment(id, "نص لا يضيع")).Code);
            Assert.Equal(303, (await admin.Submit("/newsroom/names/new", entry)).Code);
            Assert.Equal(1, await site.CommentsOn(id));
        }

        Assert.Single(await LogOf.Lines(data, "another process holds the store"));
    }
}
