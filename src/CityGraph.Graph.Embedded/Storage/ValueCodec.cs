using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Property values in records: a tag, then the value.</summary>
internal static class ValueCodec
{
    private const byte TextTag = 1;
    private const byte SymbolTag = 2;
    private const byte FalseTag = 3;
    private const byte TrueTag = 4;
    private const byte IntegerTag = 5;
    private const byte FloatTag = 6;
    private const byte DateTag = 7;
    private const byte InstantTag = 8;
    private const byte ListTag = 9;

    private static readonly object False = false;
    private static readonly object True = true;

    /// <param name="writer">Where to.</param>
    /// <param name="value">As named at <see cref="PropertyKind"/>.</param>
    /// <param name="asSymbol">Whether texts are written as symbols: for the values of an enum.</param>
    /// <param name="symbols">Gives the symbols.</param>
    public static void Write(RecordWriter writer, object value, bool asSymbol, SymbolTable symbols)
    {
        switch (value)
        {
            case string text when asSymbol:
                writer.Byte(SymbolTag);
                writer.Unsigned((ulong)symbols.Of(text));
                break;
            case string text:
                writer.Byte(TextTag);
                writer.Text(text);
                break;
            case bool truth:
                writer.Byte(truth ? TrueTag : FalseTag);
                break;
            case long integer:
                writer.Byte(IntegerTag);
                writer.Signed(integer);
                break;
            case double number:
                writer.Byte(FloatTag);
                writer.Number(number);
                break;
            case PartialDate date:
                writer.Byte(DateTag);
                writer.Text(date.Text);
                break;
            case DateTimeOffset instant:
                writer.Byte(InstantTag);
                writer.Signed(instant.ToUnixTimeMilliseconds());
                break;
            case ImmutableArray<object> items:
                writer.Byte(ListTag);
                writer.Unsigned((ulong)items.Length);
                foreach (var item in items) Write(writer, item, asSymbol, symbols);
                break;
            default:
                throw new ArgumentException($"No property has a value of type {value.GetType()}.", nameof(value));
        }
    }

    public static object Read(ref RecordReader reader, SymbolTable symbols)
    {
        var tag = reader.Byte();
        switch (tag)
        {
            case TextTag: return reader.Text();
            case SymbolTag: return symbols[reader.Small()];
            case FalseTag: return False;
            case TrueTag: return True;
            case IntegerTag: return reader.Signed();
            case FloatTag: return reader.Number();
            case DateTag:
                var date = PartialDate.Parse(reader.Text());
                return date.Date ?? throw new DamagedRecordException($"holds a date that is none: {date.Error}");
            case InstantTag: return DateTimeOffset.FromUnixTimeMilliseconds(reader.Signed());
            case ListTag:
                var items = ImmutableArray.CreateBuilder<object>();
                for (var left = reader.Small(); left > 0; left--) items.Add(Read(ref reader, symbols));
                return items.ToImmutable();
            default: throw new DamagedRecordException($"holds a value of unknown kind {tag}");
        }
    }

    /// <summary>Passes over a value where its tag alone, or nearly, says that it fits the definition.</summary>
    /// <returns>False, having read some of it, where the value itself must be looked at.</returns>
    public static bool TrySkip(ref RecordReader reader, PropertyDefinition definition, SymbolTable symbols)
    {
        if (definition.IsList) return false;
        switch (reader.Byte(), definition.Kind)
        {
            case (TextTag, PropertyKind.String):
                reader.TextBytes();
                return true;
            case (SymbolTag, PropertyKind.Enum):
                return definition.EnumValues.Contains(symbols[reader.Small()]);
            case (FalseTag or TrueTag, PropertyKind.Boolean):
                return true;
            case (IntegerTag, PropertyKind.Integer):
                reader.Signed();
                return true;
            case (FloatTag, PropertyKind.Float):
                return !double.IsNaN(reader.Number());
            default:
                return false;
        }
    }
}
