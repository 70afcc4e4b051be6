using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.GraphQL.Limits;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Specification 7.1.3, Extensions: what the request costs, where HotChocolate puts it (<c>operationCost</c>), and what the host adds.
/// Seldom asked for, so it is made apart and copied.
/// </summary>
internal static class ExtensionsWriter
{
    // As the rest of the response, which is no HTML: < and > stand for themselves.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The response of a request that was priced and not run: <c>{"extensions":{"operationCost":{"fieldCost":11,"typeCost":2}}}</c>.</summary>
    public static void WriteResponse(IBufferWriter<byte> output, OperationPrice price)
    {
        var json = new JsonOutput(output);
        json.Byte((byte)'{');
        WriteProperty(ref json, price, host: null);
        json.Byte((byte)'}');
        json.Flush();
    }

    /// <summary><c>"extensions":{...}</c></summary>
    public static void WriteProperty(ref JsonOutput output, OperationPrice? price, Action<Utf8JsonWriter>? host)
    {
        var members = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(members, Readable))
        {
            json.WriteStartObject();
            if (price is { } reported) Write(json, reported);
            host?.Invoke(json);
            json.WriteEndObject();
        }

        output.Raw("\"extensions\":"u8);
        output.Raw(members.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, OperationPrice price)
    {
        json.WriteStartObject("operationCost"u8);
        json.WriteNumber("fieldCost"u8, price.FieldCost);
        json.WriteNumber("typeCost"u8, price.TypeCost);
        json.WriteEndObject();
    }
}
