using System.Text;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>Writes type-system definitions, each set apart by an empty line.</summary>
internal sealed class SchemaText
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public override string ToString() => _text.ToString();

    /// <summary>Begins a definition; false if one of that name was written before.</summary>
    public bool Begin(string keyword, string name, string? description, string heading = "")
    {
        if (!_written.Add(name)) return false;
        if (_text.Length > 0) _text.Append('\n');
        Describe(description, "");
        _text.Append(keyword).Append(' ').Append(name).Append(heading).Append(" {\n");
        return true;
    }

    public void End() => _text.Append("}\n");

    /// <summary>Definitions as they are, ending with a line break.</summary>
    public void Definitions(string text) => _text.Append('\n').Append(text);

    /// <summary>A definition without braces.</summary>
    public void Line(string definition, string? description)
    {
        if (_text.Length > 0) _text.Append('\n');
        Describe(description, "");
        _text.Append(definition).Append('\n');
    }

    /// <summary>A field, argument-less or with its arguments written out, or an enum value.</summary>
    public void Member(string definition, string? description = null)
    {
        Describe(description, "  ");
        _text.Append("  ").Append(definition).Append('\n');
    }

    /// <summary>A field as the description of the graph has it, with further arguments and directives of the API, each directive after a space.</summary>
    public void Field(FieldDefinition field, string directives = "", params ReadOnlySpan<string> moreArguments)
    {
        if (field.Arguments.Count == 0 && moreArguments.IsEmpty)
        {
            Member($"{field.Name}: {field.Type}{directives}", field.Description);
            return;
        }

        Describe(field.Description, "  ");
        _text.Append("  ").Append(field.Name).Append("(\n");
        foreach (var argument in field.Arguments)
        {
            Describe(argument.Description, "    ");
            _text.Append("    ").Append(Input(argument)).Append('\n');
        }

        foreach (var argument in moreArguments) _text.Append("    ").Append(argument).Append('\n');
        _text.Append("  ): ").Append(field.Type).Append(directives).Append('\n');
    }

    /// <summary>An argument or a field of an input, with its default.</summary>
    public static string Input(InputValueDefinition input) =>
        $"{input.Name}: {input.Type}{(input.DefaultValue is { } given ? $" = {Printer.Print(given)}" : "")}";

    private void Describe(string? description, string indent)
    {
        if (description is null) return;
        if (!description.Contains('\n') && !description.Contains('"') && !description.Contains('\\'))
        {
            _text.Append(indent).Append('"').Append(description).Append("\"\n");
            return;
        }

        _text.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Length > 0) _text.Append(indent).Append(line);
            _text.Append('\n');
        }

        _text.Append(indent).Append("\"\"\"\n");
    }
}
