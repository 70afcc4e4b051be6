using System.Collections.Immutable;
using System.Text;

namespace CityGraph.Graph.Neo4j.Search;

/// <summary>Questions about one field in Lucene's classic syntax.</summary>
/// <param name="name">The field; what the syntax takes for itself in it is escaped.</param>
internal sealed class LuceneField(string name)
{
    private readonly string _name = Escape(name);

    /// <summary>
    /// Each word must be a prefix; who has it as a whole word scores higher. Words are folded: of letters, digits and marks alone, none of them
    /// a capital letter of ASCII, so that nothing in them means anything to Lucene.
    /// </summary>
    public string AllPrefixes(ImmutableArray<string> words)
    {
        var question = new StringBuilder(_name).Append(":(");
        foreach (var word in words)
        {
            if (question[^1] != '(') question.Append(' ');
            question.Append("+(").Append(word).Append("* ").Append(word).Append(')');
        }

        return question.Append(')').ToString();
    }

    private static string Escape(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
