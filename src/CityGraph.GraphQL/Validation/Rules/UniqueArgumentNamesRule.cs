using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.4.2, Argument Uniqueness: a field or directive is given each argument at most once.
/// </summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode node) => Check(node.Arguments);

    public override void EnterDirective(DirectiveNode node, DirectiveLocation location) => Check(node.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2) return;
        foreach (var group in arguments.Select(one => one.Name).GroupBy(name => name.Value))
        {
            if (group.Skip(1).Any())
                Context.Report($"There can be only one argument named \"{group.Key}\".", [.. group]);
        }
    }
}
