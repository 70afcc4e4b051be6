using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Writes comparisons of one operand with given values. What is written is true, or false or null where the comparison does not hold.
/// </summary>
internal sealed class ComparisonWriter(CypherText text)
{
    /// <summary>Whether any comparison with the value can hold of values of the definition; decided by the kinds alone.</summary>
    public static bool CanHold(PropertyDefinition definition, Comparison comparison, object value) => comparison switch
    {
        Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith => definition.Kind is PropertyKind.String or PropertyKind.Enum,
        _ => ValueKinds.IsOfKind(definition, value),
    };

    public void Compare(Operand operand, Predicate.Compare compare)
    {
        if (operand.Definition.IsList && operand.Item is null)
        {
            if (compare.Comparison == Comparison.Equal && operand.Definition.Kind != PropertyKind.Date)
            {
                text.Value(ValueKinds.Parameter(compare.Value)).Append(" IN ");
                operand.WriteTo(text);
                return;
            }

            CompareOne(operand.OpenAny(text), compare);
            text.Append(")");
        }
        else
        {
            CompareOne(operand, compare);
        }
    }

    public void In(Operand operand, ImmutableArray<object> values)
    {
        if (operand.Definition.IsList && operand.Item is null)
        {
            InOne(operand.OpenAny(text), values);
            text.Append(")");
        }
        else
        {
            InOne(operand, values);
        }
    }

    /// <summary>
    /// Writes a comparison of folded texts: Neo4j replaces letter by letter by a table that is given to it, as far as the wanted texts need it.
    /// </summary>
    public void Folded(Operand operand, Predicate.Folded folded)
    {
        var isList = operand.Definition.IsList && operand.Item is null;
        if (isList) operand = operand.OpenAny(text);
        var texts = folded.Texts.Select(LetterFolding.Fold).ToArray();
        var (table, whole, letter) = (text.Parameter(Table(texts)), text.NewName('x'), text.NewName('l'));
        text.Append($"any({whole} IN [reduce({whole} = '', {letter} IN split(CASE WHEN ");
        operand.WriteTo(text);
        text.Append(" IS :: STRING THEN ");
        operand.WriteTo(text);
        text.Append($" END, '') | {whole} + coalesce({table}[{letter}], {letter}))] WHERE ");
        if (folded.Comparison == Comparison.Equal)
        {
            text.Append($"{whole} IN ").Value(texts).Append(")");
        }
        else
        {
            var wanted = text.NewName('x');
            text.Append($"any({wanted} IN ").Value(texts).Append($" WHERE {whole}{Operator(folded.Comparison)}{wanted}))");
        }

        if (isList) text.Append(")");
    }

    private static Dictionary<string, object?> Table(string[] texts) =>
        LetterFolding.TableFor(texts).ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);

    private void CompareOne(Operand operand, Predicate.Compare compare)
    {
        var definition = operand.Definition;
        if (compare.Value is PartialDate date)
        {
            Date(operand, compare.Comparison, date, compare.Dates);
        }
        else if (definition.Kind == PropertyKind.Enum && IsOrder(compare.Comparison))
        {
            var value = (string)compare.Value;
            operand.WriteTo(text);
            text.Append(" IN ").Value(definition.EnumValues.Contains(value) ? ValueKinds.EnumValues(definition, compare.Comparison, value) : Array.Empty<string>());
        }
        else if (IsOrder(compare.Comparison) && compare.Value is string wanted && TextOrder.NeedsCare(wanted))
        {
            var name = TextOrder.Open(text);
            operand.WriteTo(text);
            TextOrder.Close(text, name, compare.Comparison, wanted);
        }
        else
        {
            operand.WriteTo(text);
            text.Append(Operator(compare.Comparison)).Value(ValueKinds.Parameter(compare.Value));
        }
    }

    private void InOne(Operand operand, ImmutableArray<object> values)
    {
        var definition = operand.Definition;
        if (values is [PartialDate, ..] || (values.IsEmpty && definition.Kind == PropertyKind.Date))
        {
            var days = text.NewName('x');
            text.Append($"any({days} IN ").Value(values.Select(value => Days((PartialDate)value)).ToArray<object>()).Append(" WHERE ");
            operand.WriteFirst(text);
            text.Append($" <= {days}[1] AND ");
            operand.WriteLast(text);
            text.Append($" >= {days}[0])");
            return;
        }

        operand.WriteTo(text);
        text.Append(" IN ").Value(values.Where(value => ValueKinds.IsOfKind(definition, value)).Select(ValueKinds.Parameter).ToArray());
    }

    /// <summary>
    /// Compares the first and last possible day, as <see cref="PartialDate"/> does. A vague date never compares certainly: of a stored one
    /// the text tells, and a wanted one is given days that nothing compares with.
    /// </summary>
    private void Date(Operand operand, Comparison comparison, PartialDate date, DateMatch match)
    {
        var isCertain = match == DateMatch.Certainly;
        var never = isCertain && (date.IsApproximate || date.IsUncertain);
        var (first, last) = never ? (long.MinValue, long.MaxValue) : (date.EarliestDay, date.LatestDay);
        if (isCertain) text.Append("(");
        switch (comparison)
        {
            case Comparison.Equal when isCertain:
                operand.WriteFirst(text);
                text.Append(" = ").Value(last).Append(" AND ");
                operand.WriteLast(text);
                text.Append(" = ").Value(first);
                break;
            case Comparison.Equal:
                text.Append("(");
                operand.WriteFirst(text);
                text.Append(" <= ").Value(last).Append(" AND ");
                operand.WriteLast(text);
                text.Append(" >= ").Value(first).Append(")");
                break;
            case Comparison.Less or Comparison.LessOrEqual:
                if (isCertain) operand.WriteLast(text);
                else operand.WriteFirst(text);
                text.Append(Operator(comparison)).Value(isCertain ? first : last);
                break;
            default:
                if (isCertain) operand.WriteFirst(text);
                else operand.WriteLast(text);
                text.Append(Operator(comparison)).Value(isCertain ? last : first);
                break;
        }

        if (!isCertain) return;
        text.Append(" AND NOT ");
        operand.WriteTo(text);
        text.Append(" =~ '.*[?~%].*')");
    }

    private static bool IsOrder(Comparison comparison) => comparison is Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual;

    private static object[] Days(PartialDate date) => [date.EarliestDay, date.LatestDay];

    public static string Operator(Comparison comparison) => comparison switch
    {
        Comparison.Equal => " = ",
        Comparison.Greater => " > ",
        Comparison.GreaterOrEqual => " >= ",
        Comparison.Less => " < ",
        Comparison.LessOrEqual => " <= ",
        Comparison.Contains => " CONTAINS ",
        Comparison.StartsWith => " STARTS WITH ",
        Comparison.EndsWith => " ENDS WITH ",
        _ => throw new InvalidOperationException($"Not a comparison: {comparison}."),
    };
}
