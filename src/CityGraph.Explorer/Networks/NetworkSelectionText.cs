using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Networks;

/// <summary>A selection as one line of JSON, which is the same for equal selections and for no others.</summary>
internal static class NetworkSelectionText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kinds by their names, in the order of the schema.</summary>
    public static string[] Names(TieKinds kinds) =>
        [.. Enum.GetValues<TieKind>().Where(kind => kinds.HasFlag((TieKinds)(1 << (int)kind))).Select(TieNames.Of)];

    public static string Of(NetworkSelection selection)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            Write(json, "places", selection.PlaceIds);
            json.WriteString("boundary", NetworkNames.Of(selection.Boundary));
            Write(json, "sectors", selection.SectorIds);
            json.WriteBoolean("includeNarrower", selection.IncludesNarrower);
            json.WriteBoolean("includeRelated", selection.IncludesRelated);
            Write(json, "kinds", [.. Names(selection.Kinds)]);
            json.WriteString("minStage", selection.MinStage);
            json.WriteString("minCertainty", selection.MinCertainty is { } certainty ? CertaintyNames.Name(certainty) : null);
            json.WriteNumber("minIndependentSources", selection.MinIndependentSources);
            json.WriteString("unknownEnds", NetworkNames.Of(selection.UnknownEnds));
            json.WriteString("weight", NetworkNames.Of(selection.Weight));
            json.WriteString("direction", NetworkNames.Of(selection.Direction));
            json.WriteBoolean("isolates", selection.KeepsIsolates);
            json.WriteString("during", selection.During?.Text);
            json.WriteString("country", selection.CountryId);
            json.WriteString("asOf", selection.Time.AsOf?.Text);
            json.WriteString("dates", selection.Time.Dates == DateMatch.Certainly ? "CERTAIN" : "POSSIBLE");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string>? items)
    {
        if (items is not { } all)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in all) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
