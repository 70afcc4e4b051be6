namespace CityGraph.Analysis.Clustering;

/// <summary>
/// The 16 ways in which three nodes can be joined, by their numbers of pairs with edges both ways, one way and none, and a letter for how those one way lie.
/// P. W. Holland and S. Leinhardt, American Journal of Sociology 76(3), 1970.
/// </summary>
public enum Triad
{
    /// <summary>No edges.</summary>
    T003,

    /// <summary>A → B, C.</summary>
    T012,

    /// <summary>A ↔ B, C.</summary>
    T102,

    /// <summary>A ← B → C.</summary>
    T021D,

    /// <summary>A → B ← C.</summary>
    T021U,

    /// <summary>A → B → C.</summary>
    T021C,

    /// <summary>A ↔ B ← C.</summary>
    T111D,

    /// <summary>A ↔ B → C.</summary>
    T111U,

    /// <summary>A → B ← C, A → C.</summary>
    T030T,

    /// <summary>A ← B ← C, A → C.</summary>
    T030C,

    /// <summary>A ↔ B ↔ C.</summary>
    T201,

    /// <summary>A ← B → C, A ↔ C.</summary>
    T120D,

    /// <summary>A → B ← C, A ↔ C.</summary>
    T120U,

    /// <summary>A → B → C, A ↔ C.</summary>
    T120C,

    /// <summary>A → B ↔ C, A ↔ C.</summary>
    T210,

    /// <summary>A ↔ B ↔ C, A ↔ C.</summary>
    T300,
}
