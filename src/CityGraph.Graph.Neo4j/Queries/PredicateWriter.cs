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
            case Predicate.Folded folded: Folded(folded, site, element); break;
            case Predicate.Near near: new PlaceWriter(text).Write(near, site, element); break;
            case Predicate.Within box: new PlaceWriter(text).Write(box, site, element); break;
            case Predicate.AnyItem anyItem: AnyItem(anyItem, site, element); break;
            case Predicate.HasLabel has: HasLabel(has, site, element); break;
            case Predicate.Related related: Related(related, site, element); break;
            case Predicate.RelatedCount count: RelatedCount(count, site, element); break;
            default: throw new ArgumentException($"A condition of an unknown kind: {predicate}.");
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
        Predicate.IsMissing or Predicate.HasLabel or Predicate.Related or Predicate.RelatedCount or Predicate.Not => false,
        Predicate.And and => and.Operands.Any(IsNullable),
        Predicate.Or or => or.Operands.Any(IsNullable),
        _ => true,
    };

    private void Compare(Predicate.Compare compare, Site site, Name element)
    {
        var property = site.Property(compare.Property);
        PredicateRules.CheckComparison(compare, property);
        EachForm(
            property,
            element,
            form => ComparisonWriter.CanHold(form.Definition, compare.Comparison, compare.Value),
            operand => _comparisons.Compare(operand, compare));
    }

    private void In(Predicate.In @in, Site site, Name element)
    {
        var property = site.Property(@in.Property);
        PredicateRules.CheckValues(@in, property);
        EachForm(property, element, form => CanHold(@in, form), operand => _comparisons.In(operand, @in.Values));
    }

    private void Folded(Predicate.Folded folded, Site site, Name element)
    {
        var property = site.Property(folded.Property);
        PredicateRules.CheckFolded(folded, property);
        EachForm(property, element, _ => true, operand => _comparisons.Folded(operand, folded));
    }

    /// <summary>Whether values of a form may be among the wanted: of dates all or none are.</summary>
    private static bool CanHold(Predicate.In @in, PropertyForm form) =>
        @in.Values.IsEmpty || @in.Values[0] is PartialDate == (form.Definition.Kind == PropertyKind.Date);

    private void AnyItem(Predicate.AnyItem anyItem, Site site, Name element)
    {
        var property = site.Property(anyItem.Property);
        if (property.Forms.Any(form => !form.Definition.IsList)) throw new ArgumentException($"'{anyItem.Property}' is no list.");
        if (anyItem.Conditions.FirstOrDefault(condition => !PredicateRules.IsOnItem(condition, anyItem.Property)) is { } other)
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
                PredicateRules.CheckComparison(compare, item.Property);
                if (ComparisonWriter.CanHold(item.Definition, compare.Comparison, compare.Value)) _comparisons.Compare(item, compare);
                else text.Append("false");
                break;
            case Predicate.In @in:
                PredicateRules.CheckValues(@in, item.Property);
                if (CanHold(@in, new(item.Definition, null))) _comparisons.In(item, @in.Values);
                else text.Append("false");
                break;
            case Predicate.Folded folded:
                PredicateRules.CheckFolded(folded, item.Property);
                _comparisons.Folded(item, folded);
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

    private void RelatedCount(Predicate.RelatedCount count, Site site, Name element)
    {
        var route = _steps.Resolve(count.Step, site);
        if (route.Relationship is null && count.Relationship is not null) throw new ArgumentException($"{count.Step} follows no relationship to put a condition on.");
        if (count.Comparison is Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith) throw new ArgumentException($"{count.Comparison} compares no numbers.");
        text.Append("COUNT { MATCH ");
        var (relationship, node) = (text.NewName('r'), text.NewName('n'));
        var keyword = _steps.Write(route, element, count.Relationship is null ? null : relationship, node);
        WriteWhere(keyword, count.Relationship, route.Relationship, relationship, count.Node, route.Node, node);
        text.Append(" }").Append(ComparisonWriter.Operator(count.Comparison)).Value(count.Count);
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


}
