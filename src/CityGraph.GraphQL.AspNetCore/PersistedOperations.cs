using System.Security.Cryptography;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>
/// Trusted documents, given at start: each holds one operation with a name, is valid, and is found by the name of the operation or of its
/// file, or by the SHA-256 of its text. Immutable; safe for use by several threads.
/// </summary>
public sealed class PersistedOperations
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byName;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byHash = new(StringComparer.Ordinal);

    internal PersistedOperations(Dictionary<string, ReadOnlyMemory<byte>> byName)
    {
        _byName = byName;
        foreach (var text in byName.Values)
        {
            _byHash[HashOf(text.Span)] = text;

            // Clients that read the text from a file often cut the end of its last line.
            _byHash[HashOf(text.Span.TrimEnd(" \t\r\n"u8))] = text;
        }
    }

    public static PersistedOperations None { get; } = new([]);

    public bool IsEmpty => _byName.Count == 0;

    /// <summary>The operations in some files, or all that is wrong with them.</summary>
    /// <param name="files">One operation each. Only the last part of a file's name counts, without its extension.</param>
    /// <param name="schema">What they are validated against.</param>
    public static PersistedOperationsResult Read(IReadOnlyList<SourceText> files, Schema schema) => new PersistedOperationsReader(schema).Read(files);

    /// <param name="name">Of the operation or its file.</param>
    /// <param name="text">The text of the document.</param>
    internal bool TryFindByName(string name, out ReadOnlyMemory<byte> text) => _byName.TryGetValue(name, out text);

    /// <param name="hash">64 hexadecimal digits, in lower case.</param>
    /// <param name="text">The text of the document.</param>
    internal bool TryFindByHash(string hash, out ReadOnlyMemory<byte> text) => _byHash.TryGetValue(hash, out text);

    /// <summary>Whether that text is one of these, but for white space at its end. O(length).</summary>
    internal bool Contains(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        Span<char> digits = stackalloc char[SHA256.HashSizeInBytes * 2];
        return Convert.TryToHexStringLower(hash, digits, out _) && _byHash.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(digits);
    }

    /// <summary>64 hexadecimal digits, in lower case.</summary>
    internal static string HashOf(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
