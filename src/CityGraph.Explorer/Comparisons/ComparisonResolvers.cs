using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Comparisons;

/// <summary><c>Query.compareRegions</c>, <c>compareDates</c>, <c>compareSectors</c>, and what <c>Mutation.startAnalysis</c> takes to do the same in its time.</summary>
internal static class ComparisonResolvers
{
    private static readonly (string Field, ComparedThings Of)[] Fields =
        [("compareRegions", ComparedThings.Regions), ("compareDates", ComparedThings.Dates), ("compareSectors", ComparedThings.Sectors)];

    private static readonly FieldError Unreadable = new(ResultJson.Unreadable, "UNREADABLE_RESULT");

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var stages = new TieStages(generated.Graph.Model);
        return
        [
            .. Fields.Select(one => new ResolverBinding("Query", one.Field, StoreResolver.Of(async (context, _, results) =>
            {
                var result = await CompareAsync(context, one.Of, stages);
                results.Span[0] = result;
            }))),
            new("Analysis", "comparison", new PropertyResolver(parent =>
                ((AnalysisView)parent).ContentOf(ComparisonJson.Kind) is { } content ? ComparisonJson.Read(content) ?? (object)Unreadable : null)),
            .. ComparisonFields.Bindings,
        ];
    }

    /// <summary>A <see cref="NetworkComparison"/>, or the field's error.</summary>
    private static async ValueTask<object> CompareAsync(FieldContext context, ComparedThings of, TieStages stages)
    {
        var (request, error) = await ReadAsync(context, of, context.Arguments, stages);
        if (request is null) return error!;
        var cost = ComparisonCost.Of(request);
        if (((RequestState)context.State).TrySpend(cost / ComparisonCost.MostAtOnce)) return Comparison.Of(request, new() { CancellationToken = context.CancellationToken });
        return await FindKeptAsync(context, request) ?? (object)new FieldError(
            $"The comparison is more work than one request is answered at once ({cost / ComparisonCost.MostAtOnce:0.#} times what all its comparisons may take together): start it with 'startAnalysis', or ask for fewer 'samples', 'measures' or places.",
            "TOO_LONG");
    }

    /// <summary>What was worked out before, in time.</summary>
    private static async ValueTask<NetworkComparison?> FindKeptAsync(FieldContext context, ComparisonRequest request) =>
        ((RequestState)context.State).Reader.Jobs is { } jobs
        && (await jobs.FindAsync(ComparisonChecksum.Of(request), context.CancellationToken))?.ContentOf(ComparisonJson.Kind) is { } content
            ? ComparisonJson.Read(content)
            : null;

    /// <summary>What works a comparison out, or what is wrong with it.</summary>
    /// <param name="context">The field.</param>
    /// <param name="field">The field of <c>Query</c> that does the same at once.</param>
    /// <param name="given">Its arguments.</param>
    /// <param name="stages">The stages of agreements.</param>
    public static async ValueTask<(AnalysisTask? Task, FieldError? Error)> ReadTaskAsync(FieldContext context, string field, ArgumentValues given, TieStages stages)
    {
        var (request, error) = await ReadAsync(context, Array.Find(Fields, one => one.Field == field).Of, given, stages);
        return request is null ? (null, error) : (TaskOf(request), null);
    }

    private static async ValueTask<(ComparisonRequest? Request, FieldError? Error)> ReadAsync(FieldContext context, ComparedThings of, ArgumentValues given, TieStages stages)
    {
        var (arguments, error) = ComparisonArguments.Read(of, given);
        return arguments is null ? (null, error) : await new ComparisonReader(context, arguments, stages).ReadAsync();
    }

    private static AnalysisTask TaskOf(ComparisonRequest request)
    {
        var measures = request.Measures.Length == 1 ? request.Measures[0].Name : $"{request.Measures.Length} measures";
        var title = $"{string.Join(", ", request.Networks.Select(network => network.Name))} by {measures}";
        return new(ComparisonChecksum.Of(request), ComparisonJson.Kind, title, run => ComparisonJson.Write(Comparison.Of(request, run)), kept => ComparisonJson.Read(kept) is not null);
    }
}
