using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Limits;

/// <summary>
/// Counts what <see cref="DocumentLimits"/> bounds in one walk over the text as it was written, without a schema. O(document), and
/// for fragments O(<see cref="DocumentLimits.MaxFragmentVisits"/> × the longest fragment).
/// </summary>
internal sealed class DocumentMeter
{
    private readonly DocumentLimits _limits;
    private int _aliases;
    private int _directives;
    private SyntaxNode? _aliasBeyond;
    private SyntaxNode? _directiveBeyond;
    private GraphQLError? _error;

    private DocumentMeter(DocumentLimits limits) => _limits = limits;

    /// <summary>What the document has too much of, with the first place beyond the limit; null when it is within all of them.</summary>
    public static GraphQLError? Check(DocumentNode document, DocumentLimits limits)
    {
        var meter = new DocumentMeter(limits);
        foreach (var definition in document.Definitions)
        {
            if (definition is ExecutableDefinitionNode executable) meter.Definition(executable);
        }

        return meter._error ?? meter.Totals() ?? FragmentVisits.Check(document, limits.MaxFragmentVisits);
    }

    private GraphQLError? Totals()
    {
        if (_aliasBeyond is not null)
        {
            return Error(
                _aliasBeyond,
                $"The document has {_aliases} aliases; at most {_limits.MaxAliases} are allowed (limit Aliases). Ask for less at once.");
        }

        return _directiveBeyond is null
            ? null
            : Error(
                _directiveBeyond,
                $"The document has {_directives} directives; at most {_limits.MaxDirectives} are allowed (limit Directives). "
                + "Remove some, or put them on a fragment around several fields.");
    }

    private void Definition(ExecutableDefinitionNode node)
    {
        Directives(node.Directives);
        if (node is OperationDefinitionNode operation)
        {
            foreach (var variable in operation.VariableDefinitions)
            {
                if (variable.DefaultValue is { } value) Value(value);
                Directives(variable.Directives);
            }
        }

        Selections(node.SelectionSet);
    }

    private void Selections(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            Directives(selection.Directives);
            switch (selection)
            {
                case FieldNode field: Field(field); break;
                case InlineFragmentNode inline: Selections(inline.SelectionSet); break;
            }
        }
    }

    private void Field(FieldNode node)
    {
        if (node.Alias is not null && ++_aliases > _limits.MaxAliases) _aliasBeyond ??= node;
        Arguments(node.Arguments);
        if (node.SelectionSet is not null) Selections(node.SelectionSet);
    }

    private void Directives(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length > _limits.MaxDirectivesPerLocation)
        {
            _error ??= Error(
                directives[_limits.MaxDirectivesPerLocation],
                $"There are {directives.Length} directives at one place; at most {_limits.MaxDirectivesPerLocation} are allowed "
                + "(limit DirectivesAtOnePlace). Remove some.");
        }

        foreach (var directive in directives)
        {
            if (++_directives > _limits.MaxDirectives) _directiveBeyond ??= directive;
            Arguments(directive.Arguments);
        }
    }

    private void Arguments(ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments) Value(argument.Value);
    }

    private void Value(ValueNode node)
    {
        if (node is ListValueNode list)
        {
            if (list.Items.Length > _limits.MaxInputListLength)
            {
                _error ??= Error(
                    list.Items[_limits.MaxInputListLength],
                    $"The list has {list.Items.Length} items; at most {_limits.MaxInputListLength} are allowed (limit InputListLength). "
                    + "Ask in parts.");
            }

            foreach (var item in list.Items) Value(item);
        }
        else if (node is ObjectValueNode map)
        {
            foreach (var field in map.Fields) Value(field.Value);
        }
    }

    private static GraphQLError Error(SyntaxNode node, string message) => new(message, [node.Location], ErrorCodes.LimitExceeded);
}
