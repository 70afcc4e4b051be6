using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Not of the specification: for a service that does not show its schema. <c>__typename</c> stays allowed.
/// </summary>
internal sealed class NoSchemaIntrospectionRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode node)
    {
        if (Context.Position.Type?.Innermost.IsIntrospection != true) return;
        Context.Report(
            "GraphQL introspection has been disabled, but the requested query contained the field "
                + $"\"{node.Name.Value}\".",
            node);
    }
}
