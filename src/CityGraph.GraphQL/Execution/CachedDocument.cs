using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>A valid document and those of its operations that were compiled so far. Immutable.</summary>
/// <param name="Text">The document as it came in, in an array of our own.</param>
/// <param name="Document">Its syntax tree.</param>
/// <param name="Compiled">What was compiled so far, in order.</param>
internal sealed record CachedDocument(byte[] Text, DocumentNode Document, ImmutableArray<CompiledOperation> Compiled)
{
    // Rough sizes on 64-bit: what a byte of text becomes as syntax tree, and what a compiled field holds.
    private const long BytesPerTextByte = 12;
    private const long BytesPerSelection = 240;
    private const long BytesPerNode = 16;

    /// <summary>What it holds in memory, estimated in bytes.</summary>
    public long Weight { get; } = (Text.Length * BytesPerTextByte) + Compiled.Sum(WeightOf);

    private static long WeightOf(CompiledOperation operation) =>
        (operation.SelectionCount * BytesPerSelection) + (operation.NodeCount * BytesPerNode);

    /// <summary>Null when the operation was not compiled yet.</summary>
    public CompiledOperation? FindCompiled(OperationDefinitionNode operation)
    {
        foreach (var compiled in Compiled)
        {
            if (compiled.Definition == operation) return compiled;
        }

        return null;
    }

    /// <summary>Specification 6.1, GetOperation. Null, with an error, when it is not clear which operation is meant.</summary>
    public OperationDefinitionNode? FindOperation(string? name, out GraphQLError? error)
    {
        error = null;
        OperationDefinitionNode? found = null;
        foreach (var definition in Document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation) continue;
            if (!string.IsNullOrEmpty(name))
            {
                if (operation.Name?.Value == name) return operation;
            }
            else if (found is not null)
            {
                error = Unclear("Must provide operation name if query contains multiple operations.");
                return null;
            }
            else
            {
                found = operation;
            }
        }

        if (found is null) error = Unclear(string.IsNullOrEmpty(name) ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
        return found;
    }

    private static GraphQLError Unclear(string message) => new(message, ExecutionErrorCodes.OperationResolutionFailure);
}
