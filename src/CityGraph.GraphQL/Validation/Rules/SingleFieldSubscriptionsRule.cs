using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.2.4.1, Single Root Field: a subscription has exactly one root field, which is not an introspection field. Its root
/// selection may not hold <c>@skip</c> or <c>@include</c> (graphql-js 16 does not check this).
/// </summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } root) return;
        var subject = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name.Value}\"";
        var collected = new RootFields(Context, root);
        collected.Add(node.SelectionSet);
        foreach (var directive in collected.Conditions)
        {
            Context.Report(
                $"{subject} must not use `@{directive.Name.Value}` directive in the top level selection.", directive);
        }

        var groups = collected.Fields.GroupBy(field => field.ResponseName).Select(group => group.ToArray()).ToArray();
        if (groups.Length > 1)
            Context.Report($"{subject} must select only one top level field.", [.. groups.Skip(1).SelectMany(group => group)]);

        foreach (var group in groups.Where(group => group[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
            Context.Report($"{subject} must not select an introspection top level field.", [.. group]);
    }

    /// <summary>CollectSubscriptionFields: the fields of the root selection, fragments that apply included, each once.</summary>
    private sealed class RootFields(ValidationContext context, ObjectType root)
    {
        private readonly HashSet<string> _visited = [];

        public List<FieldNode> Fields { get; } = [];

        public List<DirectiveNode> Conditions { get; } = [];

        public void Add(SelectionSetNode first)
        {
            // Fragments can spread each other in a long chain, so the open sets are on a stack of their own.
            var open = new Stack<SelectionNode>(first.Selections.Reverse());
            while (open.TryPop(out var selection))
            {
                Conditions.AddRange(selection.Directives.Where(one => one.Name.Value is "skip" or "include"));
                if (selection is FieldNode field) Fields.Add(field);
                else if (Inside(selection) is { } inside)
                    foreach (var next in inside.Selections.Reverse()) open.Push(next);
            }
        }

        private SelectionSetNode? Inside(SelectionNode selection) => selection switch
        {
            InlineFragmentNode inline => Applies(inline.TypeCondition) ? inline.SelectionSet : null,
            FragmentSpreadNode spread => _visited.Add(spread.Name.Value)
                && context.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition)
                    ? fragment.SelectionSet
                    : null,
            _ => null,
        };

        private bool Applies(NamedTypeNode? condition) =>
            condition is null
            || (context.Schema.Types.Find(condition.Name.Value) is CompositeType type
                && (type == root || context.Schema.IsSubType(type, root)));
    }
}
