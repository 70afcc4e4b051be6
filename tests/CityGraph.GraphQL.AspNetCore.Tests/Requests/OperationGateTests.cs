using System.Net;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.Requests;

public sealed class OperationGateTests
{
    private static readonly IPAddress Anna = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Bela = IPAddress.Parse("192.0.2.2");
    private static readonly IPAddress Carl = IPAddress.Parse("192.0.2.3");
    private static readonly IPAddress Dora = IPAddress.Parse("192.0.2.4");

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task LongOperations_WhileShortOnesAreAbout_HaveHalfOfThePlaces()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 4 }, _clock);
        await RunAsync(gate, Anna, TimeSpan.FromMilliseconds(100));
        await RunAsync(gate, Carl, TimeSpan.FromMilliseconds(100));
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(1));
        _clock.Advance(TimeSpan.FromMilliseconds(50));

        using var anna1 = await EnterNowAsync(gate, Anna);
        var carl1 = await EnterNowAsync(gate, Carl);
        var anna2 = Enter(gate, Anna);
        using var bela1 = await EnterNowAsync(gate, Bela);
        using var bela2 = await EnterNowAsync(gate, Bela);
        Assert.False(anna2.IsCompleted);
        carl1.Dispose();

        using var lease = await anna2;
        Assert.NotNull(lease);
    }

    [Fact]
    public async Task LongOperations_OnceNoShortOnesAreAbout_HaveAllPlaces()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 2 }, _clock);
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(1));
        await RunAsync(gate, Anna, TimeSpan.FromMilliseconds(100));
        var anna1 = await EnterNowAsync(gate, Anna);
        var anna2 = Enter(gate, Anna);
        var anna3 = Enter(gate, Anna);
        Assert.False(anna2.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        anna1.Dispose();

        using var second = await anna2;
        using var third = await anna3;
        Assert.NotNull(second);
        Assert.NotNull(third);
    }

    [Fact]
    public async Task Leave_WithShortAndLongOnesWaiting_LetsTheShortOneEnter()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1 }, _clock);
        await RunAsync(gate, Anna, TimeSpan.FromMilliseconds(10));
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(5));
        var running = await EnterNowAsync(gate, Carl);
        var anna = Enter(gate, Anna);
        var bela = Enter(gate, Bela);

        running.Dispose();

        using var lease = await bela;
        Assert.NotNull(lease);
        Assert.False(anna.IsCompleted);
    }

    [Fact]
    public async Task Leave_WithManyClientsNotKnownYet_LetsTheShortOneEnterFirst()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1 }, _clock);
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(1));
        var running = await EnterNowAsync(gate, Carl);
        var anna = Enter(gate, Anna);
        var bela = Enter(gate, Bela);

        running.Dispose();

        using var lease = await bela;
        Assert.NotNull(lease);
        Assert.False(anna.IsCompleted);
    }

    [Fact]
    public async Task ShortOperations_ThatWait_AreAbout_HoweverLong()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 4, MaxConcurrentOperationsOfClient = 1 }, _clock);
        foreach (var client in new[] { Anna, Carl, Dora }) await RunAsync(gate, client, TimeSpan.FromMilliseconds(100));
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(1));
        using var bela1 = await EnterNowAsync(gate, Bela);
        var bela2 = Enter(gate, Bela);
        _clock.Advance(TimeSpan.FromSeconds(2));

        using var anna = await EnterNowAsync(gate, Anna);
        using var carl = await EnterNowAsync(gate, Carl);
        var dora = Enter(gate, Dora);

        Assert.False(bela2.IsCompleted);
        Assert.False(dora.IsCompleted);
    }

    [Fact]
    public async Task LongOperation_ThatHasWaitedLong_ComesBeforeShorterOnesThatHaveNot()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1 }, _clock);
        await RunAsync(gate, Anna, TimeSpan.FromMilliseconds(20));
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(10));
        var running = await EnterNowAsync(gate, Carl);
        var anna = Enter(gate, Anna);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var bela = Enter(gate, Bela);

        running.Dispose();

        using var lease = await anna;
        Assert.NotNull(lease);
        Assert.False(bela.IsCompleted);
    }

    [Fact]
    public async Task ManyOperationsThatWait_OfOneClient_WaitSinceItsLastTurn()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1 }, _clock);
        await RunAsync(gate, Anna, TimeSpan.FromMilliseconds(10));
        await RunAsync(gate, Bela, TimeSpan.FromMilliseconds(10));
        var running = await EnterNowAsync(gate, Carl);
        var anna1 = Enter(gate, Anna);
        var anna2 = Enter(gate, Anna);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var bela = Enter(gate, Bela);
        _clock.Advance(TimeSpan.FromMilliseconds(5));
        running.Dispose();
        var first = await anna1;
        _clock.Advance(TimeSpan.FromMilliseconds(10));

        first!.Dispose();

        using var lease = await bela;
        Assert.NotNull(lease);
        Assert.False(anna2.IsCompleted);
    }

    [Fact]
    public async Task Enter_WhereThereIsRoom_GivesALeaseAtOnce()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 2 }, _clock);

        using var first = await EnterNowAsync(gate, Anna);
        using var second = await EnterNowAsync(gate, Anna);

        Assert.False(first.Token.IsCancellationRequested);
        Assert.False(Enter(gate, Anna).IsCompleted);
    }

    [Fact]
    public async Task Leave_WithSeveralClientsWaiting_LetsTheOneWithTheFewestRunningEnter()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 2 }, _clock);
        var anna1 = await EnterNowAsync(gate, Anna);
        var anna2 = await EnterNowAsync(gate, Anna);
        var anna3 = Enter(gate, Anna);
        var anna4 = Enter(gate, Anna);
        var bela1 = Enter(gate, Bela);
        var bela2 = Enter(gate, Bela);

        anna1.Dispose();
        using var first = await bela1;
        Assert.False(anna3.IsCompleted);
        anna2.Dispose();
        using var second = await anna3;
        Assert.False(bela2.IsCompleted);
        second!.Dispose();
        using var third = await anna4;
        Assert.False(bela2.IsCompleted);
        first!.Dispose();
        using var fourth = await bela2;
        Assert.NotNull(fourth);
    }

    [Fact]
    public async Task Enter_OverTheShareOfAClient_WaitsThoughThereIsRoom()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 3, MaxConcurrentOperationsOfClient = 2 }, _clock);
        var anna1 = await EnterNowAsync(gate, Anna);
        using var anna2 = await EnterNowAsync(gate, Anna);
        var anna3 = Enter(gate, Anna);

        using var bela = await EnterNowAsync(gate, Bela);
        Assert.False(anna3.IsCompleted);
        bela.Dispose();
        Assert.False(anna3.IsCompleted);
        anna1.Dispose();

        using var third = await anna3;
        Assert.NotNull(third);
    }

    [Fact]
    public async Task Enter_WithAFullQueue_SendsAwayTheLastOfTheClientWithTheMost()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1, MaxWaitingOperations = 3 }, _clock);
        var running = await EnterNowAsync(gate, Anna);
        var anna = new[] { Enter(gate, Anna), Enter(gate, Anna), Enter(gate, Anna) };

        var bela = Enter(gate, Bela);
        Assert.Null(await anna[2]);
        _ = Enter(gate, Carl);
        Assert.Null(await anna[1]);
        Assert.Null(await Enter(gate, Anna));

        running.Dispose();
        using var first = await bela;
        Assert.NotNull(first);
        Assert.False(anna[0].IsCompleted);
    }

    [Fact]
    public async Task Enter_ByAClientThatLeaves_GivesItsPlaceUp()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1 }, _clock);
        var running = await EnterNowAsync(gate, Anna);
        using var leaving = new CancellationTokenSource();
        var waiting = gate.EnterAsync(Bela, leaving.Token).AsTask();
        var next = Enter(gate, Carl);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        running.Dispose();

        using var lease = await next;
        Assert.NotNull(lease);
    }

    [Fact]
    public async Task Lease_OfAClientThatLeaves_IsCancelled_AndTheNextIsNot()
    {
        var gate = new OperationGate(new() { MaxConcurrentOperations = 1 }, _clock);
        using var leaving = new CancellationTokenSource();
        var lease = (await gate.EnterAsync(Anna, leaving.Token))!;

        await leaving.CancelAsync();
        Assert.True(lease.Token.IsCancellationRequested);
        Assert.False(lease.IsTimeUp);
        lease.Dispose();

        using var next = await EnterNowAsync(gate, Anna);
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void EnterAndLeave_WhereThereIsRoom_AllocateNothing()
    {
        var gate = new OperationGate(new(), _clock);
        using var connection = new CancellationTokenSource();
        for (var i = 0; i < 100; i++) EnterAndLeave();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++) EnterAndLeave();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void EnterAndLeave()
        {
            var entering = gate.EnterAsync(Anna, connection.Token);
            Assert.True(entering.IsCompletedSuccessfully);
            entering.GetAwaiter().GetResult()!.Dispose();
        }
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void KeyOf_Addresses_TellsWhoIsOneClient(string one, string other, bool expected) =>
        Assert.Equal(expected, ClientKey.Of(IPAddress.Parse(one)) == ClientKey.Of(IPAddress.Parse(other)));

    private async Task RunAsync(OperationGate gate, IPAddress address, TimeSpan duration)
    {
        using var lease = await EnterNowAsync(gate, address);
        _clock.Advance(duration);
    }

    private static Task<OperationLease?> Enter(OperationGate gate, IPAddress address) => gate.EnterAsync(address, TestContext.Current.CancellationToken).AsTask();

    private static async Task<OperationLease> EnterNowAsync(OperationGate gate, IPAddress address)
    {
        var entering = gate.EnterAsync(address, TestContext.Current.CancellationToken);
        Assert.True(entering.IsCompletedSuccessfully);
        return (await entering)!;
    }
}
