using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

// The answer with the rows of its elements: the parents of the fields below `ties`.

internal sealed record TiesView(TieAnswer Answer, TieView[] Matching, TieView[] SectorNotStated)
{
    /// <summary>How many rows it is made of, those below included, each as often as it is met; more than <paramref name="most"/> are not counted.</summary>
    public int CountRows(int most)
    {
        var count = 0;
        foreach (var tie in Matching.Concat(SectorNotStated))
        {
            Add(tie.City);
            Add(tie.One);
            Add(tie.Other);
            AddAll(tie.Sectors);
            foreach (var reason in tie.Reasons)
            {
                Add(reason.Shared);
                AddAll(reason.Papers);
                AddAll(reason.Through);
                AddAll(reason.Claims);
                AddAll(reason.Ones);
                AddAll(reason.Others);
                foreach (var step in reason.Path)
                {
                    Add(step.From);
                    Add(step.To);
                }

                foreach (var sector in reason.Sectors) Add(sector.Sector);
            }
        }

        return count;

        void AddAll(ReadOnlySpan<Row?> rows)
        {
            foreach (var row in rows) Add(row);
        }

        void Add(Row? row)
        {
            if (row is null || count > most) return;
            count++;
            foreach (var page in row.Pages)
            {
                AddAll(page.Nodes);
                AddAll(page.Relationships);
            }
        }
    }
}

internal sealed record TieView(Tie Tie, Row? City, Row? One, Row? Other, Row?[] Sectors, ReasonView[] Reasons);

internal sealed record ReasonView(
    TieReason Reason,
    Row? Shared,
    Row?[] Papers,
    SectorView[] Sectors,
    Row?[] Through,
    Row?[] Claims,
    Row?[] Ones,
    Row?[] Others,
    StepView[] Path);

internal sealed record SectorView(SectorMatch Match, int IndependentSources, Row? Sector);

internal sealed record StepView(TieStep Step, Row? From, Row? To);
