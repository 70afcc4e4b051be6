namespace CityGraph.Analysis.Tests.Graphs;

/// <summary>Networks of the literature whose measures are published.</summary>
internal static class ClassicGraphs
{
    /// <summary>The members of Zachary's karate club that took the instructor's side, by node; the others took the administrator's.</summary>
    public const string KarateClubSides = "HHHHHHHHHOHHHHOOHHOHOHOOOOOOOOOOOO";

    /// <summary>
    /// Krackhardt's kite: 10 people, of whom the one with the highest degree (3), those with the highest closeness (5 and 6) and the one with the
    /// highest betweenness (7) differ. D. Krackhardt, Administrative Science Quarterly 35(2), 1990, p. 351.
    /// </summary>
    public static Network Kite { get; } = Sketch.Undirected(10,
    [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4),
        (3, 5), (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ]);

    /// <summary>Zachary's karate club: 34 members, 78 friendships. W. W. Zachary, Journal of Anthropological Research 33(4), 1977, p. 452. Node i is his i + 1.</summary>
    public static Network KarateClub { get; } = Sketch.Undirected(34,
    [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11),
        (0, 12), (0, 13), (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13),
        (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27),
        (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16),
        (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33),
        (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29),
        (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31),
        (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ]);

    /// <summary>
    /// Marriages between the families of Florence, 1394 to 1434, without the Pucci, who married none of the others: by name, Acciaiuoli (0), Albizzi,
    /// Barbadori, Bischeri, Castellani, Ginori, Guadagni, Lamberteschi, Medici (8), Pazzi, Peruzzi, Ridolfi, Salviati, Strozzi, Tornabuoni (14).
    /// J. F. Padgett and C. K. Ansell, American Journal of Sociology 98(6), 1993; R. L. Breiger and P. E. Pattison, Social Networks 8, 1986.
    /// </summary>
    public static Network FlorentineMarriages { get; } = Sketch.Undirected(15,
    [
        (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 13), (4, 10),
        (4, 13), (6, 7), (6, 14), (8, 11), (8, 12), (8, 14), (9, 12), (10, 13), (11, 13), (11, 14),
    ]);

    /// <summary>
    /// 18 women (rows) of a town in the south of the USA and the 14 social events (columns) that they attended, 89 attendances.
    /// A. Davis, B. B. Gardner and M. R. Gardner, Deep South, 1941, p. 148. Rows as there, from Evelyn Jefferson (0) to Flora Price (17).
    /// </summary>
    public static TwoModeNetwork SouthernWomen { get; } = Sketch.TwoMode(14,
    [
        [0, 1, 2, 3, 4, 5, 7, 8], // Evelyn Jefferson
        [0, 1, 2, 4, 5, 6, 7], // Laura Mandeville
        [1, 2, 3, 4, 5, 6, 7, 8], // Theresa Anderson
        [0, 2, 3, 4, 5, 6, 7], // Brenda Rogers
        [2, 3, 4, 6], // Charlotte McDowd
        [2, 4, 5, 7], // Frances Anderson
        [4, 5, 6, 7], // Eleanor Nye
        [5, 7, 8], // Pearl Oglethorpe
        [4, 6, 7, 8], // Ruth DeSand
        [6, 7, 8, 11], // Verne Sanderson
        [7, 8, 9, 11], // Myra Liddel
        [7, 8, 9, 11, 12, 13], // Katherina Rogers
        [6, 7, 8, 9, 11, 12, 13], // Sylvia Avondale
        [5, 6, 8, 9, 10, 11, 12, 13], // Nora Fayette
        [6, 7, 9, 10, 11], // Helen Lloyd
        [7, 8], // Dorothy Murchison
        [8, 10], // Olivia Carleton
        [8, 10], // Flora Price
    ]);
}
