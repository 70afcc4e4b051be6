using System.IO.Compression;
using System.Text;

namespace CityGraph.Graph.Neo4j.Log;

/// <summary>
/// The form in which a text of the log is stored: as it is while people may want to read it in the database, in Base64 of gzip when it is long.
/// A load of thousands of changes then takes a tenth of the store and of the transaction log.
/// </summary>
internal static class LogText
{
    /// <summary>Longer texts are packed; counted in UTF-16 units.</summary>
    public const int MaxPlainLength = 8192;

    /// <summary>The most bytes that a text may have in UTF-8 before it is packed.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <param name="json">Begins with a bracket, as Base64 cannot.</param>
    public static string Pack(string json)
    {
        if (json.Length <= MaxPlainLength) return json;
        using var packed = new MemoryStream(json.Length / 8);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(json));
        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <param name="stored">Of either form.</param>
    /// <exception cref="FormatException">It is of neither form, or longer than <see cref="MaxBytes"/>.</exception>
    public static string Unpack(string stored)
    {
        if (stored.StartsWith('[')) return stored;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(stored)), CompressionMode.Decompress);
            using var json = new MemoryStream((int)Math.Min(stored.Length * 8L, MaxBytes));
            var buffer = new byte[81920];
            while (gzip.Read(buffer) is > 0 and var read)
            {
                if (json.Length + read > MaxBytes) throw new FormatException($"A text of the log has more than {MaxBytes} bytes.");
                json.Write(buffer, 0, read);
            }

            return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
        }
        catch (InvalidDataException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
