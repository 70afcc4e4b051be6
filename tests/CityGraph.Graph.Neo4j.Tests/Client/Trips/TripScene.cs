using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Trips;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Client.Trips;

/// <summary>Trips of two at once before others wait, a clock that stands still, and a client whose statements the test answers.</summary>
internal sealed class TripScene
{
    public const int Width = 2;

    /// <summary>After which others depart beside what is under way.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);

    /// <summary>After which a trip is left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    public TripScene() => Trips = new(Client, Width, Clock);

    public SharedTrips Trips { get; }

    public HeldClient Client { get; } = new();

    public FakeClock Clock { get; } = new();

    /// <summary>A question of which is known how long it takes, and two trips with it that are under way.</summary>
    public async Task<(Held First, Held Second)> BusyAsync(TimeSpan takes = default)
    {
        await TakesAsync("known", takes);
        return (await SentAsync("first"), await SentAsync("second"));
    }

    /// <summary>As <see cref="BusyAsync"/>; the first has been answered, and those who asked for <c>a</c> and <c>b</c> meanwhile share the trip that departed then.</summary>
    public async Task<(Held Trip, Held Second, Task<string>[] Asked)> TogetherAsync(CancellationToken a = default, CancellationToken b = default)
    {
        var (first, second) = await BusyAsync();
        var asked = new[] { AskAsync("a", cancellationToken: a), AskAsync("b", cancellationToken: b) };
        first.Answer();
        var trip = await Client.NextAsync();
        Assert.Equal(["a", "b"], trip.Values);
        return (trip, second, asked);
    }

    /// <summary>Expects that who asks while enough are under way goes with others.</summary>
    public async Task StillGoTogetherAsync()
    {
        var (first, _) = (await SentAsync("first"), await SentAsync("second"));
        var asked = new[] { AskAsync("a"), AskAsync("b") };
        first.Answer();
        await AnswerAsync("a", "b");
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
    }

    /// <summary>Takes one statement for each of the values, with it alone, in any order.</summary>
    public async Task<Held[]> AloneAsync(params string[] values)
    {
        var alone = new List<Held>();
        foreach (var _ in values) alone.Add(await Client.NextAsync());
        alone.Sort((one, other) => string.CompareOrdinal(one.Values[0], other.Values[0]));
        Assert.Equal(values, alone.Select(one => Assert.Single(one.Values)));
        return [.. alone];
    }

    /// <summary>Asks and takes what is sent.</summary>
    public async Task<Held> SentAsync(string value)
    {
        _ = AskAsync(value);
        var held = await Client.NextAsync();
        Assert.Equal([value], held.Values);
        return held;
    }

    /// <summary>Asks for what takes so long.</summary>
    public async Task TakesAsync(string value, TimeSpan takes = default, string text = "CYPHER 5 text", long limit = 10)
    {
        var asked = AskAsync(value, text, limit);
        var held = await Client.NextAsync();
        Clock.Advance(takes);
        held.Answer();
        await asked;
    }

    /// <summary>As many trips as need not wait go at once.</summary>
    public async Task NobodyIsUnderWayAsync()
    {
        for (var i = 0; i < Width; i++) await SentAsync($"after {i}");
    }

    public async Task AnswerAsync(params string[] values)
    {
        var held = await Client.NextAsync();
        Assert.Equal(values, held.Values);
        held.Answer();
    }

    public async Task<string> AskAsync(string value, string text = "CYPHER 5 text", long limit = 10, CancellationToken cancellationToken = default)
    {
        var row = await Trips.AskAsync(Question(value, text, limit), cancellationToken);
        return Assert.IsType<string>(row[2]);
    }

    public static CypherQuestion Question(string value, string text = "CYPHER 5 text", long limit = 10) => new(text, new Dictionary<string, object?> { ["p0"] = value }, [limit]);
}
