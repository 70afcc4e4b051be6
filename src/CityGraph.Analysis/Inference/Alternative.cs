namespace CityGraph.Analysis.Inference;

/// <summary>Which samples count as at least as extreme as what was observed.</summary>
public enum Alternative
{
    /// <summary>Those at least as far from the mean, on either side. The mean is that of the samples and what was observed together.</summary>
    TwoSided,

    /// <summary>Those at least as large.</summary>
    Greater,

    /// <summary>Those at most as large.</summary>
    Less,
}
