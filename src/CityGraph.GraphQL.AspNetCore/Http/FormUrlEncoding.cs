using System.Globalization;
using System.Text;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>The parser of <c>application/x-www-form-urlencoded</c> of the WHATWG URL standard, section 5.1, straight to bytes.</summary>
internal static class FormUrlEncoding
{
    /// <summary>Three bytes are the most that one UTF-16 code unit becomes.</summary>
    public static int MaxDecodedLength(int length) => length * 3;

    /// <summary>
    /// <c>+</c> is a space, <c>%</c> with two hexadecimal digits is a byte, everything else stands for itself. The bytes need not be UTF-8.
    /// </summary>
    /// <param name="encoded">One name or value.</param>
    /// <param name="decoded">At least <see cref="MaxDecodedLength"/> long.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Decode(ReadOnlySpan<char> encoded, Span<byte> decoded)
    {
        var written = 0;
        while (!encoded.IsEmpty)
        {
            var plain = encoded.IndexOfAny('+', '%');
            if (plain < 0) plain = encoded.Length;
            written += Encoding.UTF8.GetBytes(encoded[..plain], decoded[written..]);
            encoded = encoded[plain..];
            if (encoded.IsEmpty) break;
            decoded[written++] = DecodeOne(encoded, out var length);
            encoded = encoded[length..];
        }

        return written;
    }

    private static byte DecodeOne(ReadOnlySpan<char> encoded, out int length)
    {
        length = 1;
        if (encoded[0] == '+') return (byte)' ';
        if (encoded.Length < 3 || !byte.TryParse(encoded[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return (byte)'%';
        length = 3;
        return value;
    }
}
