using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.9, Type Validation: an enum has values.
/// </summary>
internal sealed class EnumValuesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var type in Types.OfType<EnumType>().Where(type => type.Values.Count == 0))
            Report($"Enum type {type} must define one or more values.", [.. type.Parts]);
    }
}
