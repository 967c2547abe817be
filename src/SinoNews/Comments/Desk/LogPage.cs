using System.Runtime.CompilerServices;

namespace SinoNews.Comments.Desk;

/// <summary>A page of a log; <paramref name="Next"/> is the id that the page after it begins before.</summary>
public sealed record LogPage<T>(IReadOnlyList<T> Rows, long? Next);

/// <summary>Reads a log from its newest row back: what is added meanwhile shifts no page and ends no reading late.</summary>
/// <param name="read">The rows before an id, newest first, at most so many.</param>
internal sealed class NewestFirst<T>(Func<T, long> id, Func<long, int, Task<List<T>>> read)
{
    private const int PageSize = 50;

    /// <summary>Rows that are in memory at once when all are read.</summary>
    private const int Stride = 2000;

    internal async Task<LogPage<T>> Page(long? before)
    {
        var rows = await read(before ?? long.MaxValue, PageSize + 1);
        return new LogPage<T>([.. rows.Take(PageSize)], rows.Count > PageSize ? id(rows[PageSize - 1]) : null);
    }

    internal async IAsyncEnumerable<T> All([EnumeratorCancellation] CancellationToken ct = default)
    {
        var rows = await read(long.MaxValue, Stride);
        while (rows is [.., var last])
        {
            foreach (var row in rows)
                yield return row;
            ct.ThrowIfCancellationRequested();
            rows = await read(id(last), Stride);
        }
    }
}
