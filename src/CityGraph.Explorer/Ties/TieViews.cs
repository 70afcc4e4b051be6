using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

// The answer with the rows of its elements: the parents of the fields below `ties`.

internal sealed record TiesView(TieView[] Matching, TieView[] SectorNotStated);

internal sealed record TieView(Tie Tie, Row? City, Row?[] Sectors, ReasonView[] Reasons);

internal sealed record ReasonView(TieReason Reason, Row? Shared, Row?[] Papers, SectorView[] Sectors, Row?[] Through, Row?[] Claims);

internal sealed record SectorView(SectorMatch Match, Row? Sector);
