using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Merging;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.3.2, Field Selection Merging: fields of one response name must be the same field with the same arguments, or
/// never meet in one response and have values of the same shape.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context)
{
    private readonly FieldConflictSearch _search = new(context);
    private bool _isExhausted;

    public override void EnterSelectionSet(SelectionSetNode node)
    {
        if (_isExhausted) return;
        foreach (var conflict in _search.Within(Context.Position.ParentType, node))
        {
            if (Context.IsFull) return;
            Context.Report(conflict.Message, conflict.Fields);
        }

        if (!_search.IsExhausted) return;
        _isExhausted = true;
        Context.Report(
            $"The document is too complex to check which of its fields conflict: more than {Context.Options.MaxMergeComparisons} comparisons "
                + $"(limit MergeComparisons), or fragments more than {FieldConflictSearch.MaxDepth} deep. Select fewer fields of one "
                + "response name, or spread fewer fragments in one place.",
            node);
    }
}
