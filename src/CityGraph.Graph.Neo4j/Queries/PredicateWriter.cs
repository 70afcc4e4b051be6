using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Writes predicates; one method for each kind. What is written is true where the predicate holds and false or null where it does not:
/// what turns it around writes <c>NOT coalesce(…, false)</c>. Every method throws <see cref="ArgumentException"/> for a name or value that
/// does not fit the model.
/// </summary>
internal sealed class PredicateWriter(QueryModel model, CypherText text)
{
    private readonly ComparisonWriter _comparisons = new(text);
    private readonly StepWriter _steps = new(model, text);
    public void Write(Predicate predicate, Site site, Name element)
    {
        switch (predicate)
        {
            case Predicate.And and: All(and.Operands, " AND ", "true", site, element); break;
            case Predicate.Or or: All(or.Operands, " OR ", "false", site, element); break;
            case Predicate.Not not:
                var end = OpenNot(not.Operand);
                Write(not.Operand, site, element);
                text.Append(end);
                break;
            case Predicate.IsMissing missing: text.Append($"{element}{site.Property(missing.Property).Access} IS NULL"); break;
            case Predicate.Compare compare: Compare(compare, site, element); break;
            case Predicate.In @in: In(@in, site, element); break;
            case Predicate.AnyItem anyItem: AnyItem(anyItem, site, element); break;
            case Predicate.HasLabel has: HasLabel(has, site, element); break;
            case Predicate.Related related: Related(related, site, element); break;
            default: throw new ArgumentException($"A condition of an unknown kind: {predicate}.");
        }
    }

    /// <exception cref="ArgumentException">Conditions lie more than <see cref="Predicate.MaxDepth"/> deep in one another.</exception>
    public static void CheckDepth(Predicate? predicate, int depth = 1)
    {
        if (predicate is null) return;
        if (depth > Predicate.MaxDepth) throw new ArgumentException($"A condition is nested more than {Predicate.MaxDepth} deep.");
        switch (predicate)
        {
            case Predicate.And and: CheckDepth(and.Operands, depth); break;
            case Predicate.Or or: CheckDepth(or.Operands, depth); break;
            case Predicate.Not not: CheckDepth(not.Operand, depth + 1); break;
            case Predicate.AnyItem anyItem: CheckDepth(anyItem.Conditions, depth); break;
            case Predicate.Related related:
                CheckDepth(related.Node, depth + 1);
                CheckDepth(related.Relationship, depth + 1);
                break;
        }
    }

    /// <summary>Writes <c> WHERE a AND b</c> of what is given, each of its element; nothing for none.</summary>
    /// <returns>Whether anything was written.</returns>
    public bool WriteWhere(string keyword, Predicate? ofRelationship, Site? relationshipSite, Name relationship, Predicate? ofNode, Site nodeSite, Name node)
    {
        if (ofRelationship is not null)
        {
            text.Append(keyword);
            Write(ofRelationship, relationshipSite!, relationship);
            keyword = " AND ";
        }

        if (ofNode is not null)
        {
            text.Append(keyword);
            Write(ofNode, nodeSite, node);
        }

        return ofRelationship is not null || ofNode is not null;
    }

    private static void CheckDepth(ImmutableArray<Predicate> operands, int depth)
    {
        foreach (var operand in operands) CheckDepth(operand, depth + 1);
    }

    private void All(ImmutableArray<Predicate> operands, string between, string none, Site site, Name element)
    {
        if (operands.IsEmpty)
        {
            text.Append(none);
            return;
        }

        for (var i = 0; i < operands.Length; i++)
        {
            text.Append(i == 0 ? "(" : between);
            Write(operands[i], site, element);
        }

        text.Append(")");
    }

    /// <summary>Writes what comes before the operand of a negation.</summary>
    /// <returns>What comes after it.</returns>
    private string OpenNot(Predicate operand)
    {
        var isNullable = IsNullable(operand);
        text.Append(isNullable ? "NOT coalesce(" : "NOT (");
        return isNullable ? ", false)" : ")";
    }

    /// <summary>Whether what is written may be null.</summary>
    private static bool IsNullable(Predicate predicate) => predicate switch
    {
        Predicate.IsMissing or Predicate.HasLabel or Predicate.Related or Predicate.Not => false,
        Predicate.And and => and.Operands.Any(IsNullable),
        Predicate.Or or => or.Operands.Any(IsNullable),
        _ => true,
    };

    private void Compare(Predicate.Compare compare, Site site, Name element)
    {
        var property = site.Property(compare.Property);
        CheckComparison(compare, property);
        EachForm(
            property,
            element,
            form => ComparisonWriter.CanHold(form.Definition, compare.Comparison, compare.Value),
            operand => _comparisons.Compare(operand, compare));
    }

    private void In(Predicate.In @in, Site site, Name element)
    {
        var property = site.Property(@in.Property);
        CheckValues(@in, property);
        EachForm(property, element, form => CanHold(@in, form), operand => _comparisons.In(operand, @in.Values));
    }

    /// <summary>Whether values of a form may be among the wanted: of dates all or none are.</summary>
    private static bool CanHold(Predicate.In @in, PropertyForm form) =>
        @in.Values.IsEmpty || @in.Values[0] is PartialDate == (form.Definition.Kind == PropertyKind.Date);

