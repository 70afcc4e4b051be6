namespace CityGraph.Analysis.Backbone;

/// <summary>How p values are corrected for there being many of them.</summary>
public enum Correction
{
    /// <summary>Not: of the edges that chance made, a share of alpha is kept.</summary>
    None,

    /// <summary>The probability that any edge that chance made is kept is at most alpha: S. Holm, Scandinavian Journal of Statistics 6(2), 1979, 65–70.</summary>
    Holm,

    /// <summary>
    /// Of the edges kept, the share that chance made is expected to be at most alpha (the false discovery rate), if tests are independent or positively
    /// dependent: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57(1), 1995, 289–300.
    /// </summary>
    BenjaminiHochberg,
}
