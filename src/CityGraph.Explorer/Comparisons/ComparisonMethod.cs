using System.Collections.Immutable;
using System.Globalization;

namespace CityGraph.Explorer.Comparisons;

/// <summary>How a comparison was done, in sentences with references.</summary>
internal static class ComparisonMethod
{
    /// <param name="request">What is compared.</param>
    /// <param name="isRelabelled">Whether differences are tested by relabelling.</param>
    /// <param name="differInSize">Whether the networks differ in nodes or ties.</param>
    public static ImmutableArray<string> Of(ComparisonRequest request, bool isRelabelled, bool differInSize)
    {
        var method = ImmutableArray.CreateBuilder<string>();
        method.Add(NullModelOf(request));
        method.Add(
            "p = (b + 1) / (N + 1), where b of N samples are at least as far from the mean, on either side; samples in which a measure is not defined count as extreme "
            + "(Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9(1), 2010).");
        if (isRelabelled)
        {
            var (ofRegions, severalPairs) = (request.Of == ComparedThings.Regions, request.Networks.Length > 2);
            var two = $"the two {(ofRegions ? "regions" : request.Of == ComparedThings.Dates ? "dates" : "sectors")}";
            method.Add(ofRegions
                ? $"The difference of two regions is held against samples in which chance says which of their cities belongs to which of {two}, each with as many cities as it has: if it meant nothing, all of these would be as likely."
                : $"The difference of two is held against samples in which, for each city, its ties with partners elsewhere as a whole, and each tie within the region, change places between {two} by chance: a paired permutation test.");
            if (severalPairs) method.Add($"What belongs to neither of {two} stays where it is: dealt among all of them, two that are alike would be told apart because a third differs (Petrondas and Gabriel, Journal of the American Statistical Association 78, 1983).");
            method.Add(
                "The p-values of all measures are adjusted together by the step-down maxT procedure over the same samples"
                + (severalPairs ? " of each pair, and multiplied by the number of pairs that are tested (Bonferroni)," : ",")
                + " so that the chance of even one false finding is at most 5 % where adjusted p is at most 0.05 (Westfall and Young, Resampling-Based Multiple Testing, 1993).");
            method.Add("The effect size of a difference is how many standard deviations of these samples it lies from their mean.");
        }

        if (differInSize)
        {
            method.Add("As the networks differ in size, a conditional uniform graph test says besides whether the numbers of cities, partners and ties alone give such a difference: each network is drawn anew with its own (Anderson, Butts and Carley, Social Networks 21(3), 1999).");
        }

        method.Add("Intervals of 95 % are by the jackknife over cities of the region: each is left out in turn (Tukey, Annals of Mathematical Statistics 29, 1958; within a region Frank and Snijders, Journal of Official Statistics 10(1), 1994). They are rough for what hangs on a single city, such as a maximum. Those of differences take the networks as independent.");
        method.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"Each number is given again from the facts alone that have two independent sources, without each publisher in turn, and {ValueEvidence.DroppedSamples} times without {ValueEvidence.DroppedShare:P0} of the ties, drawn at random."));
        method.Add($"All chance comes from seed {request.Seed.ToString(CultureInfo.InvariantCulture)}: the same request of the same graph gives the same numbers.");
        return method.ToImmutable();
    }

    private static string NullModelOf(ComparisonRequest request)
    {
        var samples = string.Create(CultureInfo.InvariantCulture, $"{request.Samples} samples");
        return request.NullModel switch
        {
            ReferenceModel.FixedDegrees =>
                $"Each number is held against {samples} of networks in which every city has as many ties as it has, with partners and within the region: ties with partners by curveball on the two-mode network (Strona et al., Nature Communications 5, 2014; Carstens, Physical Review E 91, 2015), ties within by swaps, of which a rejected one counts (Fosdick et al., SIAM Review 60(2), 2018). What follows from degrees alone, such as density, is the same in all of them.",
            ReferenceModel.FixedEdges =>
                $"Each number is held against {samples} of networks with as many cities, partners and ties, with partners and within the region, each as likely (Erdős and Rényi, Publicationes Mathematicae 6, 1959).",
            _ => $"Each number is held against {samples} in which chance says what belongs to which network.",
        };
    }
}
