namespace CityGraph.Explorer.Comparisons;

/// <summary>
/// Two of the networks, with the samples that their differences are held against: in these chance says what belongs to which of the two, while all that
/// belongs to others stays there. To deal among all networks at once would test that none of them differ, and find two alike apart because of a third
/// (A. J. Petrondas and K. R. Gabriel, Journal of the American Statistical Association 78, 1983).
/// </summary>
/// <param name="One">The number of the one.</param>
/// <param name="Other">The number of the other, which comes after it.</param>
/// <param name="Relabelled">Its first network is the one, its second the other; null where chance cannot say what belongs to which.</param>
/// <param name="Problem">Why it cannot.</param>
/// <param name="Ways">How many ways there are, each as likely.</param>
internal sealed record ComparedPair(int One, int Other, SampleTable? Relabelled, string? Problem, double Ways)
{
    /// <summary>Each two of so many networks: the first with each after it, and so on.</summary>
    public static (int One, int Other)[] Of(int networks) =>
        [.. Enumerable.Range(0, networks).SelectMany(one => Enumerable.Range(one + 1, networks - one - 1).Select(other => (one, other)))];
}
