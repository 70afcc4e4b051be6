using System.Collections.Frozen;

namespace CityGraph.Explorer.Dataset.Format;

/// <summary>What an editor shows for the keys of the format. The keys of facts are described by the graph's schema.</summary>
internal static class KeyDescriptions
{
    public static FrozenDictionary<string, string> OfFile { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["source"] = "The article, page, register or list that the file is about.",
        ["merges"] = "Decisions that two ids name one entity. Taken out, they are undone by the next load.",
        ["statements"] = "What it says, in its order.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> OfMerge { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["id"] = "The id that is no longer used: it leads to the other, and what files say of it is read as said of that.",
        ["into"] = "The id that stands for it.",
        ["because"] = "Why both are one.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> OfSource { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["id"] = "Readable and unique among all ids, for example `example-2016`.",
        ["name"] = "What we call the source, in English; its own title stands beside.",
        ["kind"] = "An ARTICLE or PAGE has lines to point to; a REGISTER or a list of our OWN need not.",
        ["language"] = "BCP 47 language of the text, for example `id`.",
        ["title"] = "The title as printed, or why there is none.",
        ["publisher"] = "The id of the organisation that published it, or why it is unknown.",
        ["published"] = "When it was published, in EDTF, or why that is unknown.",
        ["address"] = "Where it can be read, or why that is unknown.",
        ["licence"] = "Terms under which its facts are used, if it states any.",
        ["sha256"] = "SHA-256 of the text in which lines are counted, as sha256sum prints it.",
        ["recorded"] = "When these facts were written down, in EDTF.",
        ["derived-from"] = "The ids of sources that it repeats: they and it are not independent of each other.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> OfStatement { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["line"] = "The non-empty line below the title that says it, from 1; 0 is the title. Statements are in the order of their lines.",
        ["part"] = "Default: HEADLINE for line 0, else BODY.",
        ["says"] = "What the source says, in our own words.",
        ["certainty"] = "Default: STATED.",
        ["stance"] = "Default: SUPPORTS. REFUTES: the source denies the facts.",
        ["said-by"] = "The ids of those who are quoted.",
        ["as-of"] = "The date for which it says so, in EDTF.",
        ["note"] = "Remarks of ours, such as what the source leaves unclear.",
        ["accepted"] = "false: the claims are kept, but their values are not taken, and they make no node or relationship.",
        ["supersedes"] = "true: where other statements give other values, these are taken, and theirs are kept as claims.",
        ["facts"] = "The same as nodes, relationships and names. The fact that gives a node its `name` declares it.",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
