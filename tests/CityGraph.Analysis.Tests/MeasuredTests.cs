namespace CityGraph.Analysis.Tests;

public sealed class MeasuredTests
{
    [Fact]
    public void Measured_Number_IsDefined() => Assert.True(((Measured<double>)0.5) is { IsDefined: true, Value: 0.5, Reason: null });

    [Fact]
    public void Measured_NotDefined_GivesTheReason() =>
        Assert.True(((Measured<double>)new NotDefined("Density needs at least two nodes.")) is { IsDefined: false, Reason: "Density needs at least two nodes." });
}
