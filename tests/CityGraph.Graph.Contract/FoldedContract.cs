using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Comparisons of texts without case and diacritics, and places near a point.</summary>
public abstract class FoldedContract(IStoreSource source) : StoreContract(source)
{
    [Theory]
    [InlineData("name", Comparison.Equal, "DA NANG", "vietnam")]
    [InlineData("name", Comparison.Equal, "da-nang", "")]
    [InlineData("name", Comparison.Contains, "PAULO-", "brazil")]
    [InlineData("name", Comparison.StartsWith, "sa", "brazil")]
    [InlineData("name", Comparison.EndsWith, "STRASSE", "germany")]
    [InlineData("name", Comparison.Contains, "ß", "germany")]
    [InlineData("name", Comparison.Contains, "trás", "germany")]
    [InlineData("name", Comparison.Contains, "", "brazil germany globe japan vietnam")]
    [InlineData("name", Comparison.Contains, "\U0001F30D", "globe")]
    [InlineData("name", Comparison.Equal, "\U0001F30De", "globe")]
    [InlineData("name", Comparison.Contains, "東", "japan")]
    [InlineData("name", Comparison.Contains, "\u0301", "brazil germany globe japan vietnam")]
    [InlineData("aliases", Comparison.Equal, "tourane", "vietnam")]
    [InlineData("aliases", Comparison.StartsWith, "Ôs", "japan")]
    [InlineData("aliases", Comparison.Contains, "x", "")]
    public async Task Folded_Text_IsComparedWithoutCaseAndDiacritics(string property, Comparison comparison, string text, string expected)
    {
        await CommitAsync(
            City("vietnam", ("name", "Đà Nẵng"), ("aliases", List("Tourane"))),
            City("brazil", ("name", "Sa\u0303o PAULO-Santo André")),
            City("germany", ("name", "Lange Straße"), ("aliases", List())),
            City("japan", ("name", "東京 Tōkyō"), ("aliases", List("Ｅｄｏ", "ŌSAKA"))),
            City("globe", ("name", "\U0001F30DÉ")));

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), await CitiesWhereAsync(new Predicate.Folded(property, comparison, [text])));
    }

    [Fact]
    public async Task Folded_SeveralTexts_AreAlternatives()
    {
        await CommitAsync(City("a", ("name", "Ä")), City("b", ("name", "B")), City("c", ("name", "C")));

        Assert.Equal(["a", "b"], await CitiesWhereAsync(new Predicate.Folded("name", Comparison.Equal, ["b", "a"])));
        Assert.Empty(await CitiesWhereAsync(new Predicate.Folded("name", Comparison.Equal, [])));
        Assert.Equal(["c"], await CitiesWhereAsync(new Predicate.Not(new Predicate.Folded("name", Comparison.Contains, ["b", "a"]))));
    }

    [Fact]
    public async Task Folded_MissingValue_IsFalseAndItsNegationTrue()
    {
        await CommitAsync(City("a", ("aliases", List("Á"))), City("b"));

        Assert.Equal(["a"], await CitiesWhereAsync(new Predicate.Folded("aliases", Comparison.Equal, ["a"])));
        Assert.Equal(["b"], await CitiesWhereAsync(new Predicate.Not(new Predicate.Folded("aliases", Comparison.Equal, ["a"]))));
        Assert.Equal(["a"], await CitiesWhereAsync(new Predicate.AnyItem("aliases", [new Predicate.Not(new Predicate.Folded("aliases", Comparison.Equal, ["b"]))])));
    }

    [Theory]
    [InlineData(-8.65, 115.2167, 0.0, "denpasar")]
    [InlineData(-8.65, 115.2167, 25_000.0, "denpasar ubud")]
    [InlineData(-8.65, 115.2167, 1_759_000.0, "denpasar ubud")]
    [InlineData(-8.65, 115.2167, 1_760_000.0, "darwin denpasar ubud")]
    [InlineData(0.0, 180.0, 12_000.0, "east west")]
    [InlineData(0.0, -180.0, 12_000.0, "east west")]
    [InlineData(90.0, 17.0, 1.0, "pole")]
    [InlineData(0.0, 0.0, 20_015_200.0, "darwin denpasar east pole ubud west")]
    public async Task Near_Point_HasThoseWithinTheDistance(double latitude, double longitude, double metres, string expected)
    {
        await CommitAsync(
            At("denpasar", -8.65, 115.2167), At("ubud", -8.5069, 115.2625), At("darwin", -12.4634, 130.8456), At("east", 0, 179.95), At("west", 0, -179.95), At("pole", 90, -100),
            At("nowhere", 91, 0), City("half", ("latitude", -8.65)), City("unknown"));

        Assert.Equal(expected.Split(' '), await CitiesWhereAsync(new Predicate.Near("latitude", "longitude", latitude, longitude, metres)));
    }

    /// <summary>The distance itself is enough, a centimetre less is not, whoever computes it.</summary>
    [Fact]
    public async Task Near_ExactDistance_IsWithin()
    {
        await CommitAsync(At("darwin", -12.4634, 130.8456));
        var metres = GreatCircle.Metres(-12.4634, 130.8456, -8.65, 115.2167);
        Task<string[]> Within(double distance) => CitiesWhereAsync(new Predicate.Near("latitude", "longitude", -8.65, 115.2167, distance));

        Assert.Equal(["darwin"], await Within(metres));
        Assert.Empty(await Within(metres - 0.01));
        Assert.Empty(await CitiesWhereAsync(new Predicate.Not(new Predicate.Near("latitude", "longitude", -8.65, 115.2167, metres))));
    }

    [Theory]
    [InlineData(-9.0, 115.0, -8.0, 116.0, "denpasar")]
    [InlineData(-8.65, 115.2167, -8.65, 115.2167, "denpasar")]
    [InlineData(-90.0, -180.0, 90.0, 180.0, "denpasar east pole west")]
    [InlineData(-1.0, 179.0, 1.0, -179.0, "east west")]
    [InlineData(-1.0, -179.0, 1.0, 179.0, "")]
    [InlineData(89.0, -101.0, 90.0, -99.0, "pole")]
    public async Task Within_Box_HasThoseBetweenItsSides(double south, double west, double north, double east, string expected)
    {
        await CommitAsync(At("denpasar", -8.65, 115.2167), At("east", 0, 179.95), At("west", 0, -179.95), At("pole", 90, -100), At("nowhere", 91, 0), City("half", ("latitude", 0.0)));

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), await CitiesWhereAsync(new Predicate.Within("latitude", "longitude", south, west, north, east)));
    }

    [Theory]
    [InlineData("kind", Comparison.Equal, "'kind' cannot be compared folded by Equal.")]
    [InlineData("name", Comparison.Less, "'name' cannot be compared folded by Less.")]
    public async Task Folded_WhatDoesNotFit_IsABugOfTheCaller(string property, Comparison comparison, string message)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => CitiesWhereAsync(new Predicate.Folded(property, comparison, ["x"])));

        Assert.Equal(message, exception.Message);
    }

    private static Changes.Change At(string id, double latitude, double longitude) => City(id, ("latitude", latitude), ("longitude", longitude));
}
