using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CityGraph.GraphQL.Language;

/// <summary>
/// Writes a syntax tree as text that parses to an equal tree: two spaces a level, one definition after an empty line, in the
/// layout of graphql-js.
/// </summary>
public sealed partial class Printer
{
    private const int LongestArgumentsLine = 80;

    private readonly StringBuilder _text = new();
    private int _depth;

    private Printer()
    {
    }

    /// <summary>The text of one node; a document ends without a line break.</summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new Printer();
        printer.Write(node);
        return printer._text.ToString();
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: Separated(document.Definitions, "\n\n"); break;
            case OperationDefinitionNode operation: Operation(operation); break;
            case FragmentDefinitionNode fragment: Fragment(fragment); break;
            case VariableDefinitionNode variable: VariableDefinition(variable); break;
            case SelectionSetNode set: Block(set.Selections); break;
            case FieldNode field: Field(field); break;
            case FragmentSpreadNode spread: FragmentSpread(spread); break;
            case InlineFragmentNode inline: InlineFragment(inline); break;
            case ArgumentNode argument: NameAndValue(argument.Name, argument.Value); break;
            case DirectiveNode directive: Directive(directive); break;
            case ValueNode value: Value(value); break;
            case ObjectFieldNode field: NameAndValue(field.Name, field.Value); break;
            case TypeNode type: Type(type); break;
            case NameNode name: _text.Append(name.Value); break;
            default: WriteTypeSystem(node); break;
        }
    }

    private void Operation(OperationDefinitionNode node)
    {
        Description(node.Description);
        var isShorthand = node.Operation == OperationType.Query && node.Name is null && node.Description is null
            && node.VariableDefinitions.IsEmpty && node.Directives.IsEmpty;
        if (!isShorthand)
        {
            _text.Append(Keyword(node.Operation)).Append(' ');
            if (node.Name is not null) _text.Append(node.Name.Value);
            if (node.VariableDefinitions.Any(one => one.Description is not null)) Lines(node.VariableDefinitions, '(', ')');
            else Wrapped('(', node.VariableDefinitions, ", ", ')');
            if (node.Name is not null || !node.VariableDefinitions.IsEmpty) _text.Append(' ');
            foreach (var directive in node.Directives)
            {
                Write(directive);
                _text.Append(' ');
            }
        }

        Write(node.SelectionSet);
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        Description(node.Description);
        _text.Append("fragment ").Append(node.Name.Value).Append(" on ").Append(node.TypeCondition.Name.Value);
        Directives(node.Directives);
        _text.Append(' ');
        Write(node.SelectionSet);
    }

    private void VariableDefinition(VariableDefinitionNode node)
    {
        Description(node.Description);
        Write(node.Variable);
        _text.Append(": ");
        Write(node.Type);
        Default(node.DefaultValue);
        Directives(node.Directives);
    }

    private void Field(FieldNode node)
    {
        var start = _text.Length;
        if (node.Alias is not null) _text.Append(node.Alias.Value).Append(": ");
        _text.Append(node.Name.Value);
        var argumentsStart = _text.Length;
        Wrapped('(', node.Arguments, ", ", ')');
        if (_text.Length - start > LongestArgumentsLine && !node.Arguments.IsEmpty)
        {
            _text.Length = argumentsStart;
            Lines(node.Arguments, '(', ')');
        }

        Directives(node.Directives);
        if (node.SelectionSet is null) return;
        _text.Append(' ');
        Write(node.SelectionSet);
    }

    private void FragmentSpread(FragmentSpreadNode node)
    {
        _text.Append("...").Append(node.Name.Value);
        Directives(node.Directives);
    }

    private void InlineFragment(InlineFragmentNode node)
    {
        _text.Append("...");
        if (node.TypeCondition is not null) _text.Append(" on ").Append(node.TypeCondition.Name.Value);
        Directives(node.Directives);
        _text.Append(' ');
        Write(node.SelectionSet);
    }

    private void Directive(DirectiveNode node)
    {
        _text.Append('@').Append(node.Name.Value);
        Wrapped('(', node.Arguments, ", ", ')');
    }

    private void NameAndValue(NameNode name, ValueNode value)
    {
        _text.Append(name.Value).Append(": ");
        Write(value);
    }

    private void Value(ValueNode node)
    {
        switch (node)
        {
            case VariableNode variable: _text.Append('$').Append(variable.Name.Value); break;
            case IntValueNode number: _text.Append(number.Value); break;
            case FloatValueNode number: _text.Append(number.Value); break;
            case StringValueNode text: StringValue(text); break;
            case BooleanValueNode flag: _text.Append(flag.Value ? "true" : "false"); break;
            case NullValueNode: _text.Append("null"); break;
            case EnumValueNode name: _text.Append(name.Value); break;
            case ListValueNode list:
                _text.Append('[');
                Separated(list.Items, ", ");
                _text.Append(']');
                break;
            case ObjectValueNode map when map.Fields.IsEmpty: _text.Append("{}"); break;
            case ObjectValueNode map:
                _text.Append("{ ");
                Separated(map.Fields, ", ");
                _text.Append(" }");
                break;
        }
    }

    private void Type(TypeNode node)
    {
        switch (node)
        {
            case NamedTypeNode named: _text.Append(named.Name.Value); break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                _text.Append('!');
                break;
            case ListTypeNode list:
                _text.Append('[');
                Write(list.Type);
                _text.Append(']');
                break;
        }
    }

    private void StringValue(StringValueNode node)
    {
        if (node.IsBlock && BlockString.CanHold(node.Value))
        {
            // An empty line stays empty: indenting it would leave spaces at its end.
            foreach (var (i, line) in BlockString.Print(node.Value).Split('\n').Index())
            {
                if (i > 0) _text.Append('\n').Append(' ', line.Length > 0 ? _depth * 2 : 0);
                _text.Append(line);
            }

            return;
        }

        _text.Append('"');
        foreach (var one in node.Value) StringCharacter(one);
        _text.Append('"');
    }

    private void StringCharacter(char one)
    {
        switch (one)
        {
            case '"': _text.Append("\\\""); break;
            case '\\': _text.Append("\\\\"); break;
            case '\b': _text.Append("\\b"); break;
            case '\f': _text.Append("\\f"); break;
            case '\n': _text.Append("\\n"); break;
            case '\r': _text.Append("\\r"); break;
            case '\t': _text.Append("\\t"); break;
            case < ' ' or (>= '\u007F' and < '\u00A0'): _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:X4}"); break;
            default: _text.Append(one); break;
        }
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void Description(StringValueNode? description)
    {
        if (description is null) return;
        Write(description);
        NewLine();
    }

    private void Default(ValueNode? value)
    {
        if (value is null) return;
        _text.Append(" = ");
        Write(value);
    }

    private void Directives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    private void Separated<T>(ImmutableArray<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0) _text.Append(separator);
            Write(nodes[i]);
        }
    }

    private void Wrapped<T>(char open, ImmutableArray<T> nodes, string separator, char close)
        where T : SyntaxNode
    {
        if (nodes.IsEmpty) return;
        _text.Append(open);
        Separated(nodes, separator);
        _text.Append(close);
    }

    private void Block<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => Lines(nodes, '{', '}');

    /// <summary>One node a line, indented, with the brackets on the lines around them.</summary>
    private void Lines<T>(ImmutableArray<T> nodes, char open, char close)
        where T : SyntaxNode
    {
        _text.Append(open);
        _depth++;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _depth--;
        NewLine();
        _text.Append(close);
    }

    private void NewLine() => _text.Append('\n').Append(' ', _depth * 2);
}
