using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.13. What a directive is called, where it may stand and what it takes.</summary>
public sealed class DirectiveDefinition : INamed
{
    internal DirectiveDefinition(
        string name, NamedList<InputValueDefinition> arguments, ImmutableArray<DirectiveLocation> locations, bool isRepeatable)
    {
        Name = name;
        Arguments = arguments;
        Locations = locations;
        IsRepeatable = isRepeatable;
    }

    /// <summary>Without <c>@</c>.</summary>
    public string Name { get; }

    public string? Description { get; internal init; }

    public NamedList<InputValueDefinition> Arguments { get; }

    public ImmutableArray<DirectiveLocation> Locations { get; }

    /// <summary>May stand more than once at one place.</summary>
    public bool IsRepeatable { get; }

    /// <summary>skip, include, deprecated, specifiedBy and oneOf: present in every schema, and not printed.</summary>
    public bool IsBuiltIn { get; internal init; }

    public DirectiveDefinitionNode? Definition { get; internal init; }
}
