using CityGraph.Graph.Neo4j.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>
/// As many collections run at once as there are processors, in this order: those on a server first, the longest of them before the others, so that
/// none of them is left to run alone at the end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Order = [OnNeo4j.Name, OnServedNeo4j.Name, OnStoppedNeo4j.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.IndexOf(Order, collection.TestCollectionDisplayName) is >= 0 and var place ? place : Order.Length)];
}
