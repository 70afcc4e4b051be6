using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// UTF-8 JSON tokens straight into an <see cref="IBufferWriter{T}"/>. No state is kept about nesting or commas: the compiled
/// operation knows them, and property names come encoded. <see cref="Flush"/> must be called at the end.
/// </summary>
internal ref struct JsonOutput(IBufferWriter<byte> output)
{
    private const int Block = 4096;
    private const int LongestNumber = 64;

    // RFC 8259, section 7: what must be escaped in a string.
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\']);

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _block = default;
    private int _used = 0;

    public void Byte(byte token)
    {
        Ensure(1);
        _block[_used++] = token;
    }

    public void Raw(scoped ReadOnlySpan<byte> json)
    {
        if (_block.Length - _used < json.Length) Ensure(json.Length);
        json.CopyTo(_block[_used..]);
        _used += json.Length;
    }

    /// <summary>The name of a property with what stands before it.</summary>
    /// <param name="separator">The brace that opens the object, or a comma.</param>
    /// <param name="name">Encoded, quoted, with its colon, and one byte before these that is not looked at.</param>
    public void Name(byte separator, scoped ReadOnlySpan<byte> name)
    {
        Ensure(name.Length);
        name.CopyTo(_block[_used..]);
        _block[_used] = separator;
        _used += name.Length;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Any number type of .NET with a finite value, in its shortest form that reads back as the same value.</summary>
    public void Number<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Ensure(LongestNumber);
        if (!value.TryFormat(_block[_used..], out var written, default, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"A {typeof(T)} takes more than {LongestNumber} bytes as text.");
        }

        _used += written;
    }

    /// <summary>A lone surrogate is written as U+FFFD.</summary>
    public void String(scoped ReadOnlySpan<char> value)
    {
        Ensure(Math.Min(value.Length, Block) + 2);
        _block[_used++] = (byte)'"';
        var plain = CopyPlain(value, _block[_used..]);
        _used += plain;
        if (plain == value.Length && _used < _block.Length) _block[_used++] = (byte)'"';
        else RestOfString(value[plain..]);
    }

    /// <summary>Gives what was written so far to the output.</summary>
    public void Flush()
    {
        if (_used > 0) _output.Advance(_used);
        _block = default;
        _used = 0;
    }

    /// <summary>Copies characters up to the first that is not ASCII or has to be escaped, or the end of the target; how many.</summary>
    private static int CopyPlain(scoped ReadOnlySpan<char> text, scoped Span<byte> target)
    {
        var length = Math.Min(text.Length, target.Length);
        var copied = 0;
        if (length >= Vector128<ushort>.Count)
        {
            ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
            ref var destination = ref MemoryMarshal.GetReference(target);
            // The last step goes back to end at the end: some characters are then copied twice.
            for (; copied < length; copied += Vector128<ushort>.Count)
            {
                copied = Math.Min(copied, length - Vector128<ushort>.Count);
                var characters = Vector128.LoadUnsafe(ref source, (nuint)copied);
                if (!ArePlain(characters)) break;
                Vector128.Narrow(characters, characters).GetLower().StoreUnsafe(ref destination, (nuint)copied);
            }
        }

        while (copied < length && IsPlain(text[copied])) target[copied] = (byte)text[copied++];
        return copied;
    }

    private static bool ArePlain(Vector128<ushort> characters) =>
        (Vector128.GreaterThan(characters - Vector128.Create<ushort>(0x20), Vector128.Create<ushort>(0x7F - 0x20))
            | Vector128.Equals(characters, Vector128.Create<ushort>('"'))
            | Vector128.Equals(characters, Vector128.Create<ushort>('\\'))) == Vector128<ushort>.Zero;

    private static bool IsPlain(char character) => character is >= (char)0x20 and <= (char)0x7F and not ('"' or '\\');

    private void RestOfString(scoped ReadOnlySpan<char> value)
    {
        for (var special = value.IndexOfAny(MustEscape); special >= 0; special = value.IndexOfAny(MustEscape))
        {
            Text(value[..special]);
            Escape(value[special]);
            value = value[(special + 1)..];
        }

        Text(value);
        Byte((byte)'"');
    }

    private void Text(scoped ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            Ensure(Math.Clamp(value.Length, 4, Block));
            Utf8.FromUtf16(value, _block[_used..], out var read, out var written);
            _used += written;
            value = value[read..];
        }
    }

    private void Escape(char value)
    {
        switch (value)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            default:
                Raw(value < 0x10 ? "\\u000"u8 : "\\u001"u8);
                Byte("0123456789abcdef"u8[value & 0xF]);
                break;
        }
    }

    private void Ensure(int length)
    {
        if (_block.Length - _used >= length) return;
        Flush();
        _block = _output.GetSpan(Math.Max(length, Block));
    }
}
