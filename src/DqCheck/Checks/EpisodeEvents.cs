using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>What has happened in episodes by a day: events, interventions, structured ones still open.</summary>
internal sealed class EpisodeEvents
{
    private static readonly string[] Columns = [TRIAGED, REFMODDT, FAOMODDT, MODST, MODEND, SUBMODDT, TITDATE, TOPDATE];

    private readonly int _today;
    private readonly Lazy<int[]> _latest;
    private readonly ByOwner _interventions;
    private readonly Cells _started;
    private readonly Cells _ended;
    private readonly Cells _type;
    private readonly bool[] _structured;

    public EpisodeEvents(Population population, int today)
    {
        _today = today;
        _latest = new(() => LatestOf(population, today));
        _interventions = population.Children(RecordKind.Intervention);
        (_started, _ended, _type) = (new(population, MODST), new(population, MODEND), new(population, MODAL));
        _structured = _type.Are(population.DataSet.Group(CodeGroups.Structured));
    }

    /// <summary>Day of the latest event; 0 where there is none.</summary>
    public int Latest(int episode) => _latest.Value[episode];

    public bool HasIntervention(int episode) => _interventions.Of(episode).Length > 0;

    public bool HasOpenStructured(int episode)
    {
        foreach (var i in _interventions.Of(episode))
        {
            if (_structured[_type.Id(i)] && _started.Day(i, _today) is not null && _ended.Day(i, _today) is null)
                return true;
        }

        return false;
    }

    /// <summary>The last end where every intervention has ended; null otherwise.</summary>
    public int? LastEnd(int episode)
    {
        int? last = null;
        foreach (var i in _interventions.Of(episode))
        {
            if (_ended.Day(i, _today) is not { } end)
                return null;
            last = Math.Max(last ?? end, end);
        }

        return last;
    }

    private static int[] LatestOf(Population population, int today)
    {
        var latest = new int[population.Episodes.Count];
        foreach (var column in Columns.Select(population.DataSet.Find).OfType<Column>())
        {
            var values = population.Values[column.Slot];
            foreach (var slice in RecordSlice.Each(population, column.Kind))
            {
                var cells = slice.Cells(column);
                var episodes = slice.Owners(RecordKind.Episode);
                for (var i = 0; i < cells.Length; i++)
                {
                    if (values.Number(cells[i]) is var day && day <= today && day > latest[episodes[i]])
                        latest[episodes[i]] = day;
                }
            }
        }

        return latest;
    }
}
