namespace DqCheck.Samples;

/// <summary>The rows of an episode: its own cells on each, and child record i of each kind on row i.</summary>
internal sealed class EpisodeRows
{
    private readonly string[][] _rows;

    public EpisodeRows(
        SampleColumns columns,
        SampleRequest request,
        SampleEpisode episode,
        int firstLine,
        bool isOnly,
        SampleRandom random,
        SampleRandom later
    )
    {
        Columns = columns;
        Episode = episode;
        To = request.To;
        FirstLine = firstLine;
        IsOnly = isOnly;
        _rows = new string[episode.Rows][];
        var first = CreateBlankRow(columns);
        _rows[0] = first;
        ClientCells.Write(this, request.Agency);
        EpisodeCells.Write(this, random);
        HealthCells.Write(this, random);
        if (episode.Client.IsYoung)
            YoungPersonCells.Write(this, random);
        if (columns.HasLaterItems)
            LaterCells.WriteEpisode(this, later);
        for (var i = 1; i < _rows.Length; i++)
            _rows[i] = [.. first];
        ChildCells.Write(this, random, later);
    }

    /// <summary>Copies the first rows of an episode, as many as it needs in the state given.</summary>
    private EpisodeRows(EpisodeRows source, SampleEpisode episode, DateOnly to, int firstLine, bool isOnly)
    {
        Columns = source.Columns;
        Episode = episode;
        To = to;
        FirstLine = firstLine;
        IsOnly = isOnly;
        _rows = [.. source._rows.Take(episode.Rows).Select(row => row.ToArray())];
    }

    public SampleColumns Columns { get; }

    public SampleEpisode Episode { get; }

    /// <summary>Last day of the extract.</summary>
    public DateOnly To { get; }

    /// <summary>Physical line of the first row.</summary>
    public int FirstLine { get; }

    /// <summary>Whether the client has no other episode.</summary>
    public bool IsOnly { get; }

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>A cell of one row; blank, and not written, where the data set does not have the column.</summary>
    public string this[int row, string column]
    {
        get => Columns.Find(column) is var position and >= 0 ? _rows[row][position] : "";
        set
        {
            if (Columns.Find(column) is var position and >= 0)
                _rows[row][position] = value;
        }
    }

    /// <summary>A cell that all rows share; blank, and not written, where the data set does not have the column.</summary>
    public string this[string column]
    {
        get => this[0, column];
        set
        {
            var position = Columns.Find(column);
            if (position < 0)
                return;
            foreach (var row in _rows)
            {
                row?[position] = value;
            }
        }
    }

    public EpisodeRows Copy() => new(this, Episode, To, FirstLine, IsOnly);

    /// <summary>The rows as they were known on a day after the triage.</summary>
    /// <param name="day">The last day of the extract.</param>
    /// <param name="firstLine">Physical line of the first row.</param>
    /// <param name="isOnly">Whether the client has no other episode by then.</param>
    public EpisodeRows GetAsOf(DateOnly day, int firstLine, bool isOnly)
    {
        EpisodeRows known = new(this, Episode.GetAsOf(day), day, firstLine, isOnly);
        KnownCells.Write(known);
        return known;
    }

    public int LastRow => _rows.Length - 1;

    public string GetSex(bool isFemale) => isFemale ? Columns.Female : Columns.Male;

    public static string[] CreateBlankRow(SampleColumns columns)
    {
        var row = new string[columns.Count];
        Array.Fill(row, "");
        return row;
    }
}
