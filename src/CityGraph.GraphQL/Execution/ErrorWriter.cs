using System.Buffers;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;

namespace CityGraph.GraphQL.Execution;

/// <summary>Specification 7.1.2, Errors.</summary>
internal static class ErrorWriter
{
    /// <summary>The response of a request that did not run: <c>{"errors":[...]}</c>, with the price where that is asked for.</summary>
    public static void WriteResponse(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors, OperationPrice? price = null)
    {
        var json = new JsonOutput(output);
        json.Byte((byte)'{');
        WriteProperty(ref json, errors);
        if (price is not null)
        {
            json.Byte((byte)',');
            ExtensionsWriter.WriteProperty(ref json, price, host: null);
        }

        json.Byte((byte)'}');
        json.Flush();
    }

    /// <summary><c>"errors":[...]</c></summary>
    public static void WriteProperty(ref JsonOutput output, IReadOnlyList<GraphQLError> errors)
    {
        output.Raw("\"errors\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0) output.Byte((byte)',');
            Write(ref output, errors[i]);
        }

        output.Byte((byte)']');
    }

    private static void Write(ref JsonOutput output, GraphQLError error)
    {
        output.Raw("{\"message\":"u8);
        output.String(error.Message);
        if (!error.Locations.IsEmpty) WriteLocations(ref output, error);
        if (!error.Path.IsEmpty) WritePath(ref output, error);
        if (error.Code is not null)
        {
            output.Raw(",\"extensions\":{\"code\":"u8);
            output.String(error.Code);
            output.Byte((byte)'}');
        }

        output.Byte((byte)'}');
    }

    private static void WriteLocations(ref JsonOutput output, GraphQLError error)
    {
        output.Raw(",\"locations\":"u8);
        var separator = (byte)'[';
        foreach (var location in error.Locations)
        {
            output.Byte(separator);
            separator = (byte)',';
            output.Raw("{\"line\":"u8);
            output.Number(location.Line);
            output.Raw(",\"column\":"u8);
            output.Number(location.Column);
            output.Byte((byte)'}');
        }

        output.Byte((byte)']');
    }

    private static void WritePath(ref JsonOutput output, GraphQLError error)
    {
        output.Raw(",\"path\":"u8);
        var separator = (byte)'[';
        foreach (var step in error.Path)
        {
            output.Byte(separator);
            separator = (byte)',';
            JsonValue.Write(ref output, step);
        }

        output.Byte((byte)']');
    }
}
