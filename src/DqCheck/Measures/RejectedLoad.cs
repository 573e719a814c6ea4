using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>
/// Works out which rejected rows and episodes load again as rules are fixed one after the other: a row with the last of its rules, an
/// episode with the last of its rows.
/// </summary>
internal sealed class RejectedLoad(Population population)
{
    private readonly List<(RuleFinding Finding, bool IsAccepted)> _findings = [];

    /// <summary>Adds a finding that rejects rows. One that is accepted is never fixed.</summary>
    public void Add(RuleFinding finding, bool isAccepted) => _findings.Add((finding, isAccepted));

    /// <param name="order">The rules in the order in which they are fixed; others may be among them.</param>
    /// <param name="load">Accepted rows of all rows.</param>
    /// <param name="loadEpisodes">Loaded episodes of all episodes.</param>
    public IReadOnlyDictionary<Rule, LoadGain> Compute(IReadOnlyList<Rule> order, Fraction load, Fraction loadEpisodes)
    {
        Dictionary<(int File, int Line), int> rows = [];
        Dictionary<(int Agency, int Client, int Episode), int> episodes = [];
        foreach (var (finding, isAccepted) in _findings)
        {
            var step = isAccepted ? int.MaxValue : IndexOf(order, finding.Rule);
            foreach (var line in finding.Lines)
                Raise(rows, (finding.File, line), step);
            var key = (finding.RowKeys.Agency, finding.RowKeys.Client, finding.RowKeys.Episode);
            if (population.RejectedEpisodes.Contains(key))
                Raise(episodes, key, step);
        }

        var rowsByStep = rows.CountBy(r => r.Value).ToDictionary();
        var episodesByStep = episodes.CountBy(e => e.Value).ToDictionary();
        Dictionary<Rule, LoadGain> gains = [];
        foreach (var (step, rule) in order.Index().Where(r => r.Item.Severity == Severity.Reject))
        {
            var (moreRows, moreEpisodes) = (rowsByStep.GetValueOrDefault(step), episodesByStep.GetValueOrDefault(step));
            load = Raise(load, moreRows);
            loadEpisodes = Raise(loadEpisodes, moreEpisodes);
            gains.Add(rule, new(moreRows, moreEpisodes, load, loadEpisodes));
        }

        return gains;
    }

    private static int IndexOf(IReadOnlyList<Rule> order, Rule rule)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Number == rule.Number)
                return i;
        }

        return int.MaxValue;
    }

    private static void Raise<TKey>(Dictionary<TKey, int> steps, TKey key, int step)
        where TKey : notnull => steps[key] = Math.Max(steps.GetValueOrDefault(key), step);

    private static Fraction Raise(Fraction fraction, long more) =>
        fraction with
        {
            Numerator = KeyedCount.WithoutKey(fraction.Numerator + more),
        };
}
