using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building;

/// <summary>Makes a schema of type-system documents.</summary>
public static class SchemaBuilder
{
    /// <summary>
    /// A schema of all documents together, in their order. Errors in them are all reported at once.
    /// </summary>
    /// <param name="documents">Type-system definitions and extensions; an extension may stand before its definition.</param>
    /// <param name="scalars">
    /// The coercions of custom scalars by name. A scalar that is not among them lets every value pass.
    /// </param>
    public static SchemaResult Build(
        IReadOnlyList<DocumentNode> documents, IReadOnlyDictionary<string, IScalarCoercion>? scalars = null) =>
        throw new NotSupportedException();
}
