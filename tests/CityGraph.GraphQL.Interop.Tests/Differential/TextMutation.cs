using System.Text;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Small damage to a text, of the kind that a hand on a keyboard or a broken template does.</summary>
internal static class TextMutation
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "@", ":", "=", "|", "&", "...", "..", ".", "\"", "\"\"\"", "\\", "#", "\n", "\r\n", "\t", ",", " ", "-", "01", "1.", "1e", ".5",
        "0xF", "1_000", "\"\\u12\"", "\"\\u{110000}\"", "\"\\uD800\"", "\"\\uD83D\\uDC1D\"", "\"\\x\"", "\"a\nb\"", "\"\"\"\\\"\"\"\"\"\"", "é", "\U0001F41D", "\u0007", "\uFEFF",
        "on", "fragment", "query", "mutation", "true", "null", "type", "extend", "{}", "()", "$x: Int", "@a", "name", "\u0000", "?", "`", "'", "-1", "1a", "1.5.", "__x",
    ];

    public static string Of(Draw draw, string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = 0; i < draw.Between(1, 2); i++)
        {
            var at = draw.Below(mutated.Length + 1);
            switch (draw.Below(5))
            {
                case 0 when at < mutated.Length: mutated.Remove(at, 1); break;
                case 1: mutated.Insert(at, draw.Pick(Pieces)); break;
                case 2 when at < mutated.Length: mutated.Remove(at, 1).Insert(at, draw.Pick(Pieces)); break;
                case 3: mutated.Length = at; break;
                default: mutated.Insert(at, $" {draw.Pick(Pieces)} "); break;
            }
        }

        // Half of a surrogate pair is no text that could be sent.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(mutated.ToString()));
    }
}
