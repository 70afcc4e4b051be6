using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>A schema and the requests over it, all made from a seed.</summary>
internal sealed record SchemaCase(string Sdl, Schema Schema, IReadOnlyList<Case> Cases)
{
    public static SchemaCase Make(int seed, int count)
    {
        var sdl = SchemaText.Write(new Draw(seed));
        var built = SchemaBuilder.Build([SourceText.From(sdl, "generated")]);
        Assert.True(built.IsSuccess, $"The generated schema is invalid:\n{string.Join('\n', built.Errors)}\n{sdl}");
        return new SchemaCase(sdl, built.Schema, [.. Enumerable.Range(0, count).Select(i => MakeCase(new Draw(unchecked((seed * 7919) + i)), built.Schema))]);
    }

    /// <summary>Half of the requests are made without a slip; one in eight is damaged afterwards.</summary>
    private static Case MakeCase(Draw draw, Schema schema)
    {
        var slips = draw.Chance(0.5) ? 0 : draw.Pick(0.005, 0.02, 0.05);
        var careless = new Draw(draw.Below(int.MaxValue), slips);
        var document = DocumentText.Write(careless, schema);
        var careful = new Draw(draw.Below(int.MaxValue), draw.Chance(0.8) ? 0 : 0.1);
        var variables = new VariablesJson(careful, schema).Write(document.Variables);
        var text = draw.Chance(0.125) ? TextMutation.Of(draw, document.Text) : document.Text;
        return new Case(text, document.OperationName, variables, (uint)draw.Below(int.MaxValue), draw.Pick(0u, 0u, 2u, 10u, 30u));
    }
}
