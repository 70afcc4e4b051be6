using System.Collections.Frozen;
using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset;

/// <summary>
/// How far each agreement got, worked out from what is known of it:
/// its signed papers (letter of intent, memorandum, renewal) and the events about it or its papers that took place and reached a stage.
/// The furthest stage in the schema's order wins; its date is the earliest that is known for it. What is planned, required or unclear never counts.
/// </summary>
public static class AgreementStages
{
    private const string Stage = "stage", StageDate = "stageDate";

    private static readonly FrozenDictionary<string, string> StageOfPaper = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LETTER_OF_INTENT"] = "LETTER_OF_INTENT",
        ["MEMORANDUM"] = "MEMORANDUM",
        ["RENEWAL"] = "RENEWED",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a property is worked out here, so that no file may give it.</summary>
    public static bool IsDerived(string type, string property) => type == "Agreement" && property is Stage or StageDate;

    /// <summary>The stages in the schema's order, or null if the model has none.</summary>
    public static ImmutableArray<string>? Order(GraphModel model) =>
        model.FindNodeType("Agreement")?.Properties.FirstOrDefault(property => property.Name == Stage)?.EnumValues;

    /// <summary>
    /// The agreements among the nodes, with <c>stage</c> and <c>stageDate</c> as they follow from the nodes and relationships given; neither, if nothing was reached.
    /// O(nodes + relationships).
    /// </summary>
    /// <param name="nodes">All agreements, papers and events that count; others are passed over.</param>
    /// <param name="relationships">UNDER and ABOUT between them; others are passed over.</param>
    /// <param name="order">The stages in the schema's order.</param>
    public static ImmutableArray<Node> Of(IReadOnlyDictionary<string, Node> nodes, IEnumerable<Relationship> relationships, ImmutableArray<string> order)
    {
        var agreementOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var about = new List<Relationship>();
        var furthest = new Dictionary<string, Reached>(StringComparer.Ordinal);
        foreach (var relationship in relationships)
        {
            if (relationship.Type == "ABOUT") about.Add(relationship);
            else if (relationship.Type == "UNDER") agreementOf[relationship.From] = relationship.To;
        }

        foreach (var (paperId, agreementId) in agreementOf)
        {
            var paper = nodes.GetValueOrDefault(paperId)?.Properties;
            if (paper?["status"] is not "SIGNED" || !StageOfPaper.TryGetValue(paper["kind"] as string ?? "", out var stage)) continue;
            Take(agreementId, new Reached(order.IndexOf(stage), paper["date"] as PartialDate));
        }

        foreach (var relationship in about)
        {
            var happened = nodes.GetValueOrDefault(relationship.From)?.Properties;
            if (happened?["status"] is not "OCCURRED" || relationship.Properties["bearing"] is not "REACHED") continue;
            if (relationship.Properties[Stage] is not string stage) continue;
            Take(agreementOf.GetValueOrDefault(relationship.To, relationship.To), new Reached(order.IndexOf(stage), happened["date"] as PartialDate));
        }

        return [.. nodes.Values.Where(node => node.Label == "Agreement").Select(node => WithStage(node, furthest.GetValueOrDefault(node.Id), order))];

        void Take(string agreementId, Reached reached)
        {
            if (!furthest.TryGetValue(agreementId, out var before) || reached.IsFurtherThan(before)) furthest[agreementId] = reached;
        }
    }

    private static Node WithStage(Node agreement, Reached? reached, ImmutableArray<string> order)
    {
        var properties = agreement.Properties.Where(property => property.Key is not (Stage or StageDate)).ToList();
        if (reached is { Stage: >= 0 }) properties.Add(new(Stage, order[reached.Stage]));
        if (reached is { Stage: >= 0, Date: not null }) properties.Add(new(StageDate, reached.Date));
        var now = PropertySet.From(properties);
        return now.Equals(agreement.Properties) ? agreement : agreement with { Properties = now };
    }

    private sealed record Reached(int Stage, PartialDate? Date)
    {
        public bool IsFurtherThan(Reached other) =>
            Stage > other.Stage
            || (Stage == other.Stage && Date is not null && (other.Date is null || PartialDate.CompareForSorting(Date, other.Date) < 0));
    }
}
