using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Merging;

/// <summary>A field of a selection set. Definition is null when the parent type is not known or lacks the field.</summary>
internal sealed record SelectedField(CompositeType? Parent, FieldNode Node, FieldDefinition? Definition);

/// <summary>
/// The fields of a selection set, those in inline fragments included, by response name in the order of the text; and the
/// names of the fragments that it spreads, each once.
/// </summary>
internal sealed class CollectedFields
{
    private readonly HashSet<string> _fragmentNames = [];

    private CollectedFields()
    {
    }

    public OrderedDictionary<string, List<SelectedField>> ByResponseName { get; } = [];

    public List<string> Fragments { get; } = [];

    /// <param name="schema">What the fields are looked up in.</param>
    /// <param name="parent">The type that the set is on; null when it is not known.</param>
    /// <param name="set">The selection set.</param>
    public static CollectedFields Of(Schema schema, CompositeType? parent, SelectionSetNode set)
    {
        var collected = new CollectedFields();
        collected.Add(schema, parent, set);
        return collected;
    }

    private void Add(Schema schema, CompositeType? parent, SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(new SelectedField(parent, field, parent is null ? null : schema.FindField(parent, field.Name.Value)));
                    break;
                case FragmentSpreadNode spread:
                    if (_fragmentNames.Add(spread.Name.Value)) Fragments.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? schema.Types.Find(condition.Name.Value) : parent;
                    Add(schema, type as CompositeType, inline.SelectionSet);
                    break;
            }
        }
    }

    private void Add(SelectedField field)
    {
        if (!ByResponseName.TryGetValue(field.Node.ResponseName, out var fields))
            ByResponseName.Add(field.Node.ResponseName, fields = []);

        // Repeating a plain field adds nothing to compare; a document of nothing else must not cost its length squared.
        if (fields.Count == 0 || !IsPlainRepetition(fields[^1], field)) fields.Add(field);
    }

    private static bool IsPlainRepetition(SelectedField one, SelectedField other) =>
        one.Parent == other.Parent && one.Node.Name.Value == other.Node.Name.Value
        && one.Node.SelectionSet is null && other.Node.SelectionSet is null
        && one.Node.Arguments.IsEmpty && other.Node.Arguments.IsEmpty;
}
