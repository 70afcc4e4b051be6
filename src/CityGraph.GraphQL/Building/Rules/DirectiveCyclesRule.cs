using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.13, Type Validation: the definition of a directive cannot use the directive, directly or through the types and
/// directives that it uses.
/// </summary>
internal sealed class DirectiveCyclesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var directive in Directives)
        {
            if (Reaches(directive))
                Report($"Directive @{directive.Name} cannot be used in its own definition.", directive.Definition!);
        }
    }

    /// <summary>Breadth first over what the definition uses.</summary>
    private bool Reaches(DirectiveDefinition directive)
    {
        var seen = new HashSet<object>();
        var open = new Queue<object>([directive]);
        while (open.TryDequeue(out var next))
        {
            foreach (var used in UsedBy(next))
            {
                if (used == directive) return true;
                if (seen.Add(used)) open.Enqueue(used);
            }
        }

        return false;
    }

    private IEnumerable<object> UsedBy(object node) => node switch
    {
        DirectiveDefinition directive => directive.Arguments.SelectMany(InputValue),
        InputObjectType type => Applied(type.AppliedDirectives).Concat(type.Fields.SelectMany(InputValue)),
        EnumType type => Applied(type.AppliedDirectives).Concat(type.Values.SelectMany(value => Applied(value.AppliedDirectives))),
        NamedType type => Applied(type.AppliedDirectives),
        _ => [],
    };

    private IEnumerable<object> InputValue(InputValueDefinition value) =>
        Applied(value.AppliedDirectives).Append(value.Type.Innermost);

    private IEnumerable<object> Applied(ImmutableArray<DirectiveNode> directives) =>
        directives.Select(one => Schema.Directives.Find(one.Name.Value)).OfType<DirectiveDefinition>();
}
