using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>Statements for tests.</summary>
internal static class Statements
{
    public static CypherStatement Read(string text, params (string Name, object? Value)[] parameters) => new($"CYPHER 5 {text}", Map(parameters));

    public static CypherStatement Write(string text, params (string Name, object? Value)[] parameters) => new($"CYPHER 5 {text}", Map(parameters), Writes: true);

    public static async Task<CypherException> FailsAsync(Task running) => await Assert.ThrowsAsync<CypherException>(() => running);

    private static Dictionary<string, object?> Map((string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
}
