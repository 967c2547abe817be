using Microsoft.Extensions.Options;
using SinoNews.Web.Caching;

namespace SinoNews.Tests.Caching;

public sealed class PageShelfTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTime _time = new();
    private readonly PageShelf _shelf;

    public PageShelfTests() => _shelf = Shelf();

    [Fact]
    public async Task A_page_is_kept_until_one_of_its_tags_is_evicted()
    {
        await Put("home", "latest", "story-1");
        await Put("section", "section-1");

        _shelf.Evict(["story-1"]);

        Assert.Null(await Get("home"));
        Assert.NotNull(await Get("section"));
    }

    [Fact]
    public async Task What_leaves_the_shelf_gives_its_place_back_to_the_last_byte()
    {
        await Put("home", "latest", "story-1");
        var one = _shelf.Bytes;
        Assert.True(one > 0);
        await Put("story", "story-2");
        await Put("story", "story-2", "masthead"); // in its own place
        Assert.True(_shelf.Bytes > one);

        _shelf.Evict(["story-2"]);
        Assert.Equal((one, 1), (_shelf.Bytes, _shelf.Count));
        _shelf.Clear();
        Assert.Equal((0L, 0), (_shelf.Bytes, _shelf.Count));
    }

    [Fact]
    public async Task A_page_whose_tags_moved_while_it_was_rendered_is_not_kept()
    {
        var before = _shelf.Edition;
        _shelf.Evict(["story-1"]);

        await PutAs(before, "story", "story-1");
        await PutAs(before, "about", "masthead");

        Assert.Null(await Get("story"));
        Assert.NotNull(await Get("about"));
    }

    [Fact]
    public async Task A_page_that_was_rendered_after_an_eviction_is_kept()
    {
        _shelf.Evict(["story-1"]);

        await Put("story", "story-1");

        Assert.NotNull(await Get("story"));
    }

    [Fact]
    public void Each_eviction_begins_an_edition_so_that_nobody_waits_for_an_older_render()
    {
        var before = _shelf.Edition;
        _shelf.Evict([]);
        Assert.Equal(before, _shelf.Edition);

        _shelf.Evict(["story-1"]);
        Assert.NotEqual(before, _shelf.Edition);
    }

    [Fact]
    public async Task Nothing_that_was_rendered_before_all_was_cleared_is_kept()
    {
        var before = _shelf.Edition;
        await Put("about", "masthead");
        _shelf.Clear();

        await PutAs(before, "home", "latest");

        Assert.Null(await Get("about"));
        Assert.Null(await Get("home"));
    }

    [Fact]
    public async Task Renders_from_before_are_refused_when_too_many_moves_would_have_to_be_remembered()
    {
        var before = _shelf.Edition;
        _shelf.Evict(["story-1"]);
        for (var i = 0; i < 25; i++)
            _shelf.Evict([.. Enumerable.Range(i * 1000, 1000).Select(number => $"tag-{number}")]);

        await PutAs(before, "story", "story-1");

        Assert.Null(await Get("story"));
    }

    [Fact]
    public async Task A_page_ends_at_its_time()
    {
        await Put("home", "latest");

        _time.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await Get("home"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await Get("home"));
    }

    [Fact]
    public async Task It_holds_no_more_than_it_may()
    {
        using var small = Shelf(megabytes: 1);
        for (var i = 0; i < 200; i++)
            await small.SetAsync($"{small.Edition}\u001epage {i}", new byte[100_000], [$"story-{i}"], Minute, default);

        Assert.InRange(small.Count, 1, 10);
    }

    [Fact]
    public async Task A_page_that_takes_anothers_place_has_its_own_tags()
    {
        await Put("home", "story-1");
        await Put("home", "story-2");

        _shelf.Evict(["story-1"]);
        Assert.NotNull(await Get("home"));
        _shelf.Evict(["story-2"]);
        Assert.Null(await Get("home"));
    }

    [Fact]
    public async Task A_page_that_ran_out_while_all_was_thrown_away_gives_its_place_back_once()
    {
        var time = new WatchedTime();
        using var shelf = new PageShelf(time, Options.Create(new PageCacheOptions()));
        ValueTask Put() => shelf.SetAsync($"{shelf.Edition}\u001ehome", [1, 2, 3], ["latest"], TimeSpan.FromSeconds(10), default);
        await Put();
        var one = shelf.Bytes;
        time.Now += TimeSpan.FromSeconds(10);
        // Asked within the eviction, whose lock holds up whoever is told that the page ran out.
        time.Asked = () =>
        {
            time.Asked = null;
            Assert.True(shelf.GetAsync($"{shelf.Edition}\u001ehome", default).AsTask().IsCompletedSuccessfully);
            shelf.Clear();
            Assert.True(Put().AsTask().IsCompletedSuccessfully);
            time.AskedAgain = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        };
        shelf.Evict(["story-1"]);

        await time.AskedAgain!.Task; // by the one who was held up, when it looks what stands there now
        Assert.Equal((one, 1), (shelf.Bytes, shelf.Count));
    }

    [Fact]
    public async Task Evictions_and_renders_at_once_leave_no_page_that_is_older_than_its_story()
    {
        // The page holds the number that its story had when it was rendered.
        var story = 0;
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                Interlocked.Increment(ref story);
                _shelf.Evict(["story-1"]);
            }
        });
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!writer.IsCompleted)
            {
                var (edition, words) = (_shelf.Edition, Volatile.Read(ref story));
                await _shelf.SetAsync($"{edition}\u001estory", BitConverter.GetBytes(words), ["story-1"], Minute, default);
            }
        }));
        await Task.WhenAll(readers.Append(writer));

        Assert.True(await Get("story") is not { } page || BitConverter.ToInt32(page) == story);
    }

    public void Dispose() => _shelf.Dispose();

    private PageShelf Shelf(int megabytes = 32) => new(_time, Options.Create(new PageCacheOptions { Megabytes = megabytes }));

    private ValueTask<byte[]?> Get(string page) => _shelf.GetAsync($"{_shelf.Edition}\u001e{page}", default);

    private ValueTask Put(string page, params string[] tags) => _shelf.SetAsync($"{_shelf.Edition}\u001e{page}", [1, 2, 3], tags, Minute, default);

    private ValueTask PutAs(string edition, string page, string tag) => _shelf.SetAsync($"{edition}\u001e{page}", [1, 2, 3], [tag], Minute, default);

    // A clock that tells when it is asked.
    private sealed class WatchedTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(FakeTime.Start);

        internal Action? Asked { get; set; }

        internal TaskCompletionSource? AskedAgain { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var again = AskedAgain;
            Asked?.Invoke();
            again?.TrySetResult();
            return Now;
        }
    }
}
