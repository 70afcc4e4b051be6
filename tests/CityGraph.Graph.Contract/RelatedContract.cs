using System.Collections.Immutable;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Conditions on what a step leads to.</summary>
public abstract class RelatedContract(IStoreSource source) : StoreContract(source)
{
    private static readonly Step Twins = new Step.Along("TWINNED", Direction.Both);

    /// <summary>a–b rank 1, a–c rank 2, b–c without rank; d has a loop; e has none. Populations: a 1, b 2, c missing.</summary>
    private Task GivenTwins() => CommitAsync(
        City("a", ("population", 1L)),
        City("b", ("population", 2L)),
        City("c"),
        City("d", ("population", 4L)),
        City("e"),
        Twinned("ab", "a", "b", ("rank", 1L)),
        Twinned("ac", "a", "c", ("rank", 2L)),
        Twinned("bc", "b", "c"),
        Twinned("dd", "d", "d", ("rank", 1L)));

    [Theory]
    [InlineData(Quantifier.Some, "a c d")]
    [InlineData(Quantifier.All, "d e")]
    [InlineData(Quantifier.None, "b e")]
    public async Task Related_NodeCondition_CountsMissingAsFalse(Quantifier quantifier, string expected)
    {
        await GivenTwins();

        await Expect(expected, new Predicate.Related(Twins, quantifier, new Predicate.Compare("population", Comparison.GreaterOrEqual, 2L), null));
    }

    [Theory]
    [InlineData(Quantifier.Some, "a b c d")]
    [InlineData(Quantifier.All, "a d e")]
    [InlineData(Quantifier.None, "e")]
    public async Task Related_RelationshipCondition_CountsMissingAsFalse(Quantifier quantifier, string expected)
    {
        await GivenTwins();

        await Expect(expected, new Predicate.Related(Twins, quantifier, null, new Predicate.Compare("rank", Comparison.Greater, 0L)));
    }

    [Fact]
    public async Task Related_BothConditions_MustHoldOfTheSameRelationship()
    {
        await GivenTwins();

        await Expect("b", new Predicate.Related(Twins, Quantifier.Some, new Predicate.Compare("population", Comparison.Equal, 1L), new Predicate.Compare("rank", Comparison.Equal, 1L)));
        await Expect("c", new Predicate.Related(Twins, Quantifier.Some, new Predicate.Compare("population", Comparison.Equal, 1L), new Predicate.Compare("rank", Comparison.Equal, 2L)));
    }

    [Fact]
    public async Task Related_NoCondition_AsksForExistence()
    {
        await GivenTwins();

        await Expect("a b c d", new Predicate.Related(Twins, Quantifier.Some, null, null));
        await Expect("e", new Predicate.Related(Twins, Quantifier.None, null, null));
        await Expect("a b c d e", new Predicate.Related(Twins, Quantifier.All, null, null));
        await Expect("a b d", new Predicate.Related(new Step.Along("TWINNED", Direction.Outgoing), Quantifier.Some, null, null));
    }

    [Fact]
    public async Task Related_Nested_GoesTwoSteps()
    {
        await GivenTwins();
        var ofD = new Predicate.Related(Twins, Quantifier.Some, new Predicate.Compare("id", Comparison.Equal, "d"), null);

        await Expect("d", new Predicate.Related(Twins, Quantifier.Some, ofD, null));
        await Expect("b c", new Predicate.Related(Twins, Quantifier.Some, new Predicate.Related(new Step.Along("TWINNED", Direction.Incoming), Quantifier.None, null, null), null));
    }

