using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What tells a comparison from all others.</summary>
internal static class ComparisonChecksum
{
    /// <summary>Changes whenever the same request comes to mean another result.</summary>
    private const int Version = 3;

    /// <summary>
    /// SHA-256 in lower-case hexadecimal of the UTF-8 text of these lines, each ended by a line feed: the version of the method, what tells the networks
    /// apart, the null model, samples and seed; each network's name and checksum; that of the pool, if there is one; each measure's name.
    /// </summary>
    public static string Of(ComparisonRequest request)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Version}\t{request.Of}\t{request.NullModel}\t{request.Samples}\t{request.Seed}\n");
        foreach (var (name, network) in request.Networks) text.Append(CultureInfo.InvariantCulture, $"{name}\t{network.Checksum}\n");
        if (request.Pool is { } pool) text.Append(CultureInfo.InvariantCulture, $"{pool.Checksum}\n");
        foreach (var measure in request.Measures) text.Append(CultureInfo.InvariantCulture, $"{measure.Name}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
