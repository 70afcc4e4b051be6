using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Log;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Neo4j.Tests.Log;

public sealed class ChangeSetJsonTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 22, 3, 4, 5, 678, TimeSpan.Zero);

    [Fact]
    public void Write_EveryKindOfChange_IsALineThatPeopleCanRead()
    {
        var text = ChangeSetJson.Write(
            [
                City("denpasar", ("name", "Dénpasar \"Bali\" <1>"), ("population", 725_314L), ("area", 128.0), ("coastal", true), ("founded", Date("1788-02?")), ("checkedAt", Instant), ("aliases", List("x", "")), ("kinds", List())),
                Twinned("t", "denpasar", "toyama"),
                new Change.DeleteNode("x"),
                new Change.DeleteRelationship("y"),
            ],
            10_000);

        Assert.Equal(
            """
            [
            {"node":"City","id":"denpasar","properties":{"aliases":["x",""],"area":128.0,"checkedAt":{"instant":"2026-11-22T03:04:05.678Z"},"coastal":true,"founded":{"date":"1788-02?"},"kinds":[],"name":"Dénpasar \"Bali\" <1>","population":725314}},
            {"relationship":"TWINNED","id":"t","from":"denpasar","to":"toyama"},
            {"deleteNode":"x"},
            {"deleteRelationship":"y"}
            ]
            """,
            text);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        ImmutableArray<Change> changes =
        [
            City("\0", ("name", "\U0001F30D\u2028\\"), ("population", long.MinValue), ("area", -0.0), ("coastal", false), ("founded", Date("../1900~")), ("checkedAt", Instant), ("surveys", List(Date("2001"), Date("201X")))),
            City("b", ("population", long.MaxValue), ("area", 1e300)),
            City("c", ("population", 0L), ("area", double.Epsilon)),
            City("d", ("area", 0.1 + 0.2)),
            Twinned("t", "b", "c", ("fields", List())),
            new Change.DeleteNode("x"),
            new Change.DeleteRelationship("y"),
        ];

        var read = ChangeSetJson.Read(ChangeSetJson.Write(changes, 10_000)!);

        Assert.Equal(changes.AsEnumerable(), read);
        Assert.True(double.IsNegative((double)((Change.PutNode)read[0]).Node.Properties["area"]!));
        Assert.IsType<double>(((Change.PutNode)read[1]).Node.Properties["area"]);
    }

    [Fact]
    public void Read_AModelThatIsGone_NeedsNone()
    {
        var changes = ImmutableArray.Create<Change>(new Change.PutNode(new("a", "Gone", PropertySet.From(("lost", Date("2001"))))));

        Assert.Equal(changes.AsEnumerable(), ChangeSetJson.Read(ChangeSetJson.Write(changes, 1_000)!));
    }

    [Fact]
    public void Write_MoreBytesThanAllowed_GivesNothing()
    {
        var changes = ImmutableArray.Create(City("é"));
        var text = ChangeSetJson.Write(changes, 1_000)!;
        var bytes = System.Text.Encoding.UTF8.GetByteCount(text);

        Assert.Equal(text, ChangeSetJson.Write(changes, bytes));
        Assert.Null(ChangeSetJson.Write(changes, bytes - 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{}]")]
    [InlineData("[{\"node\":\"City\"}]")]
    [InlineData("[{\"node\":\"City\",\"id\":1}]")]
    [InlineData("[{\"put\":\"City\"}]")]
    [InlineData("[{\"node\":\"City\",\"id\":\"a\",\"properties\":{\"x\":null}}]")]
    [InlineData("[{\"node\":\"City\",\"id\":\"a\",\"properties\":{\"x\":{}}}]")]
    [InlineData("[{\"node\":\"City\",\"id\":\"a\",\"properties\":{\"x\":{\"date\":\"soon\"}}}]")]
    [InlineData("[{\"node\":\"City\",\"id\":\"a\",\"properties\":{\"x\":99999999999999999999}}]")]
    public void Read_AnythingElse_Throws(string text) => Assert.Throws<FormatException>(() => ChangeSetJson.Read(text));
}
