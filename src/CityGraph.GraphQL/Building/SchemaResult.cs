using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building;

/// <summary>A valid schema, or everything that is wrong with the documents.</summary>
public sealed class SchemaResult
{
    internal SchemaResult(Schema schema) => Schema = schema;

    internal SchemaResult(ImmutableArray<SchemaError> errors) => Errors = errors;

    /// <summary>Null when there are errors.</summary>
    public Schema? Schema { get; }

    /// <summary>Empty when there is a schema.</summary>
    public ImmutableArray<SchemaError> Errors { get; } = [];

    [MemberNotNullWhen(true, nameof(Schema))]
    public bool IsSuccess => Schema is not null;

    /// <summary>The schema, for a caller whose documents are its own.</summary>
    /// <exception cref="InvalidOperationException">There are errors; the message lists them, one a line.</exception>
    public Schema GetSchemaOrThrow() =>
        Schema ?? throw new InvalidOperationException($"The schema is invalid:\n{string.Join('\n', Errors)}");
}
