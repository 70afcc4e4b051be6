using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>Where the methods of a comparison come from. Those of measures stand with what each measure is.</summary>
internal static class ReportReferences
{
    public static ImmutableArray<string> Of(NetworkComparison comparison) =>
    [
        .. comparison.NullModel switch
        {
            "FIXED_DEGREES" => FixedDegrees,
            "FIXED_EDGES" => FixedEdges,
            _ => ImmutableArray<string>.Empty,
        },
        "B. Phipson and G. K. Smyth: Permutation P-values should never be zero: calculating exact P-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology 9(1), article 39, 2010. doi:10.2202/1544-6115.1585.",
        .. comparison.Measures.Any(measure => measure.Differences.Any(difference => difference.AdjustedP is not null)) ? MaxT : [],
        .. comparison.Measures.Any(measure => measure.Differences.Any(difference => difference.GivenSizes is not null)) ? GivenSizes : [],
        .. comparison.Measures.Any(measure => measure.Values.Any(value => value.Interval is not null)) ? Intervals : [],
        .. Distances,
    ];

    private static ImmutableArray<string> Distances { get; } =
    [
        "J. P. Bagrow and E. M. Bollt: An information-theoretic, all-scales approach to comparing networks. Applied Network Science 4, 45, 2019. doi:10.1007/s41109-019-0156-x.",
        "N. Pržulj: Biological network comparison using graphlet degree distribution. Bioinformatics 23(2), e177–e183, 2007. doi:10.1093/bioinformatics/btl301.",
    ];

    private static ImmutableArray<string> FixedDegrees { get; } =
    [
        "G. Strona, D. Nappo, F. Boccacci, S. Fattorini and J. San-Miguel-Ayanz: A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals. Nature Communications 5, 4114, 2014. doi:10.1038/ncomms5114.",
        "C. J. Carstens: Proof of uniform sampling of binary matrices with fixed row sums and column sums for the fast Curveball algorithm. Physical Review E 91, 042812, 2015. doi:10.1103/PhysRevE.91.042812.",
        "B. K. Fosdick, D. B. Larremore, J. Nishimura and J. Ugander: Configuring random graph models with fixed degree sequences. SIAM Review 60(2), 315–355, 2018. doi:10.1137/16M1087175.",
    ];

    private static ImmutableArray<string> FixedEdges { get; } =
    [
        "P. Erdős and A. Rényi: On random graphs I. Publicationes Mathematicae Debrecen 6, 290–297, 1959.",
    ];

    private static ImmutableArray<string> MaxT { get; } =
    [
        "P. H. Westfall and S. S. Young: Resampling-Based Multiple Testing: Examples and Methods for p-Value Adjustment. Wiley, New York, 1993. Algorithm 4.1.",
    ];

    private static ImmutableArray<string> GivenSizes { get; } =
    [
        "B. S. Anderson, C. Butts and K. Carley: The interaction of size and density with graph-level indices. Social Networks 21(3), 239–267, 1999. doi:10.1016/S0378-8733(99)00011-8.",
    ];

    private static ImmutableArray<string> Intervals { get; } =
    [
        "J. W. Tukey: Bias and confidence in not-quite large samples (abstract). Annals of Mathematical Statistics 29(2), 614, 1958.",
        "O. Frank and T. A. B. Snijders: Estimating the size of hidden populations using snowball sampling. Journal of Official Statistics 10(1), 53–67, 1994.",
        "T. A. B. Snijders and S. P. Borgatti: Non-parametric standard errors and tests for network statistics. Connections 22(2), 61–70, 1999.",
    ];
}
