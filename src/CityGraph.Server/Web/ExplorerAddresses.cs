using System.Collections.Immutable;

namespace CityGraph.Server.Web;

/// <summary>The addresses of the web explorer. <c>parts/entity</c> of <c>src/web</c> knows the same.</summary>
internal static class ExplorerAddresses
{
    /// <summary>The views and lists beside <c>/</c>.</summary>
    public static ImmutableArray<string> Views { get; } =
    [
        "/graph", "/table", "/search",
        "/cities", "/regions", "/countries", "/sectors", "/agreements", "/papers", "/events", "/activities", "/officials", "/organisations", "/sources",
    ];

    /// <summary>Each type that has pages, with the first part of their addresses.</summary>
    public static ImmutableArray<(string Type, string Part)> Entities { get; } =
    [
        ("City", "cities"),
        ("Region", "regions"),
        ("Country", "countries"),
        ("Official", "officials"),
        ("Organisation", "organisations"),
        ("Agreement", "agreements"),
        ("Instrument", "papers"),
        ("Event", "events"),
        ("Sector", "sectors"),
        ("Activity", "activities"),
        ("Source", "sources"),
    ];

    /// <param name="type">One of <see cref="Entities"/>.</param>
    /// <param name="id">Of an entity of the type.</param>
    public static string Of(string type, string id) => $"/{Entities.First(entity => entity.Type == type).Part}/{Uri.EscapeDataString(id)}";
}
