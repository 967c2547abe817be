using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Storage;

public sealed class InsertsTests
{
    [Fact]
    public async Task A_received_comment_lies_in_the_store_as_EF_would_have_written_it()
    {
        using var store = await CommentStore.New();
        var id = await store.Receive("نصّ فيه رابط https://example.com وهمزة", email: "salma@mailinator.com");
        var received = await Row(store, id);

        await store.Write(async db =>
        {
            db.Entry((await db.Comments.FindAsync(id))!).State = EntityState.Modified;
            await db.SaveChangesAsync();
        });

        Assert.Equal(received, await Row(store, id));
        Assert.Contains("EmailDomain", received["Findings"]!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, object?>> Row(CommentStore store, long id)
    {
        await using var connection = new SqliteConnection($"Data Source={store.Store.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT * FROM "Comments" WHERE "Id" = $id""";
        command.Parameters.AddWithValue("$id", id);
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        return Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName, column => row.IsDBNull(column) ? null : row.GetValue(column));
    }
}
