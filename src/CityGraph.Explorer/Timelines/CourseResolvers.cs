using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Timelines;

/// <summary>
/// <c>Agreement.course</c>, <c>stageAt</c> and <c>next</c>: one trip reads papers and events, for all three of the same agreements together; a second one
/// of each field what is selected of them.
/// </summary>
internal sealed class CourseResolvers(GraphResolvers generated)
{
    private readonly CourseShapes _shapes = new(generated.Graph);
    private readonly ImmutableArray<string> _stages = AgreementStages.Order(generated.Graph.Model)!.Value;

    public ImmutableArray<ResolverBinding> Bindings =>
    [
        new("Agreement", "course", StoreResolver.Of(CourseAsync)),
        new("Agreement", "stageAt", StoreResolver.Of(StageAtAsync)),
        new("Agreement", "next", StoreResolver.Of(NextAsync)),
        new("StageReached", "stage", new PropertyResolver(parent => ((ReachedView)parent).Stage.Stage)),
        new("StageReached", "date", new PropertyResolver(parent => ((ReachedView)parent).Stage.Date)),
        new("StageReached", "by", new PropertyResolver(parent => ((ReachedView)parent).By)),
        new("StageReached", "claims", new PropertyResolver(parent => ((ReachedView)parent).Claims)),
        new("StageReached", "daysAtLeast", new PropertyResolver(parent => ((ReachedView)parent).Stage.Days?.AtLeast)),
        new("StageReached", "daysAtMost", new PropertyResolver(parent => ((ReachedView)parent).Stage.Days?.AtMost)),
        new("StageAtDate", "possible", new PropertyResolver(parent => ((StageAtDateView)parent).Possible)),
        new("StageAtDate", "certain", new PropertyResolver(parent => ((StageAtDateView)parent).Certain)),
        new("NextStep", "stage", new PropertyResolver(parent => ((NextView)parent).Step.Stage)),
        new("NextStep", "isUsual", new PropertyResolver<bool>(parent => ((NextView)parent).Step.ById is null)),
        new("NextStep", "bearing", new PropertyResolver(parent => ((NextView)parent).Step.Bearing)),
        new("NextStep", "step", new PropertyResolver(parent => (int?)((NextView)parent).Step.Step)),
        new("NextStep", "date", new PropertyResolver(parent => ((NextView)parent).Step.Date)),
        new("NextStep", "by", new PropertyResolver(parent => ((NextView)parent).By)),
        new("NextStep", "signing", new PropertyResolver(parent => ((NextView)parent).Signing)),
        new("NextStep", "claims", new PropertyResolver(parent => ((NextView)parent).Claims)),
    ];

    private async ValueTask CourseAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var courses = await ReadAsync(context, parents);
        var reached = courses.SelectMany(course => course.Reached).ToArray();
        var nodes = await SelectedNodes.FetchAsync(
            generated,
            context,
            new("Entity", reached.Select(stage => stage.ById), ["by"]),
            new("Claim", reached.SelectMany(stage => stage.ClaimIds), ["claims"]));
        for (var i = 0; i < courses.Length; i++)
        {
            results.Span[i] = courses[i].Reached
                .Select(stage => new ReachedView(stage, nodes.Find(0, stage.ById), nodes.FindAll(1, stage.ClaimIds)))
                .ToArray();
        }
    }

    private async ValueTask NextAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var courses = await ReadAsync(context, parents);
        var next = courses.SelectMany(course => course.Next).ToArray();
        var nodes = await SelectedNodes.FetchAsync(
            generated,
            context,
            new("Entity", next.Select(step => step.ById).OfType<string>(), ["by"]),
            new("Event", next.Select(step => step.SigningId).OfType<string>(), ["signing"]),
            new("Claim", next.SelectMany(step => step.ClaimIds), ["claims"]));
        for (var i = 0; i < courses.Length; i++)
        {
            results.Span[i] = courses[i].Next
                .Select(step => new NextView(step, nodes.Find(0, step.ById), nodes.Find(1, step.SigningId), nodes.FindAll(2, step.ClaimIds)))
                .ToArray();
        }
    }

    private async ValueTask StageAtAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var date = context.Arguments.Get<PartialDate>("date");
        var courses = await ReadAsync(context, parents);
        for (var i = 0; i < courses.Length; i++)
        {
            results.Span[i] = new StageAtDateView(
                courses[i].StageAt(new(date, DateMatch.Possibly)), courses[i].StageAt(new(date, DateMatch.Certainly)));
        }
    }

    private async ValueTask<AgreementCourse[]> ReadAsync(FieldContext context, ReadOnlyMemory<object> agreements)
    {
        var ids = ImmutableArray.CreateBuilder<string>(agreements.Length);
        foreach (var agreement in agreements.Span) ids.Add(((Row)agreement).Id);
        var rows = await RequestState.FetchAlikeAsync(context, ids.MoveToImmutable(), "Agreement", _shapes.Agreement);
        // One that was deleted meanwhile has no course.
        return [.. rows.Select(row => row is null ? new AgreementCourse([], []) : AgreementCourse.Of(row, _stages))];
    }

    private sealed record ReachedView(StageReached Stage, Row? By, Row[] Claims);

    private sealed record NextView(NextStep Step, Row? By, Row? Signing, Row[] Claims);

    private sealed record StageAtDateView(string? Possible, string? Certain);
}
