using CityGraph.Explorer.Api;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Time;

/// <summary>Which graph a root field asks about, and with it everything below that field.</summary>
/// <param name="AsOf">As the world was at this date; null: with all that is known of any time.</param>
/// <param name="Dates">Whether what is dated must have been there then for every choice of days, or for some.</param>
/// <param name="KnownAtTime">As the graph was known at this time, or null.</param>
/// <param name="KnownAtChange">As the change set of this number left the graph, or null.</param>
internal readonly record struct RootTime(PartialDate? AsOf, DateMatch Dates, DateTimeOffset? KnownAtTime, long? KnownAtChange)
{
    private const string BadTime = "BAD_TIME";

    /// <summary>Whether the graph is asked as it is now, with all that it knows.</summary>
    public bool IsNow => AsOf is null && Dates == DateMatch.Possibly && KnownAtTime is null && KnownAtChange is null;

    /// <summary>What is wrong with it, or null.</summary>
    public FieldError? Error => AsOf is null && Dates == DateMatch.Certainly
        ? new($"'{ApiNames.Dates}: CERTAIN' says how '{ApiNames.AsOf}' is meant: give that too.", BadTime)
        : null;

    public static RootTime Of(FieldContext context) => Of(context.RootArguments);

    /// <summary>As the arguments <c>asOf</c>, <c>dates</c> and <c>knownAt</c> say, as far as they are among these.</summary>
    public static RootTime Of(ArgumentValues arguments)
    {
        var knownAt = arguments[ApiNames.KnownAt] as ArgumentValues;
        return new(
            arguments[ApiNames.AsOf] as PartialDate,
            arguments[ApiNames.Dates] is "CERTAIN" ? DateMatch.Certainly : DateMatch.Possibly,
            knownAt?["time"] as DateTimeOffset?,
            knownAt?["change"] as long?);
    }
}
