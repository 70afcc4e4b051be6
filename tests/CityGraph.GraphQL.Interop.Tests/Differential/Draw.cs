namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Choices that follow from a seed.</summary>
/// <param name="seed">The same seed makes the same choices.</param>
/// <param name="slips">How likely it is, 0 to 1, that a generator writes something wrong where it can.</param>
internal sealed class Draw(int seed, double slips = 0)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>Whether to write something wrong here.</summary>
    public bool Slip() => slips > 0 && Chance(slips);

    /// <summary>From 0 to one below <paramref name="limit"/>.</summary>
    public int Below(int limit) => _random.Next(limit);

    public int Between(int first, int last) => _random.Next(first, last + 1);

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Some of them, in their order.</summary>
    public List<T> Some<T>(IEnumerable<T> choices, double probability) => [.. choices.Where(_ => Chance(probability))];
}
