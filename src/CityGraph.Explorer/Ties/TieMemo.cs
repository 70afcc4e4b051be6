using System.Collections.Concurrent;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// Answers that were worked out at the newest change number of a store. A commit makes all of them void; so does reaching the bound,
/// after which the questions that are still asked come back.
/// </summary>
internal sealed class TieMemo
{
    /// <summary>Reasons in all kept answers together, about 1 KB each.</summary>
    private const int MaxReasons = 20_000;

    private volatile Answers _answers = new(-1);

    /// <summary>The answer at a change number, or null.</summary>
    public TieAnswer? Find(long changeNumber, string cityId, TieQuestion question) =>
        _answers is { } answers && answers.ChangeNumber == changeNumber ? answers.Find(cityId, question) : null;

    public void Add(long changeNumber, string cityId, TieQuestion question, TieAnswer answer)
    {
        var answers = _answers;
        if (changeNumber < answers.ChangeNumber) return;
        if (changeNumber > answers.ChangeNumber || answers.Reasons > MaxReasons) _answers = answers = new(changeNumber);
        answers.Add(cityId, question, answer);
    }

    private sealed class Answers(long changeNumber)
    {
        private readonly ConcurrentDictionary<(string City, TieQuestion Question), TieAnswer> _answers = new();
        private int _reasons;

        public long ChangeNumber { get; } = changeNumber;

        public int Reasons => _reasons;

        public TieAnswer? Find(string cityId, TieQuestion question) => _answers.GetValueOrDefault((cityId, question));

        public void Add(string cityId, TieQuestion question, TieAnswer answer)
        {
            if (!_answers.TryAdd((cityId, question), answer)) return;
            Interlocked.Add(ref _reasons, 1 + answer.Matching.Sum(tie => tie.Reasons.Length) + answer.SectorNotStated.Sum(tie => tie.Reasons.Length));
        }
    }
}
