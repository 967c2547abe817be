using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed class StoreTurnsTests
{
    private readonly StoreTurns _turns = new();

    [Fact]
    public async Task The_writer_goes_on_when_the_one_who_waited_has_come()
    {
        _turns.GiveWay(); // nobody waits
        Wait();
        var given = Task.Run(_turns.GiveWay);
        Come();

        await given.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, _turns.Waiting);
    }

    [Fact]
    public void One_that_gave_up_holds_up_nobody_for_ever_and_coming_late_spoils_no_later_turn()
    {
        Wait();
        Wait();
        _turns.GiveWay();
        Assert.Equal(0, _turns.Waiting); // both are taken for gone

        Come();
        Come();
        Wait();
        Assert.Equal(1, _turns.Waiting);
    }

    private void Wait() => _turns.TransactionStarting(null!, null!, default);

    private void Come() => _turns.TransactionStarted(null!, null!, null!);
}
