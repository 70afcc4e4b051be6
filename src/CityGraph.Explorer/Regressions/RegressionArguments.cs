using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>Reads the arguments of <c>regressTies</c>.</summary>
internal static class RegressionArguments
{
    /// <summary>The code of the error for what cannot be explained as asked.</summary>
    public const string BadRegression = "BAD_REGRESSION";

    private const int MaxPlaces = 100;

    private const int MaxCovariates = 8;

    public const int LeastPermutations = 99;

    private const int MostPermutations = 9_999;

    /// <summary>The question, or what is wrong with it.</summary>
    /// <param name="arguments">The arguments of the field, or the members of the input that stands for it.</param>
    public static (RegressionQuestion? Question, FieldError? Error) Read(ArgumentValues arguments)
    {
        var time = RootTime.Of(arguments);
        ImmutableArray<string>? places = arguments.TryGet<IReadOnlyList<object?>>("places", out var ids)
            ? [.. ids.Cast<string>().Distinct().Order(CodePointComparer.Instance)]
            : null;
        if (places is { Length: 0 or > MaxPlaces } wrong)
        {
            return (null, new($"'places' takes 1 to {MaxPlaces} ids, not {wrong.Length}; leave it out for all cities.", NodeResolvers.BadIds));
        }

        var on = arguments.Get<IReadOnlyList<object?>>("on");
        if (on.Count is 0 or > MaxCovariates) return Bad($"'on' takes 1 to {MaxCovariates} variables, not {on.Count}.");
        var permutations = arguments.Get<int>("permutations");
        if (permutations is < LeastPermutations or > MostPermutations)
        {
            return Bad($"'permutations: {permutations}' is out of bounds: ask for {LeastPermutations} to {MostPermutations}.");
        }

        var variables = new List<PairVariable>();
        foreach (var (given, path) in on.Cast<ArgumentValues>().Select((given, i) => (given, $"on[{i}]")).Prepend((arguments.Get<ArgumentValues>("response"), "response")))
        {
            var (variable, error) = PairVariableReader.Read(given, path, time);
            if (variable is null) return (null, error);
            var first = variables.FindIndex(other => RegressionText.Of(other) == RegressionText.Of(variable));
            if (first >= 0) return Bad($"'{path}' and '{PathOf(first)}' are the same variable ({variable.Name}): name each once.");
            variables.Add(variable);
        }

        var method = RegressionNames.Method(arguments.Get<string>("method"));
        if (method == RegressionMethod.Logistic && !variables[0].IsBinary)
        {
            return Bad($"'method: LOGISTIC' explains what is 0 or 1, and 'response' ({variables[0].Name}) is not: ask for 'weight: NONE' there, or for 'method: LINEAR'.");
        }

        return (
            new(places, arguments.Get<bool>("partners"), variables[0], [.. variables.Skip(1)], method, permutations, arguments.Get<long>("seed"), time),
            null);
    }

    /// <summary>Where a variable stands among the arguments.</summary>
    /// <param name="number">0 for the response.</param>
    public static string PathOf(int number) => number == 0 ? "response" : $"on[{number - 1}]";

    private static (RegressionQuestion?, FieldError) Bad(string message) => (null, new(message, BadRegression));
}