    /// <summary>Alternatives that name their far ends, alone and with more beside and within them.</summary>
    [Fact]
    public async Task Related_Alternatives_GiveEachNodeOnce()
    {
        await GivenTwins();
        Predicate Of(string id) => new Predicate.Related(Twins, Quantifier.Some, new Predicate.Compare("id", Comparison.Equal, id), null);
        Predicate Populated(params ImmutableArray<Predicate> more) => new Predicate.And([new Predicate.Compare("population", Comparison.Greater, 0L), .. more]);

        await Expect("a b c", new Predicate.Or([Of("b"), Of("c")]));
        await Expect("a b", Populated(new Predicate.Or([Of("b"), Of("c")])));
        await Expect("a c", new Predicate.Or([Of("b"), Populated(Of("b"))]));
        await Expect("a d", new Predicate.Or([Populated(Of("b")), new Predicate.Or([Of("d"), Of("nosuch")])]));
        await Expect("d", new Predicate.And([new Predicate.Or([Of("b"), Of("d")]), Of("d")]));
        await Expect("a b c", new Predicate.Related(Twins, Quantifier.Some, new Predicate.Or([Of("b"), Of("c")]), null));
        await Expect("a c e", new Predicate.Or([Of("b"), new Predicate.Compare("id", Comparison.Equal, "e")]));
    }

    [Fact]
    public async Task Related_Referring_WorksFromNodesAndRelationships()
    {
        await GivenTwins();
        await CommitAsync(Claim("k1", "a", ("note", "yes")), Claim("k2", "bc"));
        var claimed = new Predicate.Related(new Step.Referring("Claim", "subject"), Quantifier.Some, null, null);

        await Expect("a", claimed);
        await Expect("b c", new Predicate.Related(Twins, Quantifier.Some, null, claimed));
        await Expect("b c d e", new Predicate.Not(new Predicate.Related(new Step.Referring("Claim", "subject"), Quantifier.Some, new Predicate.Compare("note", Comparison.Equal, "yes"), null)));
    }

    private async Task Expect(string expected, Predicate where) => Assert.Equal(expected, string.Join(' ', await CitiesWhereAsync(where)));

    [Fact]
    public async Task RelatedCount_EveryComparison_CountsThoseThatFit()
    {
        await CommitAsync(City("a"), City("b"), City("c"), City("d"));
        await CommitAsync(Twinned("t1", "a", "b", ("rank", 1L)), Twinned("t2", "a", "b", ("rank", 2L)), Twinned("t3", "a", "c"), Twinned("t4", "b", "c"), Twinned("t5", "d", "d"));
        var step = new Step.Along("TWINNED", Direction.Outgoing);
        Task<string[]> Where(Comparison comparison, long count, Predicate? node = null, Predicate? relationship = null) =>
            CitiesWhereAsync(new Predicate.RelatedCount(step, node, relationship, comparison, count));

        Assert.Equal(["b", "d"], await Where(Comparison.Equal, 1));
        Assert.Equal(["c"], await Where(Comparison.Equal, 0));
        Assert.Equal(["a"], await Where(Comparison.Greater, 1));
        Assert.Equal(["a"], await Where(Comparison.GreaterOrEqual, 3));
        Assert.Equal(["b", "c", "d"], await Where(Comparison.Less, 3));
        Assert.Equal(["b", "c", "d"], await Where(Comparison.LessOrEqual, 1));
        Assert.Equal(["a", "b", "c", "d"], await Where(Comparison.GreaterOrEqual, -1));
        Assert.Empty(await Where(Comparison.Less, 0));
        Assert.Equal(["a"], await Where(Comparison.Equal, 2, new Predicate.Compare("id", Comparison.Equal, "b")));
        Assert.Equal(["a"], await Where(Comparison.Equal, 1, relationship: new Predicate.Compare("rank", Comparison.Greater, 1L)));
        Assert.Equal(["b"], await CitiesWhereAsync(new Predicate.And([
            new Predicate.Not(new Predicate.RelatedCount(step, null, null, Comparison.Equal, 0)),
            new Predicate.RelatedCount(step, new Predicate.RelatedCount(step, null, null, Comparison.Equal, 0), null, Comparison.Equal, 1),
            new Predicate.RelatedCount(step, null, null, Comparison.Equal, 1)])));
    }
}
