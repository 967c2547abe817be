using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Tests.Storage;

/// <summary>Something else that happens between what was read and its save: once, just before it.</summary>
internal sealed class Interrupted(Func<Task> by) : SaveChangesInterceptor
{
    private bool _happened;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (!_happened)
        {
            _happened = true;
            await by();
        }
        return result;
    }
}
