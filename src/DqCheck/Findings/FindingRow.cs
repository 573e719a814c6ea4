using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>A finding as text.</summary>
internal sealed record FindingRow(
    RuleFinding Finding,
    string Agency,
    string Client,
    string Episode,
    string RecordId,
    string Field,
    string Value,
    string Expected,
    string Message,
    string Files,
    string Lines,
    string Fingerprint
)
{
    /// <summary>The smallest number of findings of a batch, except for the last.</summary>
    private const int MinBatchSize = 256;

    /// <summary>The greatest number of findings of a batch.</summary>
    private const int MaxBatchSize = 4096;

    public Rule Rule => Finding.Rule;

    /// <summary>
    /// Splits findings into batches of some hundred, in their order, with the generator of their fingerprints. Batches share no fingerprint
    /// and can be converted to text in parallel, unless a batch continues the previous one: then so many findings are on one episode that
    /// it has to be split.
    /// </summary>
    public static IEnumerable<(List<RuleFinding> Findings, FingerprintGenerator Names, bool IsContinued)> SplitIntoBatches(
        IEnumerable<RuleFinding> findings,
        Population population
    )
    {
        var text = new FindingText(population);
        var names = new FingerprintGenerator();
        var isContinued = false;
        List<RuleFinding> batch = [];
        foreach (var finding in findings)
        {
            if (batch.Count >= MinBatchSize)
            {
                var hasSameSubject = GetSubject(text, finding) == GetSubject(text, batch[^1]);
                if (!hasSameSubject || batch.Count == MaxBatchSize)
                {
                    yield return (batch, names, isContinued);
                    batch = [];
                    names = hasSameSubject ? names : new();
                    isContinued = hasSameSubject;
                }
            }

            batch.Add(finding);
        }

        if (batch.Count > 0)
            yield return (batch, names, isContinued);
    }

    /// <summary>Creates the rows of findings, in their order, one after the other.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="population">The records.</param>
    /// <param name="names">Generates their fingerprints; where the findings continue an earlier batch, the generator of that batch.</param>
    public static IEnumerable<FindingRow> Create(
        IEnumerable<RuleFinding> findings,
        Population population,
        FingerprintGenerator? names = null
    )
    {
        var text = new FindingText(population);
        names ??= new();
        foreach (var finding in findings)
        {
            names.BeginSubject(GetSubject(text, finding));
            var (agency, client, episode, record) = text.GetKeys(finding);
            var field = text.GetField(finding);
            var (files, lines) = text.GetLines(finding);
            yield return new(
                finding,
                agency,
                client,
                episode,
                record,
                field,
                text.GetValue(finding),
                text.GetExpected(finding),
                text.GetMessage(finding),
                files,
                lines,
                names.Create(finding.Rule.Id, agency, client, episode, record, field, finding.Discriminator)
            );
        }
    }

    /// <summary>The rule and keys that findings with a common fingerprint or record share; such findings are consecutive.</summary>
    public static (Rule, int, int, int) GetSubject(FindingText text, RuleFinding finding)
    {
        var (agency, client, episode, _) = text.GetKeyIds(finding);
        return (finding.Rule, agency, client, episode);
    }

    /// <summary>The day a timeliness item was or is due.</summary>
    public DateOnly? Due => Finding.Timeliness?.Due is { } day ? Window.ToDate(day) : null;

    /// <summary>The offending value as a date, where it is one.</summary>
    public DateOnly? GetDate(Population population)
    {
        if (Finding.Slot < 0)
            return null;
        var column = population.DataSet.Slots[Finding.Slot];
        if (column.IsHidden || column.Type != ColumnType.Date)
            return null;
        var day = population.Values[Finding.Slot].GetNumber(Finding.ValueId);
        return day == ValueTable.NoNumber ? null : DateOnly.FromDayNumber(day);
    }
}
