using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Building;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Build_TypesAcrossFiles_AreOneSchemaInOrder()
    {
        var result = SchemaBuilder.Build(
            [
                SourceText.From("extend type City { twin: City } type Query { city(id: ID!): City }", "query.graphql"),
                SourceText.From("\"A town.\" type City { name: String! }", "city.graphql"),
            ]);

        var schema = result.GetSchemaOrThrow();
        var city = Assert.IsType<ObjectType>(schema.Types.Find("City"));
        Assert.Equal("A town.", city.Description);
        Assert.Equal(["name", "twin"], city.Fields.Select(field => field.Name));
        Assert.Equal("String!", city.Fields.Find("name")?.Type.ToString());
        Assert.Equal(["Query", "City", "String", "Boolean", "ID"], schema.Types.Where(type => !type.IsIntrospection).Select(type => type.Name));
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(one => one.Name));
    }

    [Fact]
    public void Build_AbstractTypes_KnowTheirPossibleTypes()
    {
        var schema = SchemaBuilder.Build([SourceText.From("""
            type Query { place: Place, any: Any }
            interface Place { name: String }
            type City implements Place { name: String }
            type Region implements Place { name: String }
            type Event { name: String }
            union Any = City | Event
            """)]).GetSchemaOrThrow();

        var place = (CompositeType)schema.Types.Find("Place")!;
        var any = (CompositeType)schema.Types.Find("Any")!;
        var city = (CompositeType)schema.Types.Find("City")!;
        Assert.Equal(["City", "Region"], schema.PossibleTypes(place).Select(type => type.Name));
        Assert.Equal(["City", "Event"], schema.PossibleTypes(any).Select(type => type.Name));
        Assert.True(schema.IsSubType(place, city));
        Assert.False(schema.IsSubType(city, place));
        Assert.True(schema.Overlap(place, any));
    }

    [Fact]
    public void FindField_MetaFields_AreWhereTheSpecificationPutsThem()
    {
        var schema = SchemaBuilder.Build([SourceText.From("type Query { city: City } type City { name: String }")]).GetSchemaOrThrow();

        var city = (CompositeType)schema.Types.Find("City")!;
        Assert.Equal("__Schema!", schema.FindField(schema.QueryType, "__schema")?.Type.ToString());
        Assert.Equal("__Type", schema.FindField(schema.QueryType, "__type")?.Type.ToString());
        Assert.Equal("String!", schema.FindField(city, "__typename")?.Type.ToString());
        Assert.Null(schema.FindField(city, "__schema"));
    }

    [Fact]
    public void Build_FilesThatAreNotGraphQL_AllReportedWithTheirPlaces()
    {
        var result = SchemaBuilder.Build([SourceText.From("type", "a.graphql"), SourceText.From("type Query {\n  x }", "b.graphql")]);

        Assert.Equal(
            [
                "a.graphql:1:5: Syntax Error: Expected Name, found <EOF>.",
                "b.graphql:2:5: Syntax Error: Expected \":\", found \"}\".",
            ],
            result.Errors.Select(error => error.ToString()));
    }
}
