using CityGraph.GraphQL.AspNetCore;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Server;

/// <summary>Reads the folder of persisted operations that the settings name.</summary>
internal static class OperationsAtStart
{
    /// <param name="folder">All its <c>.graphql</c> files are read, those in folders below too; null for none.</param>
    /// <param name="schema">What they must fit.</param>
    public static PersistedOperationsResult Read(string? folder, Schema schema)
    {
        if (folder is null) return new(PersistedOperations.None, []);
        if (!Directory.Exists(folder)) return new(null, [$"The folder of persisted operations {folder} is not there; correct the path."]);
        var files = Directory.GetFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return PersistedOperations.Read([.. files.Select(file => new SourceText(file, File.ReadAllBytes(file)))], schema);
    }
}
