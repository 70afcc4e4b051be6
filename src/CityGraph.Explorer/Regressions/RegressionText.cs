using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.Explorer.Networks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Regressions;

/// <summary>A question as one line of JSON, which is the same for equal questions and for no others.</summary>
internal static class RegressionText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RegressionQuestion question) => Write(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("places");
        if (question.PlaceIds is { } places)
        {
            json.WriteStartArray();
            foreach (var place in places) json.WriteStringValue(place);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteBoolean("partners", question.IncludesPartners);
        json.WritePropertyName("response");
        Write(json, question.Response);
        json.WriteStartArray("on");
        foreach (var covariate in question.Covariates) Write(json, covariate);
        json.WriteEndArray();
        json.WriteString("method", RegressionNames.Of(question.Method));
        json.WriteNumber("permutations", question.Permutations);
        json.WriteNumber("seed", question.Seed);
        json.WriteString("asOf", question.Time.AsOf?.Text);
        json.WriteString("dates", question.Time.Dates == DateMatch.Certainly ? "CERTAIN" : "POSSIBLE");
        json.WriteEndObject();
    });

    /// <summary>One variable; of ties as <see cref="NetworkSelectionText"/> has them.</summary>
    public static string Of(PairVariable variable) => Write(json => Write(json, variable));

    private static void Write(Utf8JsonWriter json, PairVariable variable)
    {
        json.WriteStartObject();
        if (variable is PairVariable.Ties ties)
        {
            json.WritePropertyName("ties");
            json.WriteRawValue(NetworkSelectionText.Of(ties.Selection));
        }
        else
        {
            json.WriteString("pair", PairKinds.Of(((PairVariable.Known)variable).Kind));
        }

        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
