using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Resolves the names of predicates; one method for each kind.</summary>
internal sealed class PredicateCompiler(QueryCompiler queries)
{
    private int _depth;
    private int _relatedDepth;

    /// <exception cref="ArgumentException">A name or value does not fit the model, or predicates are nested more than <see cref="Predicate.MaxDepth"/> deep.</exception>
    public ElementTest Compile(Predicate predicate, QuerySite site)
    {
        if (++_depth > Predicate.MaxDepth) throw new ArgumentException($"A condition is nested more than {Predicate.MaxDepth} deep.");
        ElementTest test = predicate switch
        {
            Predicate.And and => new AndTest(All(and.Operands, site)),
            Predicate.Or or => new OrTest(All(or.Operands, site)),
            Predicate.Not not => new NotTest(Compile(not.Operand, site)),
            Predicate.IsMissing missing => new MissingTest(site.Column(missing.Property)),
            Predicate.Compare compare => Compare(compare, site),
            Predicate.In @in => In(@in, site),
            Predicate.Folded folded => Folded(folded, site),
            Predicate.Near near => Place(near.Latitude, near.Longitude, site, (latitude, longitude) => new NearTest(latitude, longitude, near)),
            Predicate.Within box => Place(box.Latitude, box.Longitude, site, (latitude, longitude) => new WithinTest(latitude, longitude, box)),
            Predicate.AnyItem anyItem => AnyItem(anyItem, site),
            Predicate.HasLabel has => HasLabel(has, site),
            Predicate.Related related => Related(related, site),
            Predicate.RelatedCount count => RelatedCount(count, site),
            _ => throw new ArgumentException($"A condition of an unknown kind: {predicate}."),
        };
        _depth--;
        return test;
    }

    private ElementTest[] All(ImmutableArray<Predicate> operands, QuerySite site)
    {
        var tests = new ElementTest[operands.Length];
        for (var i = 0; i < tests.Length; i++) tests[i] = Compile(operands[i], site);
        return tests;
    }

    private static ElementTest Compare(Predicate.Compare compare, QuerySite site)
    {
        var column = site.Column(compare.Property);
        if (compare.Comparison is Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith)
        {
            if (compare.Value is string text && site.Definitions(column).Any(definition => definition.Kind == PropertyKind.String)) return new TextTest(column, compare.Comparison, text);
            throw new ArgumentException($"{compare.Comparison} compares texts; '{compare.Property}' or the value is none.");
        }

        CheckValue(column, compare.Value, site);
        if (compare.Value is PartialDate date)
        {
            return new DateTest(column, compare.Comparison, [date], compare.Dates == DateMatch.Certainly ? Certainty.Certainly : Certainty.Possibly);
        }

        return compare.Comparison == Comparison.Equal ? new EqualTest(column, [compare.Value]) : new OrderTest(column, compare.Comparison, compare.Value);
    }

    private static ElementTest In(Predicate.In @in, QuerySite site)
    {
        var column = site.Column(@in.Property);
        foreach (var value in @in.Values) CheckValue(column, value, site);
        return @in.Values is [PartialDate, ..]
            ? new DateTest(column, Comparison.Equal, [.. @in.Values.Cast<PartialDate>()], Certainty.Possibly)
            : new EqualTest(column, [.. @in.Values]);
    }

    private static FoldedTest Folded(Predicate.Folded folded, QuerySite site)
    {
        var column = site.Column(folded.Property);
        if (folded.Comparison is not (Comparison.Equal or Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith)
            || site.Definitions(column).Any(definition => definition.Kind != PropertyKind.String || definition.IsLongText))
        {
            throw new ArgumentException($"'{folded.Property}' cannot be compared folded by {folded.Comparison}.");
        }

        return new(column, folded.Comparison, [.. folded.Texts.Select(LetterFolding.Fold)]);
    }

    private static ElementTest Place(string latitudeName, string longitudeName, QuerySite site, Func<Column, Column, ElementTest> test)
    {
        if (!site.IsNode) throw new ArgumentException("A relationship is at no place.");
        var (latitude, longitude) = (site.Column(latitudeName), site.Column(longitudeName));
        foreach (var column in new[] { latitude, longitude })
        {
            if (site.Definitions(column).Any(definition => definition.Kind != PropertyKind.Float || definition.IsList)) throw new ArgumentException($"'{column.Name}' is no coordinate.");
        }

        return test(latitude, longitude);
    }

    private AnyItemTest AnyItem(Predicate.AnyItem anyItem, QuerySite site)
    {
        var column = site.Column(anyItem.Property);
        if (site.Definitions(column).Any(definition => !definition.IsList)) throw new ArgumentException($"'{anyItem.Property}' is no list.");
        if (anyItem.Conditions.FirstOrDefault(condition => !IsOnItem(condition, anyItem.Property)) is { } other)
        {
            throw new ArgumentException($"A condition on an item of '{anyItem.Property}' is not on the item: {other}.");
        }

        return new(column, All(anyItem.Conditions, site));
    }

    private static bool IsOnItem(Predicate condition, string property) => condition switch
    {
        Predicate.And and => and.Operands.All(operand => IsOnItem(operand, property)),
        Predicate.Or or => or.Operands.All(operand => IsOnItem(operand, property)),
        Predicate.Not not => IsOnItem(not.Operand, property),
        Predicate.Compare compare => compare.Property == property,
        Predicate.In @in => @in.Property == property,
        Predicate.Folded folded => folded.Property == property,
        Predicate.IsMissing missing => missing.Property == property,
        _ => false,
    };

    private LabelTest HasLabel(Predicate.HasLabel has, QuerySite site)
    {
        if (!site.IsNode) throw new ArgumentException("A relationship has no labels.");
        var carriers = new bool[queries.NodeTypeCount];
        foreach (var name in has.Labels)
        {
            var label = queries.Label(name).Carriers;
            for (var i = 0; i < carriers.Length; i++) carriers[i] |= label[i];
        }

        return new(carriers);
    }

    private RelatedTest Related(Predicate.Related related, QuerySite site)
    {
        var (route, node, relationship) = queries.Route(related.Step, site);
        if (relationship is null && related.Relationship is not null) throw new ArgumentException($"{related.Step} follows no relationship to put a condition on.");
        var isNested = _relatedDepth++ > 0;
        var test = new RelatedTest(
            route,
            related.Quantifier,
            related.Node is null ? null : Compile(related.Node, node),
            related.Relationship is null ? null : Compile(related.Relationship, relationship!.Value),
            isNested,
            queries.CancellationToken);
        _relatedDepth--;
        return test;
    }

    private RelatedCountTest RelatedCount(Predicate.RelatedCount count, QuerySite site)
    {
        var (route, node, relationship) = queries.Route(count.Step, site);
        if (relationship is null && count.Relationship is not null) throw new ArgumentException($"{count.Step} follows no relationship to put a condition on.");
        if (count.Comparison is Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith) throw new ArgumentException($"{count.Comparison} compares no numbers.");
        _relatedDepth++;
        var test = new RelatedCountTest(
            route,
            count.Node is null ? null : Compile(count.Node, node),
            count.Relationship is null ? null : Compile(count.Relationship, relationship!.Value),
            count.Comparison,
            count.Count,
            queries.CancellationToken);
        _relatedDepth--;
        return test;
    }

    private static void CheckValue(Column column, object? value, QuerySite site)
    {
        if (!site.Definitions(column).Any(definition => ValueOrder.Accepts(definition, value)))
        {
            throw new ArgumentException($"'{column.Name}' cannot be compared with {value ?? "null"} ({value?.GetType().Name ?? "no value"}).");
        }
    }
}
