using DqCheck.Tables;

namespace DqCheck.Fixtures;

/// <summary>Reads <c>columns.csv</c>: each line has a bad cell on which its check fires, and a good one on which no rule fires.</summary>
internal static class ColumnFixture
{
    public static IEnumerable<FixtureCase> Read(string path, BaseFixture baseFixture) =>
        Table.Read(path).Rows.SelectMany(line => CreateCases(line, baseFixture)).ToList();

    private static IEnumerable<FixtureCase> CreateCases(TableRow line, BaseFixture baseFixture)
    {
        var with = line["with"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=', 2)).ToList();
        var mistake =
            with.FirstOrDefault(w => w.Length != 2) is { } half ? $"with is “{half[0]}”. Write other cells as FIELD=value, separated by ;"
            : with.Select(w => w[0]).Prepend(line["column"]).FirstOrDefault(c => !baseFixture.Columns.Contains(c)) is { } unknown
                ? $"“{unknown}” is not a column of the base extract"
            : null;
        var bad = new FixtureCase
        {
            Rule = $"{line["column"]}-{line["check"]}",
            Name = $"bad cell “{line["bad"]}”",
            Location = $"{Path.GetFileName(line.Table.File)} line {line.Line}",
            AlsoFires = line["also"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Expected = ExpectedResult.Somewhere,
            FixtureLines = new Dictionary<int, int> { [baseFixture.FirstLine] = line.Line },
            FileName = baseFixture.ExtractName,
            AsOf = baseFixture.CaseAsOf,
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
                AlsoFires = [],
                Expected = ExpectedResult.Nothing,
                Extract = Extract(line["good"]),
            },
        ];

        string Extract(string cell) =>
            baseFixture.CreateExtract([
                baseFixture.CreateRow(with.Select(w => KeyValuePair.Create(w[0], w[1])).Append(KeyValuePair.Create(line["column"], cell))),
            ]);
    }
}
