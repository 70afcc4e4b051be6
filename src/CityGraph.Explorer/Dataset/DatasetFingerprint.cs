using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityGraph.Explorer.Dataset;

/// <summary>Tells whether two datasets are the same files, without reading what they say.</summary>
public static class DatasetFingerprint
{
    /// <summary>Raised when the same files come to mean another graph.</summary>
    private const string Format = "citygraph dataset 2";

    /// <summary>SHA-256 over names and contents in the order of the names, in lower-case hexadecimal. O(bytes).</summary>
    public static string Of(IEnumerable<DatasetFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(Format));
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Name));
            Append(hash, file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
