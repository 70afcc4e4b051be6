namespace CityGraph.Explorer.Jobs;

/// <summary>How far an analysis has come; the values of the API's enum in other letters.</summary>
internal enum AnalysisState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
    Lost,
}
