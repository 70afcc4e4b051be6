using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGraph.Benchmarks.Compare;

/// <summary>Writes a <see cref="PreparedAnswer"/> by hand: no reflection, names as UTF-8 constants, nothing checked.</summary>
internal static class PreparedAnswerWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(IBufferWriter<byte> output, PreparedAnswer answer)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("city"u8);
        json.WriteString("id"u8, answer.Data.City.Id);
        json.WriteString("name"u8, answer.Data.City.Name);
        json.WriteStartObject("ties"u8);
        WriteTies(json, "matching"u8, answer.Data.City.Ties.Matching);
        WriteTies(json, "sectorNotStated"u8, answer.Data.City.Ties.SectorNotStated);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTies(Utf8JsonWriter json, ReadOnlySpan<byte> name, PreparedTie[] ties)
    {
        json.WriteStartArray(name);
        foreach (var tie in ties)
        {
            json.WriteStartObject();
            json.WriteStartObject("city"u8);
            json.WriteString("id"u8, tie.City.Id);
            json.WriteString("name"u8, tie.City.Name);
            WriteName(json, "country"u8, tie.City.Country);
            json.WriteEndObject();
            json.WriteString("certainty"u8, tie.Certainty);
            json.WriteStartArray("reasons"u8);
            foreach (var reason in tie.Reasons) WriteReason(json, reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReason(Utf8JsonWriter json, PreparedReason reason)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, reason.Kind);
        json.WriteString("statement"u8, reason.Statement);
        json.WriteStartObject("shared"u8);
        json.WriteString("__typename"u8, reason.Shared.TypeName);
        json.WriteString("id"u8, reason.Shared.Id);
        json.WriteString("name"u8, reason.Shared.Name);
        json.WriteEndObject();
        WritePapers(json, reason.Papers);
        json.WriteString("stage"u8, reason.Stage);
        json.WriteString("date"u8, reason.Date);
        WriteSectors(json, reason.Sectors);
        json.WriteStartArray("through"u8);
        foreach (var through in reason.Through)
        {
            json.WriteStartObject();
            WriteReference(json, through);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("certainty"u8, reason.Certainty);
        json.WriteStartArray("claims"u8);
        foreach (var claim in reason.Claims) WriteClaim(json, claim);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePapers(Utf8JsonWriter json, PreparedPaper[] papers)
    {
        json.WriteStartArray("papers"u8);
        foreach (var paper in papers)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, paper.Id);
            json.WriteString("name"u8, paper.Name);
            json.WriteString("kind"u8, paper.Kind);
            json.WriteString("status"u8, paper.Status);
            json.WriteString("date"u8, paper.Date);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSectors(Utf8JsonWriter json, PreparedSector[] sectors)
    {
        json.WriteStartArray("sectors"u8);
        foreach (var sector in sectors)
        {
            json.WriteStartObject();
            json.WriteStartObject("sector"u8);
            WriteReference(json, sector.Sector);
            json.WriteEndObject();
            json.WriteString("match"u8, sector.Match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, PreparedClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("statement"u8, claim.Statement);
        json.WriteString("certainty"u8, claim.Certainty);
        if (claim.Line is { } line) json.WriteNumber("line"u8, line);
        else json.WriteNull("line"u8);
        json.WriteString("part"u8, claim.Part);
        json.WriteStartObject("source"u8);
        json.WriteString("id"u8, claim.Source.Id);
        json.WriteString("title"u8, claim.Source.Title);
        WriteName(json, "publisher"u8, claim.Source.Publisher);
        json.WriteString("publisherUnknownBecause"u8, claim.Source.PublisherUnknownBecause);
        json.WriteString("published"u8, claim.Source.Published);
        json.WriteString("publishedUnknownBecause"u8, claim.Source.PublishedUnknownBecause);
        json.WriteString("address"u8, claim.Source.Address);
        json.WriteString("addressUnknownBecause"u8, claim.Source.AddressUnknownBecause);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, PreparedReference reference)
    {
        json.WriteString("id"u8, reference.Id);
        json.WriteString("name"u8, reference.Name);
    }

    private static void WriteName(Utf8JsonWriter json, ReadOnlySpan<byte> property, PreparedName? named)
    {
        if (named is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("name"u8, named.Name);
        json.WriteEndObject();
    }
}
