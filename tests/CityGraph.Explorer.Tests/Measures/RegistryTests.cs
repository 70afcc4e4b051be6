using CityGraph.Explorer.Measures;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>What the schema names can be measured, and nothing else; in the same order.</summary>
public sealed class RegistryTests
{
    [Fact]
    public void NetworkMeasures_InOrder_AreThoseOfTheSchema() => Assert.Equal(Named("NetworkMeasure"), NetworkMeasures.All.Select(measure => measure.Name));

    [Fact]
    public void NodeMeasures_InOrder_AreThoseOfTheSchema() => Assert.Equal(Named("NodeMeasure"), NodeMeasures.All.Select(measure => measure.Name));

    [Fact]
    public void EdgeMeasures_InOrder_AreThoseOfTheSchema() => Assert.Equal(Named("EdgeMeasure"), EdgeMeasures.All.Select(measure => measure.Name));

    private static IEnumerable<string> Named(string type) => ((EnumType)SeedGraph.Description.Source.Types.Find(type)!).Values.Select(value => value.Name);
}
