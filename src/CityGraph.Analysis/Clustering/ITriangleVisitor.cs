namespace CityGraph.Analysis.Clustering;

/// <summary>Takes the triangles that <see cref="TriangleListing"/> finds. Implemented by structs, so that each use is compiled for itself.</summary>
internal interface ITriangleVisitor
{
    /// <summary>Takes a triangle of the nodes a, b and c.</summary>
    /// <param name="a">A node.</param>
    /// <param name="b">A node.</param>
    /// <param name="c">A node.</param>
    /// <param name="ab">Where b stands in the list of a, as an index into <see cref="SimpleNeighbours.Node"/>.</param>
    /// <param name="ac">Where c stands in the list of a.</param>
    /// <param name="bc">Where c stands in the list of b.</param>
    void Visit(int a, int b, int c, int ab, int ac, int bc);
}
