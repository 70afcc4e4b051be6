using System.Collections.Immutable;
using System.Text;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Neo4j.Search;

/// <summary>
/// Questions about one field in Lucene's classic syntax. Words are folded: of letters, digits and marks alone, none of them a capital letter of ASCII,
/// so that nothing in them means anything to Lucene.
/// </summary>
/// <param name="name">The field; what the syntax takes for itself in it is escaped.</param>
internal sealed class LuceneField(string name)
{
    private readonly string _name = Escape(name);

    /// <summary>Each word must be a prefix; who has it as a whole word scores higher.</summary>
    public string All(ImmutableArray<SearchWord> words)
    {
        var question = new StringBuilder(_name).Append(":(");
        foreach (var word in words) Begin(question).Append("+(").Append(word.Text).Append("* ").Append(word.Text).Append(')');
        return question.Append(')').ToString();
    }

    /// <summary>Of each group one word must be found: as a prefix, or as far as it may be misspelt or joined.</summary>
    public string OneOfEach(ImmutableArray<ImmutableArray<SearchWord>> groups)
    {
        var question = new StringBuilder(_name).Append(":(");
        foreach (var group in groups)
        {
            Begin(question).Append("+(");
            foreach (var word in group)
            {
                Begin(question).Append(word.Text).Append("* ").Append(word.Text);
                if (word.Edits > 0) question.Append(' ').Append(word.Text).Append('~').Append((char)('0' + word.Edits));
                foreach (var beginning in word.Beginnings()) question.Append(' ').Append(beginning);
            }

            question.Append(')');
        }

        return question.Append(')').ToString();
    }

    private static StringBuilder Begin(StringBuilder question) => question[^1] == '(' ? question : question.Append(' ');

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
