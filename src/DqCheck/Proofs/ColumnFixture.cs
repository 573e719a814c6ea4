using DqCheck.Tables;

namespace DqCheck.Proofs;

/// <summary>Reads <c>columns.csv</c>: each line is a bad cell that fires its check, and a good one on which nothing does.</summary>
internal static class ColumnFixture
{
    public static IEnumerable<Proof> Read(string path, Pattern pattern) =>
        Table.Read(path).Rows.SelectMany(line => Cases(line, pattern)).ToList();

    private static IEnumerable<Proof> Cases(TableRow line, Pattern pattern)
    {
        var with = line["with"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=', 2)).ToList();
        var mistake =
            with.FirstOrDefault(w => w.Length != 2) is { } half ? $"with holds “{half[0]}”; other cells are FIELD=value, separated by ;"
            : with.Select(w => w[0]).Prepend(line["column"]).FirstOrDefault(c => !pattern.Columns.Contains(c)) is { } unknown
                ? $"“{unknown}” is no column of base.csv"
            : null;
        var bad = new Proof
        {
            Rule = $"{line["column"]}-{line["check"]}",
            Name = $"bad cell “{line["bad"]}”",
            Place = $"{Path.GetFileName(line.Table.File)} line {line.Line}",
            Also = line["also"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Expected = Expected.Somewhere,
            FixtureLines = new Dictionary<int, int> { [pattern.FirstLine] = line.Line },
            Mistake = mistake,
        };
        if (mistake is not null)
            return [bad];
        return
        [
            bad with
            {
                Extract = Extract(line["bad"]),
            },
            bad with
            {
                Name = $"good cell “{line["good"]}”",
                Also = [],
                Expected = Expected.Nothing,
                Extract = Extract(line["good"]),
            },
        ];

        string Extract(string cell) =>
            pattern.Text([
                pattern.Row(with.Select(w => KeyValuePair.Create(w[0], w[1])).Append(KeyValuePair.Create(line["column"], cell))),
            ]);
    }
}
