using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityGraph.Benchmarks.Compare;

/// <summary>All comparisons of one run. The machine's own speed cancels out: quote ratios only.</summary>
internal static class Comparison
{
    /// <param name="server">The built server.</param>
    /// <param name="emptyApp">The built empty application.</param>
    /// <param name="output">Takes the report.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string server, string emptyApp, TextWriter output)
    {
        var body = RequestBody();
        await TiesComparison.RunAsync(body, output);
        await StartComparison.RunAsync(server, emptyApp, body, output);
        return 0;
    }

    /// <summary>A ratio as the report shows it.</summary>
    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As a client sends it.</summary>
    private static byte[] RequestBody() => JsonSerializer.SerializeToUtf8Bytes(
        new { query = Encoding.UTF8.GetString(SeedApi.CulturalTies), variables = new { city = "denpasar" } });
}
