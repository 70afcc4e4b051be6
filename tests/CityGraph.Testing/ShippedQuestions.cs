namespace CityGraph.Testing;

/// <summary>Everything in <c>schema/operations</c> that is asked with an answer that tests know.</summary>
public static class ShippedQuestions
{
    /// <summary>
    /// The trips on the whole dataset where they are others than on the seed, its first five articles: what is selected of an answer is read only where
    /// there is one, and a search goes no further than until it has found enough. The store has no part in it.
    /// </summary>
    private static readonly Dictionary<(string Operation, string Variables), int> OnWholeDataset = new()
    {
        // Another article contradicts the status: one more, for the claims that contradict one another.
        [("web/Evidence", """{"subject":"bogor-kisarazu-signing"}""")] = 6,
        // The seed has no such name: one more, for what contradicts the claims about it.
        [("web/Evidence", """{"subject":"name.bandung.Bandung"}""")] = 4,
        // The seed has no paper of it: one more, for which sources of its papers are independent.
        [("web/AgreementPage", """{"id":"denpasar-darwin"}""")] = 8,
        // Five ways are known after the first level from both ends: one less, for the next level.
        [("PathsBetween", """{"from":"denpasar","to":"darwin"}""")] = 2,
    };

    /// <summary>The operation as its file in the folder, without the ending; its variables; the trips to the store that it takes on the seed.</summary>
    public static IReadOnlyList<(string Operation, string Variables, int Trips)> All { get; } =
        [.. NamedQuestions.All, .. WebQuestions.All.Select(question => ($"web/{question.Operation}", question.Variables, question.Trips))];

    /// <summary>The trips that one of <see cref="All"/> takes on the whole dataset, neither more nor fewer.</summary>
    public static int TripsOnWholeDataset(string operation, string variables) => OnWholeDataset.TryGetValue((operation, variables), out var trips)
        ? trips
        : All.Single(question => (question.Operation, question.Variables) == (operation, variables)).Trips;
}
