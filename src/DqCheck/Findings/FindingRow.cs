using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>A finding in words.</summary>
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
    /// <summary>Findings of a piece, but for the last.</summary>
    /// <summary>Findings of a piece, but for the last.</summary>
    private const int MinBatchSize = 256;

    /// <summary>Findings of a piece, but for the last.</summary>
    private const int MaxBatchSize = 4096;

    public Rule Rule => Finding.Rule;

    /// <summary>
    /// The findings in pieces of some hundred, in their order, with what names them. A piece shares no name with the one before it and can
    /// be put into words beside it,
    /// but where it goes on with it: then so many stand on one episode that they are parted all the same.
    /// </summary>
    public static IEnumerable<(List<RuleFinding> Findings, FingerprintGenerator Names, bool GoesOn)> SplitIntoBatches(
        IEnumerable<RuleFinding> findings,
        Population population
    )
    {
        var text = new FindingText(population);
        var names = new FingerprintGenerator();
        var goesOn = false;
        List<RuleFinding> piece = [];
        foreach (var finding in findings)
        {
            if (
                piece.Count >= MinBatchSize
                && (GetSubject(text, finding) == GetSubject(text, piece[^1])) is var same
                && (!same || piece.Count == MaxBatchSize)
            )
            {
                yield return (piece, names, goesOn);
                piece = [];
                names = same ? names : new();
                goesOn = same;
            }

            piece.Add(finding);
        }

        if (piece.Count > 0)
            yield return (piece, names, goesOn);
    }

    /// <summary>The words of the findings, in their order, one after the other.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="population">The records.</param>
    /// <param name="names">Names them; those of findings before these where they go on with them.</param>
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

    /// <summary>In their order, findings that share a name or a record stand among those of one rule and episode.</summary>
    public static (Rule, int, int, int) GetSubject(FindingText text, RuleFinding finding)
    {
        var (agency, client, episode, _) = text.GetKeyIds(finding);
        return (finding.Rule, agency, client, episode);
    }

    /// <summary>The day it was or falls due, of a finding about time.</summary>
    public DateOnly? Due => Finding.Timeliness?.Due is { } day ? Window.ToDate(day) : null;

    /// <summary>The offending value as a date, where it is one.</summary>
    public DateOnly? GetDate(Population population) =>
        Finding.Slot >= 0
        && !population.DataSet.Slots[Finding.Slot].IsHidden
        && population.Values[Finding.Slot].GetNumber(Finding.ValueId) is var day
        && day != ValueTable.NoNumber
        && population.DataSet.Slots[Finding.Slot].Type == ColumnType.Date
            ? DateOnly.FromDayNumber(day)
            : null;
}
