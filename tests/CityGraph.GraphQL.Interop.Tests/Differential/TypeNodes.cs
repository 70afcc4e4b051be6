using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Types as they are written, such as <c>[Int!]</c>.</summary>
internal static class TypeNodes
{
    public static TypeNode Parse(string text)
    {
        var document = Parser.Parse(SourceText.From($"query ($x: {text}) {{ x }}", "type"), ParserOptions.Default).Document!;
        return document.Operations.Single().VariableDefinitions.Single().Type;
    }
}
