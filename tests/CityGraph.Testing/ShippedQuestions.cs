namespace CityGraph.Testing;

/// <summary>Everything in <c>schema/operations</c> that is asked with an answer that tests know.</summary>
public static class ShippedQuestions
{
    /// <summary>The operation as its file in the folder, without the ending; its variables; the trips to the store that it takes on the seed.</summary>
    public static IReadOnlyList<(string Operation, string Variables, int Trips)> All { get; } =
        [.. NamedQuestions.All, .. WebQuestions.All.Select(question => ($"web/{question.Operation}", question.Variables, question.Trips))];

    /// <summary>The trips that an operation takes at most: some it takes only where there is something to be read, which depends on the graph.</summary>
    public static int MostTrips(string operation) => All.Where(question => question.Operation == operation).Max(question => question.Trips);
}
