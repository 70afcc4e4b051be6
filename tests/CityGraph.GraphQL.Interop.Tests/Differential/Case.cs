using System.Text.Json.Nodes;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>One request over the schema of its <see cref="SchemaCase"/>.</summary>
/// <param name="Document">Its text, sometimes damaged.</param>
/// <param name="OperationName">Null for none.</param>
/// <param name="Variables">Null for none.</param>
/// <param name="Seed">The data follow from it.</param>
/// <param name="Chaos">See <see cref="DataRule.Thing"/>.</param>
internal sealed record Case(string Document, string? OperationName, JsonObject? Variables, uint Seed, uint Chaos)
{
    public JsonObject ToJson()
    {
        var request = new JsonObject { ["document"] = Document, ["seed"] = Seed, ["chaos"] = Chaos };
        if (OperationName is not null) request["operationName"] = OperationName;
        if (Variables is not null) request["variables"] = Variables.DeepClone();
        return request;
    }
}
