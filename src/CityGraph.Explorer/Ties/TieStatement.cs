namespace CityGraph.Explorer.Ties;

/// <summary>Says a reason in a sentence, the same from either place.</summary>
internal static class TieStatement
{
    /// <param name="reason">All but its statement.</param>
    /// <param name="sectors">For their names.</param>
    /// <param name="sectorId">The sector that was asked for; null for none.</param>
    public static string Write(TieReason reason, SectorTree sectors, string? sectorId)
    {
        var fields = reason.Sectors.IsEmpty
            ? "no field is stated"
            : $"in {string.Join(", ", reason.Sectors.Select(sector => Field(sector, sectors, sectorId)))}";
        var date = reason.Date is null ? null : InWords(reason.Date.Text);
        var both = reason.IsDirect ? "Both" : "Places in both";
        return reason.Shared.Kind switch
        {
            TieKind.Agreement => $"{reason.Shared.Name}: {Stage(reason.Shared.Stage, date)}; {fields}.",
            TieKind.Membership => $"{both} are members of {reason.Shared.Name} ({(date is null ? "no common start is stated" : $"since {date}")}); {fields}.",
            _ => $"{both} took part in {reason.Shared.Name} ({date ?? "date not stated"}); {fields}.",
        };
    }

    private static string Field(TieSector sector, SectorTree sectors, string? sectorId)
    {
        var name = LowerCase(sectors.NameOf(sector.SectorId));
        return sector.Match switch
        {
            SectorMatch.Narrower => $"{name} (part of {LowerCase(sectors.NameOf(sectorId!))})",
            SectorMatch.Related => $"{name} (related to {LowerCase(sectors.NameOf(sectorId!))})",
            _ => name,
        };
    }

    private static string Stage(string? stage, string? date)
    {
        var words = stage switch
        {
            null => "not known to have reached any stage",
            "EXPLORED" => "explored",
            "LETTER_OF_INTENT" => "letter of intent signed",
            "LEGISLATURE_APPROVED" => "approved by the legislature",
            "MEMORANDUM" => "memorandum signed",
            _ => stage.ToLowerInvariant(),
        };
        return stage is null ? words : $"{words}, {date ?? "date not stated"}";
    }

    /// <summary>EDTF as people say it: an unknown start leaves only the end.</summary>
    private static string InWords(string date)
    {
        if (date.StartsWith('/')) return $"not after {date[1..]}";
        return date.EndsWith('/') || date.EndsWith("/..", StringComparison.Ordinal) ? $"not before {date[..date.IndexOf('/')]}" : date;
    }

    /// <summary>The names of sectors are common nouns.</summary>
    private static string LowerCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
