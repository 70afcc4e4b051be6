using System.Text;
using System.Text.Json;

namespace CityGraph.Benchmarks.Compare;

/// <summary>The product: its throughput, its start and its memory.</summary>
internal static class ServerComparison
{
    /// <param name="server">The built server.</param>
    /// <param name="emptyApp">The built empty application.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(string server, string emptyApp, TextWriter output)
    {
        var body = RequestBody();
        await TiesComparison.RunAsync(body, output);
        await StartComparison.RunAsync(server, emptyApp, body, output);
    }

    /// <summary>As a client sends it.</summary>
    public static byte[] RequestBody() => JsonSerializer.SerializeToUtf8Bytes(
        new { query = Encoding.UTF8.GetString(SeedApi.CulturalTies), variables = new { city = "denpasar" } });
}
