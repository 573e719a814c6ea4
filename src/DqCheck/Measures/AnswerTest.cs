using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Tests whether a journey has an answer: in the client's record, or in the latest episode that holds a value in the column.</summary>
internal sealed class AnswerTest
{
    private readonly RecordColumn _column;
    private readonly bool _isOfClient;
    private readonly bool _isDate;
    private readonly bool[] _matches;
    private readonly bool _matchesBlank;
    private readonly int _today;

    public AnswerTest(JourneySet journeys, ColumnAnswer answer)
    {
        var column = journeys.Population.DataSet.Find(answer.Column);
        _column = new(journeys.Population, answer.Column);
        _isOfClient = column?.Kind == RecordKind.Client;
        _isDate = column?.Type == ColumnType.Date;
        _today = journeys.Today;
        var codes = answer.List.ToHashSet();
        _matches = _column.MapValues(value => codes.Contains(ColumnAnswer.Any) || codes.Contains(value));
        _matchesBlank = codes.Contains(ColumnAnswer.Blank);
    }

    public bool Matches(Journey journey)
    {
        if (_isOfClient)
            return IsBlank(journey.Client) ? _matchesBlank : _matches[_column.GetId(journey.Client)];
        for (var i = journey.Episodes.Count - 1; i >= 0; i--)
        {
            if (!IsBlank(journey.Episodes[i]))
                return _matches[_column.GetId(journey.Episodes[i])];
        }

        return _matchesBlank;
    }

    /// <summary>Whether there is no value; a date after the as-of date has not happened.</summary>
    private bool IsBlank(int record) => _column.IsBlank(record) || (_isDate && _column.GetDay(record, _today) is null);
}
