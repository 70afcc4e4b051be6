using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Merging;

/// <summary>
/// FieldsInSetCanMerge of section 5.3.2, by the algorithm of graphql-js: selection sets are compared within, and between each
/// other and the fragments that they spread; what was compared once is not compared again. Since a hostile document can
/// still ask for a number of comparisons that is the square of its length, and for a chain of fragments as long as itself,
/// work and depth are bounded.
/// </summary>
internal sealed class FieldConflictSearch(ValidationContext context)
{
    /// <summary>Selection sets and fragments inside each other while comparing.</summary>
    public const int MaxDepth = 200;

    private const int MaxConflicts = 100;

    private readonly Dictionary<SelectionSetNode, CollectedFields> _collected = [];
    private readonly Dictionary<(CollectedFields, string), bool> _comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];

    /// <summary>Empty lists: nearly always nothing conflicts below.</summary>
    private readonly Stack<List<FieldConflict>> _spare = [];
    private int _work;
    private int _depth;

    /// <summary>A bound was reached: what was found is not all, and nothing more will be.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The conflicts within a selection set, those through fragments included.</summary>
    public List<FieldConflict> Within(CompositeType? parent, SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        var collected = Collected(parent, set);
        foreach (var fields in collected.ByResponseName.Values)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    if (IsDone(conflicts)) return conflicts;
                    Compare(conflicts, areExclusive: false, fields[i], fields[j]);
                }
            }
        }

        for (var i = 0; i < collected.Fragments.Count; i++)
        {
            FieldsAndFragment(conflicts, areExclusive: false, collected, collected.Fragments[i]);
            for (var j = i + 1; j < collected.Fragments.Count; j++)
            {
                if (IsDone(conflicts)) return conflicts;
                Fragments(conflicts, areExclusive: false, collected.Fragments[i], collected.Fragments[j]);
            }
        }

        return conflicts;
    }

    /// <summary>Between fields and a fragment, and the fragments that it spreads.</summary>
    private void FieldsAndFragment(List<FieldConflict> conflicts, bool areExclusive, CollectedFields fields, string fragmentName)
    {
        if (!IsNew(_comparedWithFragment, (fields, fragmentName), areExclusive)) return;
        if (context.FindFragment(fragmentName) is not { } fragment || !Descend()) return;
        var other = Collected(fragment);
        if (other != fields)
        {
            Between(conflicts, areExclusive, fields, other);
            foreach (var next in other.Fragments) FieldsAndFragment(conflicts, areExclusive, fields, next);
        }

        _depth--;
    }

    /// <summary>Between two fragments, and the fragments that they spread.</summary>
    private void Fragments(List<FieldConflict> conflicts, bool areExclusive, string one, string other)
    {
        if (one == other) return;
        var key = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        if (!IsNew(_comparedFragments, key, areExclusive)) return;
        if (context.FindFragment(one) is not { } first || context.FindFragment(other) is not { } second || !Descend()) return;
        var firstFields = Collected(first);
        var secondFields = Collected(second);
        Between(conflicts, areExclusive, firstFields, secondFields);
        foreach (var next in secondFields.Fragments) Fragments(conflicts, areExclusive, one, next);
        foreach (var next in firstFields.Fragments) Fragments(conflicts, areExclusive, next, other);
        _depth--;
    }

    /// <summary>Between the selection sets of two fields.</summary>
    private List<FieldConflict> Below(bool areExclusive, CollectedFields one, CollectedFields other)
    {
        if (!_spare.TryPop(out var conflicts)) conflicts = [];
        if (!Descend()) return conflicts;
        Between(conflicts, areExclusive, one, other);
        foreach (var name in other.Fragments) FieldsAndFragment(conflicts, areExclusive, one, name);
        foreach (var name in one.Fragments) FieldsAndFragment(conflicts, areExclusive, other, name);
        foreach (var name in one.Fragments)
        {
            foreach (var otherName in other.Fragments) Fragments(conflicts, areExclusive, name, otherName);
        }

        _depth--;
        return conflicts;
    }

    /// <summary>Each field of one collection with each of the same response name in the other.</summary>
    private void Between(List<FieldConflict> conflicts, bool areExclusive, CollectedFields one, CollectedFields other)
    {
        foreach (var (responseName, fields) in one.ByResponseName)
        {
            if (!Charge()) return;
            if (!other.ByResponseName.TryGetValue(responseName, out var others)) continue;
            foreach (var field in fields)
            {
                foreach (var otherField in others)
                {
                    if (IsDone(conflicts)) return;
                    Compare(conflicts, areExclusive, field, otherField);
                }
            }
        }
    }

    /// <summary>
    /// Two fields of one response name. Where their parents are different object types they never meet in one response: then
    /// only the shapes of their values must agree.
    /// </summary>
    private void Compare(List<FieldConflict> conflicts, bool areExclusive, SelectedField one, SelectedField other)
    {
        if (!Charge()) return;
        areExclusive |= one.Parent != other.Parent && one.Parent is ObjectType && other.Parent is ObjectType;
        if (FieldMerging.Conflict(one, other, areExclusive) is { } reason)
        {
            conflicts.Add(new FieldConflict(one, other, reason, []));
            return;
        }

        if (one.Node.SelectionSet is null || other.Node.SelectionSet is null) return;
        var below = Below(areExclusive, Collected(one), Collected(other));
        if (below.Count > 0) conflicts.Add(new FieldConflict(one, other, reason: null, below));
        else _spare.Push(below);
    }

    private CollectedFields Collected(SelectedField field) =>
        Collected(field.Definition?.Type.Innermost as CompositeType, field.Node.SelectionSet!);

    private CollectedFields Collected(FragmentDefinitionNode fragment) =>
        Collected(context.Schema.Types.Find(fragment.TypeCondition.Name.Value) as CompositeType, fragment.SelectionSet);

    private CollectedFields Collected(CompositeType? parent, SelectionSetNode set)
    {
        if (!_collected.TryGetValue(set, out var collected))
            _collected[set] = collected = CollectedFields.Of(context.Schema, parent, set);
        return collected;
    }

    /// <summary>Whether a pair has to be compared: not yet at all, or only as exclusive, which asks for less.</summary>
    private bool IsNew<TPair>(Dictionary<TPair, bool> compared, TPair pair, bool areExclusive)
        where TPair : notnull
    {
        if (!Charge()) return false;
        if (compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive)) return false;
        compared[pair] = areExclusive;
        return true;
    }

    private bool IsDone(List<FieldConflict> conflicts) => IsExhausted || conflicts.Count >= MaxConflicts;

    private bool Charge()
    {
        IsExhausted |= ++_work > context.Options.MaxMergeComparisons;
        return !IsExhausted;
    }

    private bool Descend()
    {
        IsExhausted |= _depth >= MaxDepth;
        if (IsExhausted) return false;
        _depth++;
        return true;
    }
}
