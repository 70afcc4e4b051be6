namespace CityGraph.Explorer.Ties;

/// <summary>Says a reason in a sentence, the same from either city.</summary>
internal static class TieStatement
{
    public static string Write(TieReason reason, SectorTree sectors)
    {
        var fields = reason.Sectors.IsEmpty ? "no field is stated" : $"in {string.Join(", ", reason.Sectors.Select(sector => Field(sector, sectors)))}";
        return reason.Shared.Kind switch
        {
            TieKind.Agreement => $"{reason.Shared.Name}: {Stage(reason)}; {fields}.",
            TieKind.Membership => $"Both are members of {reason.Shared.Name}{Since(reason)}; {fields}.",
            _ => $"Both took part in {reason.Shared.Name}{(reason.Date is { } date ? $" ({date.Text})" : "")}; {fields}.",
        };
    }

    private static string Field(TieSector sector, SectorTree sectors) => sector.Match switch
    {
        SectorMatch.Narrower => $"{sectors.NameOf(sector.SectorId)} (part of the field asked for)",
        SectorMatch.Related => $"{sectors.NameOf(sector.SectorId)} (related to the field asked for)",
        _ => sectors.NameOf(sector.SectorId),
    };

    private static string Stage(TieReason reason)
    {
        var stage = reason.Shared.Stage switch
        {
            null => "planned, no stage reached",
            "EXPLORED" => "explored",
            "LETTER_OF_INTENT" => "letter of intent signed",
            "LEGISLATURE_APPROVED" => "approved by the legislature",
            "MEMORANDUM" => "memorandum signed",
            var other => other.ToLowerInvariant(),
        };
        return reason.Shared.Stage is null ? stage : $"{stage}, {reason.Date?.Text ?? "date not stated"}";
    }

    private static string Since(TieReason reason) => reason.Date is { } date ? $" since {date.Text}" : ", since when is not stated for both";
}