    private void AnyItem(Predicate.AnyItem anyItem, Site site, Name element)
    {
        var property = site.Property(anyItem.Property);
        if (property.Forms.Any(form => !form.Definition.IsList)) throw new ArgumentException($"'{anyItem.Property}' is no list.");
        if (anyItem.Conditions.FirstOrDefault(condition => !IsOnItem(condition, anyItem.Property)) is { } other)
        {
            throw new ArgumentException($"A condition on an item of '{anyItem.Property}' is not on the item: {other}.");
        }

        EachForm(property, element, _ => true, operand =>
        {
            var item = operand.OpenAny(text);
            Items(anyItem.Conditions, " AND ", "true", item);
            text.Append(")");
        });
    }

    private static bool IsOnItem(Predicate condition, string property) => condition switch
    {
        Predicate.And and => and.Operands.All(operand => IsOnItem(operand, property)),
        Predicate.Or or => or.Operands.All(operand => IsOnItem(operand, property)),
        Predicate.Not not => IsOnItem(not.Operand, property),
        Predicate.Compare compare => compare.Property == property,
        Predicate.In @in => @in.Property == property,
        Predicate.IsMissing missing => missing.Property == property,
        _ => false,
    };

    private void Items(ImmutableArray<Predicate> conditions, string between, string none, Operand item)
    {
        if (conditions.IsEmpty)
        {
            text.Append(none);
            return;
        }

        for (var i = 0; i < conditions.Length; i++)
        {
            text.Append(i == 0 ? "(" : between);
            Item(conditions[i], item);
        }

        text.Append(")");
    }

    private void Item(Predicate condition, Operand item)
    {
        switch (condition)
        {
            case Predicate.And and: Items(and.Operands, " AND ", "true", item); break;
            case Predicate.Or or: Items(or.Operands, " OR ", "false", item); break;
            case Predicate.Not not:
                var end = OpenNot(not.Operand);
                Item(not.Operand, item);
                text.Append(end);
                break;
            case Predicate.Compare compare:
                CheckComparison(compare, item.Property);
                if (ComparisonWriter.CanHold(item.Definition, compare.Comparison, compare.Value)) _comparisons.Compare(item, compare);
                else text.Append("false");
                break;
            case Predicate.In @in:
                CheckValues(@in, item.Property);
                if (CanHold(@in, new(item.Definition, null))) _comparisons.In(item, @in.Values);
                else text.Append("false");
                break;
            default: text.Append("false"); break;
        }
    }

    private void HasLabel(Predicate.HasLabel has, Site site, Name element)
    {
        if (!site.IsNode) throw new ArgumentException("A relationship has no labels.");
        for (var i = 0; i < has.Labels.Length; i++)
        {
            _ = model.Label(has.Labels[i]);
            if (i == 0) text.Append($"({element}:");
            else text.Append("|");
            text.Append(Layout.StoredNames.Quote(has.Labels[i]));
        }

        text.Append(has.Labels.IsEmpty ? "false" : ")");
    }

    private void Related(Predicate.Related related, Site site, Name element)
    {
        var route = _steps.Resolve(related.Step, site);
        if (route.Relationship is null && related.Relationship is not null) throw new ArgumentException($"{related.Step} follows no relationship to put a condition on.");
        var isUnconditional = related.Node is null && related.Relationship is null;
        if (related.Quantifier == Quantifier.All && isUnconditional)
        {
            text.Append("true");
            return;
        }

        text.Append(related.Quantifier == Quantifier.Some ? "EXISTS { MATCH " : "NOT EXISTS { MATCH ");
        var (relationship, node) = (text.NewName('r'), text.NewName('n'));
        var keyword = _steps.Write(route, element, related.Relationship is null ? null : relationship, node);
        if (related.Quantifier == Quantifier.All)
        {
            text.Append(keyword).Append("NOT coalesce(");
            WriteWhere("", related.Relationship, route.Relationship, relationship, related.Node, route.Node, node);
            text.Append(", false)");
        }
        else
        {
            WriteWhere(keyword, related.Relationship, route.Relationship, relationship, related.Node, route.Node, node);
        }

        text.Append(" }");
    }

    /// <summary>Writes the condition on each form in which the property is met; which forms there are follows from names and kinds alone.</summary>
    private void EachForm(SiteProperty property, Name element, Func<PropertyForm, bool> canHold, Action<Operand> write)
    {
        var written = 0;
        var isAlone = property.Forms.Length == 1;
        if (!isAlone) text.Append("(");
        foreach (var form in property.Forms)
        {
            if (!canHold(form)) continue;
            if (written++ > 0) text.Append(" OR ");
            if (form.Labels is not null) text.Append($"{element}:{form.Labels} AND ");
            write(new(element, property, form.Definition));
        }

        if (written == 0) text.Append("false");
        if (!isAlone) text.Append(")");
    }

    private static void CheckComparison(Predicate.Compare compare, SiteProperty property)
    {
        if (compare.Comparison is not (Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith)) CheckValue(compare.Value, property);
        else if (compare.Value is not string || property.Forms.All(form => form.Definition.Kind != PropertyKind.String))
        {
            throw new ArgumentException($"{compare.Comparison} compares texts; '{compare.Property}' or the value is none.");
        }
    }

    private static void CheckValues(Predicate.In @in, SiteProperty property)
    {
        foreach (var value in @in.Values) CheckValue(value, property);
        if (@in.Values is [PartialDate, ..] != @in.Values.Any(value => value is PartialDate))
        {
            throw new ArgumentException($"'{@in.Property}' is compared with dates and other values at once.");
        }
    }

    private static void CheckValue(object? value, SiteProperty property)
    {
        foreach (var form in property.Forms)
        {
            if (ValueKinds.Accepts(form.Definition, value)) return;
        }

        throw new ArgumentException($"'{property.Name}' cannot be compared with {value ?? "null"} ({value?.GetType().Name ?? "no value"}).");
    }
}
