namespace CityGraph.Analysis.Communities;

/// <summary>What mutual information is divided by, H being the entropies of the two partitions.</summary>
public enum MutualInformationNormalisation
{
    /// <summary>(H₁ + H₂) / 2: that of igraph and scikit-learn (L. Danon and others, Journal of Statistical Mechanics, 2005).</summary>
    ArithmeticMean,

    /// <summary>√(H₁H₂) (A. Strehl and J. Ghosh, Journal of Machine Learning Research 3, 2002).</summary>
    GeometricMean,

    /// <summary>The smaller of the two: 1 where one partition refines the other.</summary>
    Minimum,

    /// <summary>The greater of the two; 1 less it is a metric (N. X. Vinh, J. Epps and J. Bailey, Journal of Machine Learning Research 11, 2010).</summary>
    Maximum,

    /// <summary>The entropy of both together; 1 less it is a metric, too.</summary>
    Joint,
}
