using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Networks;

/// <summary>What tells a network from all others: equal for equal selections of one graph that give the same edges.</summary>
internal static class NetworkChecksum
{
    /// <summary>
    /// SHA-256 in lower-case hexadecimal of the UTF-8 text of these lines, each ended by a line feed: the selection's text, the change number, then for each
    /// edge the ids of its source and target and its weight, with a tab between them, in the order of these lines' bytes (<c>LC_ALL=C sort</c>).
    /// </summary>
    public static string Of(NetworkSnapshot network)
    {
        var lines = new string[network.Edges.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var edge = network.Edges[i];
            lines[i] = string.Create(CultureInfo.InvariantCulture, $"{network.Places[edge.Source].Id}\t{network.Places[edge.Target].Id}\t{edge.Weight}\n");
        }

        Array.Sort(lines, CodePointComparer.Instance);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{NetworkSelectionText.Of(network.Selection)}\n{network.ChangeNumber}\n")));
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
