namespace CityGraph.Server.Web;

/// <summary>What a visitor is offered to ask first: the README's question.</summary>
internal static class FirstQuestion
{
    private static readonly Lazy<string> Document = new(() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "operations", "CulturalTies.graphql")).TrimEnd());

    public const string Variables = """{ "city": "denpasar" }""";

    public static string Operation => Document.Value;
}
