using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CityGraph.Explorer.Search;

/// <summary>
/// The words that names are written with or without, in Indonesian and English, folded: all that search knows of languages. A name is the same without
/// them, unless it has no others.
/// </summary>
internal static class NameWords
{
    /// <summary>Forms of government and partnership, and the types of entity that they speak of; none where they speak of any.</summary>
    public static readonly FrozenDictionary<string, string> OfAdministration = Typed(
        ("City", "kota kotamadya kodya city municipality municipal pemkot kab kabupaten regency pemkab council shi si gun district"),
        ("Region", "provinsi propinsi prov province provincial prefektur prefecture ken pemprov state autonomous region"),
        ("Country", "negara country republik republic"),
        ("Agreement", "sister twin friendship kembar"),
        ("", "pemerintah pemda daerah government of the"));

    /// <summary>Titles, forms of address and offices, which stand before the name of a person.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "wali walikota wawali wakil bupati gubernur mayor governor regent president presiden menteri minister vice deputy lord alderman sekda plt pj pjs "
        + "dr drs dra ir h hj kh prof profesor professor mr mrs ms sir the hon honourable honorable bapak pak ibu bu kang mas mbak bung tuan nyonya");

    /// <summary>Degrees, which stand behind the name of a person.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> Degrees =
        Sequences("m sc, m si, m m, m t, m a, m h, m hum, m pd, m kom, b sc, ph d, s h, s e, s t, s ip, s sos, s pd, s kom, s ag, sh, se, mm, msi, msc, phd, mba");

    /// <summary>Short forms of parts of names, those of Bali and of Muslims above all, and of missions abroad; and what they stand for.</summary>
    public static readonly ImmutableArray<(ImmutableArray<string> Short, ImmutableArray<string> Long)> Expansions =
    [
        Expansion("i b", "ida bagus"), Expansion("ib", "ida bagus"), Expansion("i a", "ida ayu"), Expansion("ia", "ida ayu"),
        Expansion("i g n", "i gusti ngurah"), Expansion("ign", "i gusti ngurah"), Expansion("i g a", "i gusti ayu"), Expansion("iga", "i gusti ayu"),
        Expansion("i g b", "i gusti bagus"), Expansion("igb", "i gusti bagus"), Expansion("a a", "anak agung"), Expansion("aa", "anak agung"),
        Expansion("gst", "gusti"), Expansion("gde", "gede"), Expansion("md", "made"), Expansion("wyn", "wayan"), Expansion("kt", "ketut"), Expansion("nym", "nyoman"),
        Expansion("ngr", "ngurah"), Expansion("tjok", "tjokorda"), Expansion("cok", "tjokorda"), Expansion("cokorda", "tjokorda"),
        Expansion("moh", "muhammad"), Expansion("moch", "muhammad"), Expansion("mochamad", "muhammad"), Expansion("mohammad", "muhammad"), Expansion("mohamad", "muhammad"),
        Expansion("mohd", "muhammad"), Expansion("muh", "muhammad"), Expansion("muhamad", "muhammad"), Expansion("mohamed", "muhammad"), Expansion("abd", "abdul"),
        Expansion("kbri", "kedutaan besar ri"), Expansion("kjri", "konsulat jenderal ri"), Expansion("kri", "konsulat ri"),
    ];

    private static FrozenDictionary<string, string> Typed(params (string Type, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => KeyValuePair.Create(word, list.Type))).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<ImmutableArray<string>> Sequences(string sequences) => [.. sequences.Split(", ").Select(Words)];

    private static (ImmutableArray<string> Short, ImmutableArray<string> Long) Expansion(string given, string meant) => (Words(given), Words(meant));

    private static ImmutableArray<string> Words(string words) => [.. words.Split(' ')];
}
