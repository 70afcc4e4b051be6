using System.Collections.Immutable;
using CityGraph.GraphQL.Building.Rules;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building;

/// <summary>The rules about types as a whole. Those about documents are in <c>SpecifiedRules.TypeSystem</c>.</summary>
internal static class SchemaRules
{
    public static ImmutableArray<Func<Schema, ImmutableArray<DocumentNode>, SchemaRule>> All { get; } =
    [
        (schema, documents) => new RootOperationTypesRule(schema, documents),
        (schema, documents) => new ReservedNamesRule(schema, documents),
        (schema, documents) => new FieldDefinitionsRule(schema, documents),
        (schema, documents) => new ImplementedInterfacesRule(schema, documents),
        (schema, documents) => new InterfaceFieldsRule(schema, documents),
        (schema, documents) => new UnionMembersRule(schema, documents),
        (schema, documents) => new EnumValuesRule(schema, documents),
        (schema, documents) => new InputFieldsRule(schema, documents),
        (schema, documents) => new InputObjectCyclesRule(schema, documents),
        (schema, documents) => new DefaultValueCyclesRule(schema, documents),
        (schema, documents) => new DirectiveCyclesRule(schema, documents),
        (schema, documents) => new CostDirectivesRule(schema, documents),
    ];
}
