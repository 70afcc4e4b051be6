using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Networks;

/// <summary>What the first trip met of which the second one reads more.</summary>
/// <param name="Facts">Nodes and relationships on which ties can rest.</param>
/// <param name="Partners">Cities that are not of the region.</param>
/// <param name="Organisations">Those that have part in something.</param>
internal sealed record MetElements(ImmutableArray<string> Facts, ImmutableArray<string> Partners, ImmutableArray<string> Organisations)
{
    /// <param name="pages">Of the first trip.</param>
    public static MetElements Of(ImmutableArray<Page> pages)
    {
        var (facts, cities, organisations) = (Set(), Set(), Set());
        foreach (var thing in pages[NetworkQueries.Accords].Nodes.Concat(pages[NetworkQueries.Events].Nodes)) Visit(thing!);
        // What an organisation is is no reason: only that others are members of it.
        foreach (var network in pages[NetworkQueries.Memberships].Nodes) VisitPages(network!);
        cities.ExceptWith(pages[NetworkQueries.Cities].Nodes.Select(city => city!.Id));
        return new([.. facts], [.. cities], [.. organisations]);

        void Visit(Row element)
        {
            switch (element.Type)
            {
                case "City": cities.Add(element.Id); break;
                case "Organisation": organisations.Add(element.Id); break;
                case "Agreement" or "Instrument" or "Event":
                    facts.Add(element.Id);
                    VisitPages(element);
                    break;
            }
        }

        void VisitPages(Row element)
        {
            foreach (var page in element.Pages)
            {
                foreach (var relationship in page.Relationships ?? []) facts.Add(relationship.Id);
                foreach (var node in page.Nodes) Visit(node!);
            }
        }

        static HashSet<string> Set() => new(StringComparer.Ordinal);
    }
}
