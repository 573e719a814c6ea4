using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>The events of episodes up to a day: latest event, last end of an intervention.</summary>
internal sealed class EpisodeEvents
{
    private static readonly string[] Columns = [TRIAGED, REFMODDT, FAOMODDT, MODST, MODEND, SUBMODDT, TITDATE, TOPDATE];

    private readonly int _today;
    private readonly Lazy<int[]> _latest;
    private readonly ChildIndex _interventions;
    private readonly RecordColumn _started;
    private readonly RecordColumn _ended;
    private readonly RecordColumn _type;
    private readonly bool[] _structured;

    public EpisodeEvents(Population population, int today)
    {
        _today = today;
        _latest = new(() => ComputeLatest(population, today));
        _interventions = population.GetChildren(RecordKind.Intervention);
        _started = new(population, MODST);
        _ended = new(population, MODEND);
        _type = new(population, MODAL);
        _structured = _type.MatchCodes(population.DataSet.GetCodes(CodeGroups.Structured));
    }

    /// <summary>The day of the latest event; 0 where there is none.</summary>
    public int GetLatest(int episode) => _latest.Value[episode];

    public bool HasIntervention(int episode) => _interventions.GetChildren(episode).Length > 0;

    public bool HasOpenStructured(int episode)
    {
        foreach (var i in _interventions.GetChildren(episode))
        {
            if (_structured[_type.GetId(i)] && _started.GetDay(i, _today) is not null && _ended.GetDay(i, _today) is null)
                return true;
        }

        return false;
    }

    /// <summary>The last end where every intervention has ended; null otherwise.</summary>
    public int? GetLastEnd(int episode)
    {
        int? last = null;
        foreach (var i in _interventions.GetChildren(episode))
        {
            if (_ended.GetDay(i, _today) is not { } end)
                return null;
            last = Math.Max(last ?? end, end);
        }

        return last;
    }

    private static int[] ComputeLatest(Population population, int today)
    {
        var latest = new int[population.Episodes.Count];
        foreach (var column in Columns.Select(population.DataSet.Find).OfType<Column>())
        {
            var values = population.Values[column.Slot];
            foreach (var slice in RecordSlice.Enumerate(population, column.Kind))
            {
                var cells = slice.GetCells(column);
                var episodes = slice.GetOwners(RecordKind.Episode);
                for (var i = 0; i < cells.Length; i++)
                {
                    var day = values.GetNumber(cells[i]);
                    if (day <= today && day > latest[episodes[i]])
                        latest[episodes[i]] = day;
                }
            }
        }

        return latest;
    }
}
