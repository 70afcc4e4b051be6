using System.Buffers;
using CityGraph.GraphQL.Limits;

namespace CityGraph.GraphQL.Execution;

/// <summary>The cost of a request in its response, where HotChocolate puts it: <c>extensions.operationCost</c>.</summary>
internal static class PriceWriter
{
    /// <summary>The response of a request that was priced and not run: <c>{"extensions":{"operationCost":{"fieldCost":11,"typeCost":2}}}</c>.</summary>
    public static void WriteResponse(IBufferWriter<byte> output, OperationPrice price)
    {
        var json = new JsonOutput(output);
        json.Byte((byte)'{');
        WriteProperty(ref json, price);
        json.Byte((byte)'}');
        json.Flush();
    }

    /// <summary>A comma, and the property <c>extensions</c>.</summary>
    public static void WriteExtensions(ref JsonOutput output, OperationPrice price)
    {
        output.Byte((byte)',');
        WriteProperty(ref output, price);
    }

    private static void WriteProperty(ref JsonOutput output, OperationPrice price)
    {
        output.Raw("\"extensions\":{\"operationCost\":{\"fieldCost\":"u8);
        output.Number(price.FieldCost);
        output.Raw(",\"typeCost\":"u8);
        output.Number(price.TypeCost);
        output.Raw("}}"u8);
    }
}
