using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Building;

/// <summary>
/// The definitions of all documents, sorted by what they define. Of several definitions of one name the first counts: the
/// rules report the others.
/// </summary>
internal sealed class SchemaDefinitions
{
    private readonly ILookup<string, TypeDefinitionNode> _extensions;

    public SchemaDefinitions(IEnumerable<DocumentNode> documents)
    {
        var definitions = documents.SelectMany(document => document.Definitions).ToArray();
        var types = definitions.OfType<TypeDefinitionNode>().ToArray();
        Types = [.. types.Where(one => !one.IsExtension).DistinctBy(one => one.Name.Value)];
        _extensions = types.Where(one => one.IsExtension).ToLookup(one => one.Name.Value);
        var builtIn = BuiltInDefinitions.DirectivesDocument.Definitions.OfType<DirectiveDefinitionNode>();
        Directives =
        [
            .. definitions.OfType<DirectiveDefinitionNode>().Concat(builtIn).DistinctBy(one => one.Name.Value),
        ];
        Schema = [.. definitions.OfType<SchemaDefinitionNode>().OrderBy(one => one.IsExtension)];
    }

    /// <summary>The type definitions that are not extensions, in their order.</summary>
    public ImmutableArray<TypeDefinitionNode> Types { get; }

    /// <summary>Those of the documents, then the built-in ones that the documents do not define themselves.</summary>
    public ImmutableArray<DirectiveDefinitionNode> Directives { get; }

    /// <summary>The schema definition, then its extensions. Empty when the root types are found by their default names.</summary>
    public ImmutableArray<SchemaDefinitionNode> Schema { get; }

    /// <summary>The extensions of a type that are of its own kind, in their order.</summary>
    public ImmutableArray<TypeDefinitionNode> ExtensionsOf(TypeDefinitionNode type) =>
        [.. _extensions[type.Name.Value].Where(one => one.GetType() == type.GetType())];

    public static bool IsBuiltInDirective(DirectiveDefinitionNode node) =>
        BuiltInDefinitions.DirectivesDocument.Definitions.Contains(node);
}
