using CsvHelper;

namespace DqCheck.Benchmarks;

/// <summary>
/// The extracts that are measured, written by <c>dqcheck sample</c> or made from such an extract. They have the 144 columns of data set K
/// unless they say otherwise.
/// </summary>
/// <param name="dqcheck">The published program.</param>
/// <param name="work">Folder for the extracts.</param>
internal sealed class BenchmarkExtracts(string dqcheck, string work)
{
    private const string Name = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private const string NameOfR = "N0001-20250401-20250430-TREAT-IN-R.csv";

    /// <summary>About 3.09 rows a client.</summary>
    private const double RowsPerClient = 3.0877;

    /// <summary>The values of these columns in every row of the faulty extract: one that is no code, one that is no date.</summary>
    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["SEX"] = "?",
        ["RFLS"] = "?",
        ["ACCMNEED"] = "?",
        ["DISRSN"] = "?",
        ["MODSET"] = "?",
        ["MODEND"] = "20140231",
        ["SUBMODDT"] = "20140231",
        ["PHMAIN"] = "?",
        ["TOPDATE"] = "20140231",
        ["ALCUSE"] = "99",
    };

    /// <summary>One agency with about so many rows; 5% of the episodes get a defect.</summary>
    public string WithRows(int rows) => Sample(Path.Combine(work, $"{rows}"), Name, (int)(rows / RowsPerClient), seed: 1);

    /// <summary>About so many rows of data set R.</summary>
    public string OfR(int rows) => Sample(Path.Combine(work, $"{rows}"), NameOfR, (int)(rows / RowsPerClient), seed: 1);

    /// <summary>
    /// So many agencies with about so many rows in all. Neighbours share some people: their numbers run on from agency to agency, with a
    /// tenth in common.
    /// </summary>
    public IReadOnlyList<string> Union(int agencies, int rows)
    {
        var clients = (int)(rows / RowsPerClient / agencies);
        return
        [
            .. Enumerable
                .Range(0, agencies)
                .Select(i => Sample(Path.Combine(work, $"union-{rows}"), GetName($"N{i + 1:0000}"), clients, GetSeed(i, clients))),
        ];
    }

    /// <summary>The same rows as a real exporter writes them: every cell in quotes, <c>NA</c> for blanks.</summary>
    public string AsExported(int rows) =>
        Rewritten(WithRows(rows), $"exported-{rows}", CsvQuoting.Always, (_, cell) => cell.Length == 0 ? "NA" : cell);

    /// <summary>The same rows, each wrong in several columns. A row keeps the records that it carries: blank cells stay blank.</summary>
    public string WrongEverywhere(int rows) =>
        Rewritten(
            WithRows(rows),
            $"wrong-{rows}",
            CsvQuoting.WhenNeeded,
            (column, cell) => cell.Length == 0 ? cell : Wrong.GetValueOrDefault(column, cell)
        );

    /// <summary>An extract written again, into another folder, with other cells by column and cell.</summary>
    private string Rewritten(string extract, string folder, CsvQuoting quoting, Func<string, string, string> cellOf)
    {
        var path = Path.Combine(work, folder, Name);
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(Path.Combine(work, folder));
        Console.Error.WriteLine($"Writing {folder}");
        using (var reader = CsvReader.FromFile(extract, new CsvReaderOptions { Separator = ',', HasHeader = false }))
        using (var writer = CsvWriter.ToFile(path + ".part", new CsvWriterOptions { NewLine = "\n", Quoting = quoting }))
        {
            string[]? header = null;
            while (reader.Read())
            {
                var isHeader = header is null;
                header ??= [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
                for (var i = 0; i < reader.FieldCount; i++)
                    writer.WriteField(isHeader || i >= header.Length ? reader.GetString(i) : cellOf(header[i], reader.GetString(i)));
                writer.EndRecord();
            }
        }

        File.Move(path + ".part", path);
        return path;
    }

    /// <summary>
    /// The seed with which an agency's people begin where nine tenths of the agency before are passed: see the shuffle of
    /// <c>Attributor</c>.
    /// </summary>
    private static int GetSeed(int agency, int clients) => (int)(7_368_787L * agency * (clients * 9L / 10) % (676L * 15_013)) + 1;

    private static string GetName(string agency) => Name.Replace("N0001", agency, StringComparison.Ordinal);

    private string Sample(string folder, string name, int clients, int seed)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(folder);
        Console.Error.WriteLine($"dqcheck sample --clients {clients} --seed {seed}");
        var (_, code, _) = ExternalProgram.Run(
            dqcheck,
            ["sample", "--clients", $"{clients}", "--seed", $"{seed}", "--defects", "5", "--out", path]
        );
        return code == 0 ? path : throw new InvalidOperationException($"dqcheck sample ended with exit code {code}.");
    }
}
