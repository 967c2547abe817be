using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Live;

/// <summary>
/// Who listens, and what they were told last. The truth is the store's: one look at it serves all, and is taken only when
/// something was committed, or when time alone has ended a claim or a patience.
/// </summary>
public sealed class LiveDesk(IServiceScopeFactory scopes, StoreVersion version, SiteClock clock) : IDisposable
{
    /// <summary>How many pages of one colleague may listen.</summary>
    public const int PerMember = 6;

    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly Lock _lock = new();
    private readonly List<Listener> _listeners = [];
    private TaskCompletionSource? _wanted;
    private DeskGlance? _told;
    private long _version;

    /// <summary>Completes when somebody listens.</summary>
    public Task Wanted
    {
        get
        {
            lock (_lock)
                return _listeners.Count > 0 ? Task.CompletedTask : (_wanted ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public bool HasListeners => Listeners.Length > 0;

    private Listener[] Listeners
    {
        get
        {
            lock (_lock)
                return [.. _listeners];
        }
    }

    /// <summary>A page begins to listen: it is told first how the desk stands, and what happened since it was made.</summary>
    /// <param name="since">What the page has seen; null for all.</param>
    /// <param name="cards">What it shows (<see cref="Listener"/>).</param>
    /// <returns>Null where the colleague has too many open already.</returns>
    public async Task<Listener?> Join(int memberId, DeskMark? since, IReadOnlyDictionary<long, int> cards, CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            if (Listeners.Count(one => one.MemberId == memberId) >= PerMember)
                return null;
            await using var scope = scopes.CreateAsyncScope();
            // Those who listen are told up to here, the new one from here on: nothing falls in between.
            var now = await Tell(scope.ServiceProvider, ct);
            var news = since is { } mark ? await Look(scope.ServiceProvider).News(mark, now.State.Mark, ct) : DeskNews.None;
            var listener = new Listener(memberId, cards);
            var changed = listener.NewTo(await Look(scope.ServiceProvider).Changed([.. cards.Keys], ct));
            listener.Tell(DeskEvent.Of(null, now, news).With(changed).Until(now.State.Mark));
            Add(listener);
            return listener;
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Leave(Listener listener)
    {
        lock (_lock)
            _listeners.Remove(listener);
    }

    /// <summary>Looks, and tells everybody what is new.</summary>
    public async Task Tell(CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Tell(scope.ServiceProvider, ct);
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>Shows everybody that the connection is alive.</summary>
    public void Beat()
    {
        foreach (var listener in Listeners)
            listener.Tell(DeskEvent.Bare(DeskEvent.Beat));
    }

    public void Dispose() => _looking.Dispose();

    private async Task<DeskGlance> Tell(IServiceProvider services, CancellationToken ct)
    {
        var listeners = Listeners;
        if (listeners.Length == 0)
            _told = null; // what nobody heard is not told later
        // Before the look: what is committed meanwhile is seen by the next.
        var committed = version.Of(services.GetRequiredService<NewsDb>());
        var (look, before, news) = (Look(services), _told, DeskNews.None);
        IReadOnlyList<ChangedCard> changed = [];
        var state = before?.State;
        if (state is null || committed != _version)
        {
            state = await look.State(clock.Now, ct);
            news = before is null ? news : await look.News(before.State.Mark, state.Mark, ct);
            changed = await look.Changed([.. listeners.SelectMany(one => one.Cards).Distinct()], ct);
        }
        var now = DeskGlance.Of(state, clock.Now);
        var happened = DeskEvent.Of(before, now, news);
        foreach (var listener in listeners)
        {
            if (happened.With(listener.NewTo(changed)) is { IsEmpty: false } told)
                listener.Tell(told.Until(state.Mark));
        }
        (_told, _version) = (now, committed);
        return now;
    }

    private static DeskLook Look(IServiceProvider services) => services.GetRequiredService<DeskLook>();

    private void Add(Listener listener)
    {
        lock (_lock)
        {
            _listeners.Add(listener);
            _wanted?.TrySetResult();
            _wanted = null;
        }
    }
}
