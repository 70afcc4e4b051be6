using CityGraph.Graph.Neo4j.Client.Trips;

namespace CityGraph.Graph.Neo4j.Tests.Client.Trips;

/// <summary>Who goes alone, and who together.</summary>
public sealed class SharedTripsTests
{
    private readonly TripScene _scene = new();

    [Fact]
    public async Task Ask_WhileItIsNotKnownHowLongItTakes_GoesAlone()
    {
        var asked = Enumerable.Range(0, 5).Select(i => _scene.AskAsync($"{i}")).ToArray();

        foreach (var i in Enumerable.Range(0, 5)) await _scene.AnswerAsync($"{i}");

        Assert.Equal(["0", "1", "2", "3", "4"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task Ask_WhileEnoughAreUnderWay_GoTogetherWhenOneArrives()
    {
        var (first, second) = await _scene.BusyAsync();
        var asked = new[] { _scene.AskAsync("a"), _scene.AskAsync("b"), _scene.AskAsync("c") };
        Assert.Equal(0, _scene.Client.Untaken);

        first.Answer();

        await _scene.AnswerAsync("a", "b", "c");
        Assert.Equal(["a", "b", "c"], await Task.WhenAll(asked));
        second.Answer();
    }

    [Fact]
    public async Task Ask_OfAnotherShapeOrLimit_WaitsForNobody()
    {
        await _scene.BusyAsync();

        var asked = new[] { _scene.AskAsync("a", text: "CYPHER 5 other"), _scene.AskAsync("b", limit: 11) };

        await _scene.AnswerAsync("a");
        await _scene.AnswerAsync("b");
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task Ask_OneThatWaits_GoesAloneInItsTurn()
    {
        var (first, _) = await _scene.BusyAsync();
        var asked = _scene.AskAsync("a");
        first.Answer();
        await _scene.AnswerAsync("a");

        Assert.Equal("a", await asked);
    }

    [Fact]
    public async Task Ask_Many_GoInTripsOfSixteen()
    {
        var (first, second) = await _scene.BusyAsync();
        var asked = Enumerable.Range(0, 20).Select(i => _scene.AskAsync($"{i}")).ToArray();

        first.Answer();
        var trip = await _scene.Client.NextAsync();
        second.Answer();
        var rest = await _scene.Client.NextAsync();
        trip.Answer();
        rest.Answer();

        Assert.Equal((Pace.MostCallers, 4), (trip.Values.Length, rest.Values.Length));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), await Task.WhenAll(asked));
    }

    /// <summary>As many go together as are answered in 25 ms.</summary>
    [Theory]
    [InlineData(5, 4)]
    [InlineData(12, 2)]
    [InlineData(13, 1)]
    [InlineData(1000, 1)]
    public async Task Ask_WhatTakesLonger_GoesInSmallerTrips(int milliseconds, int together)
    {
        var (first, _) = await _scene.BusyAsync(TimeSpan.FromMilliseconds(milliseconds));
        var asked = Enumerable.Range(0, together).Select(i => _scene.AskAsync($"{i}")).ToArray();
        Assert.Equal(together == 1 ? 1 : 0, _scene.Client.Untaken);

        first.Answer();

        await _scene.AnswerAsync([.. Enumerable.Range(0, together).Select(i => $"{i}")]);
        await Task.WhenAll(asked);
    }

    /// <summary>Trips beside one another, of whatever shape, take one another's time: sixteen on two processors eight times as long.</summary>
    [Theory]
    [InlineData("CYPHER 5 text")]
    [InlineData("CYPHER 5 other")]
    public async Task Ask_TimeOfManyBesideOneAnother_IsNotTakenForThatOfOne(string others)
    {
        var crowd = Enumerable.Range(0, 15).Select(i => _scene.AskAsync($"{i}", others)).Append(_scene.AskAsync("15")).ToArray();
        var held = await Task.WhenAll(crowd.Select(_ => _scene.Client.NextAsync()));
        _scene.Clock.Advance(TimeSpan.FromMilliseconds(40));
        foreach (var one in held.Reverse()) one.Answer();
        await Task.WhenAll(crowd);

        await _scene.StillGoTogetherAsync();
    }

    /// <summary>With two under way all would wait for the way; as many may be on it as like.</summary>
    [Fact]
    public async Task Ask_OfANeo4jFarAway_WaitsForNobody()
    {
        await _scene.TakesAsync("known");
        _scene.Client.Way = TimeSpan.FromMilliseconds(6);

        var asked = Enumerable.Range(0, 20).Select(i => _scene.AskAsync($"{i}")).ToArray();

        foreach (var i in Enumerable.Range(0, 20)) await _scene.AnswerAsync($"{i}");
        await Task.WhenAll(asked);
    }

    [Fact]
    public async Task Ask_AfterOneThatTookLongOnce_StillGoTogether()
    {
        await _scene.TakesAsync("short", TimeSpan.FromMilliseconds(2));

        await _scene.TakesAsync("long", TimeSpan.FromMilliseconds(200));

        await _scene.StillGoTogetherAsync();
    }

    /// <summary>More shapes than are kept: the first ones are not known any more, the last ones are.</summary>
    [Fact]
    public async Task Ask_OfManyShapes_ForgetsThoseOfLongAgo()
    {
        var (first, _) = await _scene.BusyAsync();
        var waits = _scene.AskAsync("waits");
        for (var i = 0; i < 256; i++)
        {
            _scene.Clock.Advance(TimeSpan.FromTicks(1));
            await _scene.TakesAsync($"{i}", limit: 100 + i);
        }

        var asked = Enumerable.Range(0, 3).Select(i => _scene.AskAsync($"{i}")).ToArray();
        foreach (var i in Enumerable.Range(0, 3)) await _scene.AnswerAsync($"{i}");
        await Task.WhenAll(asked);
        first.Answer();
        await _scene.AnswerAsync("waits");
        Assert.Equal("waits", await waits);
    }

    [Fact]
    public async Task Ask_VeryLongText_GoesAlone()
    {
        var text = "CYPHER 5 " + new string('x', 16 * 1024);
        var known = _scene.AskAsync("known", text: text);
        await _scene.AnswerAsync("known");
        await known;

        var asked = Enumerable.Range(0, 4).Select(i => _scene.AskAsync($"{i}", text: text)).ToArray();

        foreach (var i in Enumerable.Range(0, 4)) await _scene.AnswerAsync($"{i}");
        await Task.WhenAll(asked);
    }
}
