using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Time;

/// <summary>
/// The stage of an agreement at a date: the furthest whose date had come by then. What was reached at a time that no source gives had
/// possibly been reached. Conditions on <c>stage</c> and <c>stageDate</c> become conditions on the dates of the stages. All else that is worked out
/// of what an agreement went through is cut off at the date.
/// </summary>
/// <param name="stages">In the schema's order.</param>
/// <param name="date">When.</param>
internal sealed class StagesAtDate(ImmutableArray<string> stages, WorldDate date)
{
    /// <summary>The label of the nodes that have stages.</summary>
    public const string Label = "Agreement";

    /// <summary>What has to be read to tell the stage: the date of each, and those without.</summary>
    public ImmutableArray<string> Properties { get; } = [.. stages.Select(AgreementStages.DateOf), AgreementStages.UndatedStages];

    public static StagesAtDate? Of(GraphModel model, WorldDate date) => AgreementStages.Order(model) is { } stages ? new(stages, date) : null;

    /// <summary>Whether the property of an agreement tells what it went through, so that it was another at another date.</summary>
    public static bool IsOfStage(string property) => AgreementStages.IsDerived(Label, property);

    /// <summary>The stage, and when it was reached, from the values of <see cref="Properties"/>; null if none was.</summary>
    public (string Stage, PartialDate? Date)? Find(ReadOnlySpan<object?> values)
    {
        var undated = values[^1] as ImmutableArray<object>? ?? [];
        for (var i = stages.Length - 1; i >= 0; i--)
        {
            var reached = values[i] as PartialDate;
            if (date.Reaches(reached)) return (stages[i], reached);
            if (date.Match == DateMatch.Possibly && undated.Contains(stages[i])) return (stages[i], null);
        }

        return null;
    }

    /// <summary>What a property had for its value then.</summary>
    /// <param name="property">Which.</param>
    /// <param name="value">Its value now.</param>
    /// <param name="reached">The stage then.</param>
    public object? ValueOf(string property, object? value, (string Stage, PartialDate? Date)? reached) => property switch
    {
        AgreementStages.Stage => reached?.Stage,
        AgreementStages.StageDate => reached?.Date,
        AgreementStages.Milestones => value is ImmutableArray<object> dates ? dates.RemoveAll(one => !date.Reaches((PartialDate)one)) : value,
        AgreementStages.UndatedStages => date.Match == DateMatch.Possibly ? value : ImmutableArray<object>.Empty,
        AgreementStages.HasUndatedMilestones => date.Match == DateMatch.Possibly ? value : null,
        _ => !IsOfStage(property) || date.Reaches(value as PartialDate) ? value : null,
    };

    /// <summary>The condition on a property that <see cref="IsOfStage"/>, as it was at the date; others as they are.</summary>
    public Predicate Rewrite(Predicate condition) => condition switch
    {
        Predicate.Compare { Property: AgreementStages.Stage } compare => Any(stages.Where(stage => Fits(stage, compare)).Select(Is)),
        Predicate.In { Property: AgreementStages.Stage } any => Any(stages.Where(stage => any.Values.Contains(stage)).Select(Is)),
        Predicate.IsMissing { Property: AgreementStages.Stage } => new Predicate.Not(Any(stages.Select(HasReached))),
        Predicate.Compare { Property: AgreementStages.StageDate } compare => WithDate(property => compare with { Property = property }),
        Predicate.In { Property: AgreementStages.StageDate } any => WithDate(property => any with { Property = property }),
        Predicate.IsMissing { Property: AgreementStages.StageDate } => new Predicate.Not(WithDate(property => new Predicate.Not(new Predicate.IsMissing(property)))),
        Predicate.AnyItem { Property: AgreementStages.Milestones } any => any with { Conditions = any.Conditions.Add(date.Reached(any.Property)) },
        Predicate.AnyItem { Property: AgreementStages.UndatedStages } when date.Match == DateMatch.Certainly => Any([]),
        Predicate.Compare { Property: AgreementStages.HasUndatedMilestones } when date.Match == DateMatch.Certainly => Any([]),
        Predicate.IsMissing { Property: AgreementStages.HasUndatedMilestones } when date.Match == DateMatch.Certainly => new Predicate.And([]),
        Predicate.Compare compare when IsDate(compare.Property) => new Predicate.And([compare, date.Reached(compare.Property)]),
        Predicate.In any when IsDate(any.Property) => new Predicate.And([any, date.Reached(any.Property)]),
        Predicate.IsMissing missing when IsDate(missing.Property) => new Predicate.Not(date.Reached(missing.Property)),
        _ => condition,
    };

    private bool IsDate(string property) => Properties.Contains(property) && property != AgreementStages.UndatedStages;

    /// <summary>Whether it was at this stage: it had come so far, and not further.</summary>
    private Predicate.And Is(string stage) =>
        new([HasReached(stage), .. stages.Skip(stages.IndexOf(stage) + 1).Select(further => new Predicate.Not(HasReached(further)))]);

    private Predicate HasReached(string stage)
    {
        var dated = date.Reached(AgreementStages.DateOf(stage));
        return date.Match == DateMatch.Certainly ? dated : Any([dated, new Predicate.Compare(AgreementStages.UndatedStages, Comparison.Equal, stage)]);
    }

    /// <summary>A condition on the date of the stage that it was at; a stage that was only possibly reached, without date, has none.</summary>
    private Predicate.Or WithDate(Func<string, Predicate> condition) => Any(stages.Select(stage =>
        (Predicate)new Predicate.And([Is(stage), condition(AgreementStages.DateOf(stage))])));

    private bool Fits(string stage, Predicate.Compare compare)
    {
        var order = stages.IndexOf(stage).CompareTo(stages.IndexOf((string)compare.Value));
        return compare.Comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.Greater => order > 0,
            Comparison.GreaterOrEqual => order >= 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            _ => throw new ArgumentException($"A stage is not compared by {compare.Comparison}.", nameof(compare)),
        };
    }

    private static Predicate.Or Any(IEnumerable<Predicate> conditions) => new([.. conditions]);
}
