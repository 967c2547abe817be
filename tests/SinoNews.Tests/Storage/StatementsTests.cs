using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Storage;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Storage;

public sealed class StatementsTests
{
    // SQLITE_STMTSTATUS_REPREPARE, which the binding has no name for.
    private const int Planned = 5;

    private delegate nint Next(nint connection, nint statement);

    private delegate nint SqlOf(nint statement);

    private delegate int StatusOf(nint statement, int what, int reset);

    [Fact]
    public async Task What_each_post_asks_is_planned_once_whatever_its_values()
    {
        using var store = await CommentStore.New();
        for (var i = 0; i < 4; i++)
            Assert.IsType<Receiving.Accepted>(await store.Intake.Receive(Make.Post($"تعليق رقم {i}", "قارئ", $"reader{i}@example.org", $"198.51.100.{i}", store.Article), Make.Now, default));

        Assert.All(await store.Writer.Run(db => Task.FromResult(Kept(db)), default), statement => Assert.True(statement.PlannedAnew == 0, statement.Sql));
    }

    // By SQLite's own count, also of what its full-text index prepares: the binding lists only its own.
    private static List<(string Sql, int PlannedAnew)> Kept(NewsDb db)
    {
        var kept = new List<(string Sql, int PlannedAnew)>();
        var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!.DangerousGetHandle();
        var (next, sql, status) = (Native<Next>("sqlite3_next_stmt"), Native<SqlOf>("sqlite3_sql"), Native<StatusOf>("sqlite3_stmt_status"));
        for (var statement = next(connection, 0); statement != 0; statement = next(connection, statement))
            kept.Add((Marshal.PtrToStringUTF8(sql(statement)) ?? "", status(statement, Planned, 0)));
        Assert.Contains(kept, statement => statement.Sql.Contains("VerifiedReaders", StringComparison.Ordinal));
        return kept;
    }

    private static T Native<T>(string name)
        where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(NativeLibrary.Load("e_sqlite3", typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, null), name));
}
