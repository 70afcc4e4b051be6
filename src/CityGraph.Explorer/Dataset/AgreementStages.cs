using System.Collections.Frozen;
using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset;

/// <summary>
/// How far each agreement got and when, worked out from what is known of it:
/// its signed papers (letter of intent, memorandum, renewal) and the events about it or its papers that took place and reached a stage.
/// The furthest stage in the schema's order wins; the date of a stage is the earliest that is known for it. What is planned, required or
/// unclear never counts.
/// </summary>
public static class AgreementStages
{
    public const string Stage = "stage", StageDate = "stageDate", UndatedStages = "undatedStages", Milestones = "milestones";

    public const string HasUndatedMilestones = "hasUndatedMilestones";

    private const string Agreement = "Agreement";

    private static readonly FrozenDictionary<string, string> StageOfPaper = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LETTER_OF_INTENT"] = "LETTER_OF_INTENT",
        ["MEMORANDUM"] = "MEMORANDUM",
        ["RENEWAL"] = "RENEWED",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a property is worked out here, so that no file may give it.</summary>
    public static bool IsDerived(string type, string property) =>
        type == Agreement && (property is Stage or UndatedStages or Milestones or HasUndatedMilestones || property.EndsWith("Date", StringComparison.Ordinal));

    /// <summary>The stages in the schema's order, or null if the model has none.</summary>
    public static ImmutableArray<string>? Order(GraphModel model) =>
        model.FindNodeType(Agreement)?.Properties.FirstOrDefault(property => property.Name == Stage)?.EnumValues;

    /// <summary>The stage that a signed paper of this kind is, or null.</summary>
    public static string? OfPaper(string? kind) => kind is null ? null : StageOfPaper.GetValueOrDefault(kind);

    /// <summary>The property that holds when a stage was reached: <c>letterOfIntentDate</c> for <c>LETTER_OF_INTENT</c>.</summary>
    public static string DateOf(string stage)
    {
        var words = stage.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant());
        var name = string.Concat(words);
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}Date";
    }

    /// <summary>
    /// The agreements among the nodes, with all that <see cref="IsDerived"/> and the model has, as it follows from the nodes and relationships
    /// given; neither stage nor date, if nothing was reached. O(nodes + relationships).
    /// </summary>
    /// <param name="nodes">All agreements, papers and events that count; others are passed over.</param>
    /// <param name="relationships">UNDER and ABOUT between them; others are passed over.</param>
    /// <param name="model">With stages in their order.</param>
    public static ImmutableArray<Node> Of(IReadOnlyDictionary<string, Node> nodes, IEnumerable<Relationship> relationships, GraphModel model)
    {
        var agreementOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var about = new List<Relationship>();
        var courses = new Dictionary<string, StagesReached>(StringComparer.Ordinal);
        foreach (var relationship in relationships)
        {
            if (relationship.Type == "ABOUT") about.Add(relationship);
            else if (relationship.Type == "UNDER") agreementOf[relationship.From] = relationship.To;
        }

        foreach (var (paperId, agreementId) in agreementOf)
        {
            var paper = nodes.GetValueOrDefault(paperId)?.Properties;
            if (paper?["status"] is "SIGNED") CourseOf(agreementId).Add(OfPaper(paper["kind"] as string), paper["date"] as PartialDate);
        }

        foreach (var relationship in about)
        {
            var happened = nodes.GetValueOrDefault(relationship.From)?.Properties;
            if (happened?["status"] is not "OCCURRED") continue;
            var reached = relationship.Properties["bearing"] is "REACHED" ? relationship.Properties[Stage] as string : null;
            CourseOf(agreementOf.GetValueOrDefault(relationship.To, relationship.To)).Add(reached, happened["date"] as PartialDate);
        }

        return [.. nodes.Values.Where(node => node.Label == Agreement).Select(node => WithStages(node, courses.GetValueOrDefault(node.Id), model))];

        StagesReached CourseOf(string agreementId) =>
            courses.TryGetValue(agreementId, out var course) ? course : courses[agreementId] = new(Order(model)!.Value);
    }

    private static Node WithStages(Node agreement, StagesReached? course, GraphModel model)
    {
        var known = model.FindNodeType(Agreement)!.Properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var properties = agreement.Properties.Where(property => !IsDerived(Agreement, property.Key)).ToList();
        course ??= new([]);
        var stages = course.Reached;
        Add(Milestones, course.Milestones);
        Add(HasUndatedMilestones, course.HasUndatedMilestones);
        Add(UndatedStages, stages.Where(reached => reached.Date is null).Select(reached => (object)reached.Stage).ToImmutableArray());
        foreach (var (stage, date) in stages) Add(DateOf(stage), date);
        if (stages is [.., var furthest])
        {
            Add(Stage, furthest.Stage);
            Add(StageDate, furthest.Date);
        }

        var now = PropertySet.From(properties);
        return now.Equals(agreement.Properties) ? agreement : agreement with { Properties = now };

        void Add(string name, object? value)
        {
            if (value is not null && known.Contains(name)) properties.Add(new(name, value));
        }
    }
}
