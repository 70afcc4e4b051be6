using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>Specification 6.3.2, CollectFields, with conditions that depend on variables kept instead of decided.</summary>
/// <remarks>Work is bounded by 10 steps a field of <see cref="ExecutorOptions.MaxSelections"/>; a term of a condition is a step too.</remarks>
internal sealed class FieldCollector(Schema schema, DocumentNode document, ExecutorOptions options)
{
    // A type that selects nothing costs work all the same.
    private const int StepsPerField = 10;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Fragments
        .DistinctBy(fragment => fragment.Name.Value).ToDictionary(fragment => fragment.Name.Value);

    private readonly Dictionary<string, Condition> _conditions = [];
    private readonly HashSet<(string Fragment, Condition Condition)> _visited = [];
    private readonly OrderedDictionary<string, ImmutableArray<ConditionalNode>.Builder> _groups = [];
    private readonly Dictionary<CompositeType, bool> _typeConditions = [];

    /// <summary>By <see cref="Condition.Index"/>.</summary>
    public ImmutableArray<Condition> Conditions => [.. _conditions.Values.OrderBy(condition => condition.Index)];

    /// <summary>Why the walk was cut: what was collected is not whole. Null while it is not.</summary>
    public GraphQLError? Excess { get; private set; }

    /// <summary>Nodes and terms of conditions that were gone through.</summary>
    public long Work { get; private set; }

    /// <summary>What is said of an operation that is over <see cref="ExecutorOptions.MaxSelections"/>.</summary>
    public static GraphQLError TooManySelections(ExecutorOptions options, SyntaxNode node) => OverLimit(
        $"The operation selects more than {options.MaxSelections} fields once its fragments are laid out (limit MaxSelections). Ask for less at once.",
        node);

    public static GraphQLError OverLimit(string message, SyntaxNode node) => new(message, [node.Location], ExecutionErrorCodes.LimitExceeded);

    /// <summary>What is selected of an object type by selection sets that are merged.</summary>
    public CollectedFieldsMap Collect(ObjectType type, ImmutableArray<(SelectionSetNode Node, Condition Condition)> sets)
    {
        _visited.Clear();
        _groups.Clear();
        _typeConditions.Clear();
        foreach (var (node, condition) in sets) Collect(type, node, condition);
        return new CollectedFieldsMap(
            [.. _groups.Values.Select(group => new FieldSet(group.DrainToImmutable()))],
            [.. _typeConditions.Select(one => (one.Key, one.Value))]);
    }

    /// <summary>What was collected for another type, where it is the same: a step of work all the same.</summary>
    public CollectedFieldsMap Again(CollectedFieldsMap collected, FieldSet above)
    {
        CountStep(above.Nodes[0].Node);
        return collected;
    }

    private void Collect(ObjectType type, SelectionSetNode set, Condition outer)
    {
        foreach (var selection in set.Selections)
        {
            CountStep(selection);
            if (Excess is not null) return;
            if (Narrow(outer, selection) is not { } condition) continue;
            switch (selection)
            {
                case FieldNode field: Add(field, condition); break;
                case InlineFragmentNode inline: CollectInline(type, inline, condition); break;
                case FragmentSpreadNode spread: CollectSpread(type, spread, condition); break;
            }
        }
    }

    private void CountStep(SyntaxNode place)
    {
        if (++Work > (long)options.MaxSelections * StepsPerField) Excess ??= TooManySelections(options, place);
    }

    private void Add(FieldNode field, Condition condition)
    {
        if (!_groups.TryGetValue(field.ResponseName, out var group))
        {
            group = ImmutableArray.CreateBuilder<ConditionalNode>(1);
            _groups.Add(field.ResponseName, group);
        }

        group.Add(new ConditionalNode(field, condition));
    }

    private void CollectInline(ObjectType type, InlineFragmentNode inline, Condition condition)
    {
        if (inline.TypeCondition is null || Applies(type, inline.TypeCondition)) Collect(type, inline.SelectionSet, condition);
    }

    private void CollectSpread(ObjectType type, FragmentSpreadNode spread, Condition condition)
    {
        // A fragment that was visited unconditionally adds nothing under a condition.
        var name = spread.Name.Value;
        if (_visited.Contains((name, Condition.Always)) || !_visited.Add((name, condition))) return;
        if (!_fragments.TryGetValue(name, out var fragment) || !Applies(type, fragment.TypeCondition)) return;

        // The parser bounds how deep selection sets lie in one another, but not how long a chain of fragments is.
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) Collect(type, fragment.SelectionSet, condition);
        else Excess ??= OverLimit($"The operation spreads fragments inside fragments too deeply at \"...{name}\". Ask for less at once.", spread);
    }

    private bool Applies(ObjectType type, NamedTypeNode condition)
    {
        if (schema.Types.Find(condition.Name.Value) is not CompositeType named) return false;
        if (_typeConditions.TryGetValue(named, out var applies)) return applies;
        return _typeConditions[named] = CollectedFieldsMap.Applies(named, type, schema);
    }

    /// <summary>The outer condition and those of the directives; null when a constant excludes the selection.</summary>
    private Condition? Narrow(Condition outer, SelectionNode selection)
    {
        var result = outer;
        foreach (var directive in selection.Directives)
        {
            bool expected;
            if (directive.Name.Value == "include") expected = true;
            else if (directive.Name.Value == "skip") expected = false;
            else continue;

            switch (directive.FindArgument("if"))
            {
                case BooleanValueNode constant when constant.Value != expected: return null;
                case VariableNode variable: result = And(result, new ConditionTerm(variable.Name.Value, expected), selection); break;
            }
        }

        return result;
    }

    private Condition And(Condition condition, ConditionTerm term, SelectionNode selection)
    {
        Work += condition.Terms.Length;
        if (condition.Terms.Contains(term)) return condition;
        ImmutableArray<ConditionTerm> terms = [.. condition.Terms.Add(term).OrderBy(one => one.Variable, StringComparer.Ordinal).ThenBy(one => one.Expected)];
        var key = string.Join(' ', terms.Select(one => $"{(one.Expected ? "" : "!")}{one.Variable}"));
        if (_conditions.TryGetValue(key, out var known)) return known;
        if (_conditions.Count >= options.MaxConditions)
        {
            Excess ??= OverLimit(
                $"The operation combines the variables of @skip and @include in more than {options.MaxConditions} ways (limit MaxConditions). "
                + "Put them on fewer fragments inside one another.",
                selection);
            return condition;
        }

        _conditions.Add(key, known = new Condition(_conditions.Count, terms));
        return known;
    }
}
