using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>What was returned by hand for an indicator: its figure, and what is said about it.</summary>
/// <param name="contract">Id of the contract.</param>
/// <param name="indicator">The line.</param>
/// <param name="returns">Everything that was returned.</param>
/// <param name="asOf">The as-of date; null where there is none.</param>
/// <param name="period">The period that is reported; null for the latest.</param>
internal sealed class ReturnNotes(
    string contract,
    Indicator indicator,
    IReadOnlyList<ReturnedFigure> returns,
    DateOnly? asOf,
    ReportingPeriod? period
)
{
    private readonly List<ReturnedFigure> _returned =
    [
        .. returns
            .Where(r => r.Contract == contract && r.Line == indicator.Number && !(r.Period.From > asOf))
            .OrderBy(r => r.Period.To)
            .ThenBy(r => r.Period.Months),
    ];

    /// <summary>
    /// The return of the period that is reported or, where a line is reported less often, of the period around it. Without a period, the
    /// latest that the as-of date allows; null for none.
    /// </summary>
    public ReturnedFigure? Latest =>
        period is null
            ? _returned.LastOrDefault()
            : _returned.Find(r => r.Period == period) ?? _returned.Where(r => IsAround(r.Period, period)).MinBy(r => r.Period.Months);

    /// <summary>The figure; null where words were returned.</summary>
    public Figure? GetFigure() =>
        Latest is not { Value: { } value } latest ? null
        : latest.OutOf is { } whole ? Figure.Share(Key((long)value, ""), Key((long)whole, "of"))
        : new(Unit.Count, Key((long)Math.Round(value, MidpointRounding.AwayFromZero), ""), null, value);

    /// <summary>What was answered, by whom and when, and the value of the period before.</summary>
    public IEnumerable<IndicatorNote> GetNotes()
    {
        if (Latest is { } latest)
        {
            yield return new(latest.Answer.Length > 0 ? $"{latest.Answer}, returned for {latest.Period}" : $"returned for {latest.Period}");
            var by = latest.By.Length > 0 ? $" by {latest.By}" : "";
            var on = latest.On is { } day ? $" on {RunDates.Format(day)}" : "";
            if (by.Length + on.Length > 0)
                yield return new($"returned{by}{on}") { IsForProvider = true };
            if (latest.Narrative.Length > 0)
                yield return new(latest.Narrative) { IsForProvider = true };
        }

        if ((Latest?.Period ?? period) is { } shown && _returned.LastOrDefault(r => r.Period.To < shown.From) is { } before)
            yield return new($"{before.Period}: {before.Text}") { IsForProvider = true };
    }

    private bool IsAround(ReportingPeriod returned, ReportingPeriod reported) =>
        ReportingPeriod.GetMonths(indicator.Frequency) is var months
        && months > reported.Months
        && months >= returned.Months
        && returned.From <= reported.From
        && returned.To >= reported.To;

    /// <summary>A count with a key of its own: nobody knows who is in it.</summary>
    private KeyedCount Key(long number, string what) =>
        new(number, ClientKeys.GetOfName($"return {contract} {indicator.Number} {Latest!.Period} {what}") | 1);
}
