using System.CommandLine;
using System.Globalization;
using DqCheck.Checks;
using DqCheck.Extracts;
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Samples;
using DqCheck.Samples.Months;

namespace DqCheck.Cli;

/// <summary><c>dqcheck sample</c>: writes a synthetic extract for training, tests and measurements.</summary>
internal static class SampleCommand
{
    private const string DefaultLetter = "K";

    private const string DefaultAgency = "N0001";

    /// <summary>The share of episodes with a mistake in monthly extracts, so that there is something to practise.</summary>
    private const decimal DefaultMonthlyDefects = 20;

    /// <summary>The end of the default sample. Services went on sending data set K after the next one had begun.</summary>
    private static readonly DateOnly DefaultTo = new(2014, 4, 30);

    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<int> clients = new("--clients")
        {
            Description = "Number of clients, with about four rows each. With --months, the number in the first month.",
            DefaultValueFactory = _ => 100,
        };
        Option<int> seed = new("--seed")
        {
            Description = "A number. The same number gives the same extract again.",
            DefaultValueFactory = _ => 1,
        };
        Option<decimal> defects = new("--defects")
        {
            Description =
                "Percentage of episodes with one deliberate mistake each. FILE.planted.csv lists them. With --months, 20 if not given; 0 also "
                + "means that nobody is lost or changed.",
            HelpName = "PERCENT",
        };
        Option<string?> id = new("--data-set")
        {
            Description =
                "Data set, such as ndtms-cds-r. Without it, the letter at the end of the file name decides, or else it is ndtms-cds-k.",
            HelpName = "ID",
        };
        Option<string?> file = new("--out")
        {
            Description =
                "File to write, such as N0001-20250401-20250430-TREAT-IN-R.csv. Uses the agency, the end date and the data set in its "
                + "name. Without it, the extract goes to standard output. With --months, the folder to write to.",
            HelpName = "FILE",
        };
        Option<int> months = new("--months")
        {
            Description =
                "Writes this many monthly extracts of one service, 2 to 36, to practise with. Clients join; mistakes come and are corrected; "
                + "some clients and episodes are lost or changed. Each FILE.planted.csv says which.",
            HelpName = "N",
        };
        Option<bool> local = new("--local")
        {
            Description = "Also writes invented local tables, returns and benchmarks for all contracts, beside the extract.",
        };
        // The parser itself reports a value that is not a number.
        clients.Validators.Add(r =>
            Require(
                r,
                r.Tokens is not [var token, ..]
                    || !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n)
                    || n is >= 1 and <= SampleRequest.MaxClients,
                $"--clients must be from 1 to {Plural.FormatNumber(SampleRequest.MaxClients)}."
            )
        );
        defects.Validators.Add(r =>
            Require(
                r,
                r.Tokens is not [var token, ..]
                    || !decimal.TryParse(token.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var n)
                    || n is >= 0 and <= 100,
                "--defects must be from 0 to 100."
            )
        );
        months.Validators.Add(r =>
            Require(
                r,
                r.Tokens is not [var token, ..]
                    || !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n)
                    || n is >= MonthlySample.MinMonths and <= MonthlySample.MaxMonths,
                $"--months must be from {MonthlySample.MinMonths} to {MonthlySample.MaxMonths}."
            )
        );

        Command sample = new("sample", "Writes an example extract of three years. All the people in it are invented.")
        {
            id,
            clients,
            seed,
            defects,
            months,
            file,
            local,
        };
        sample.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var ruleset = RulesetReader.Read(RulesetFolders.Find(null).Folder, CodedRules.Ids);
                            var path = parsed.GetValue(file);
                            var count = Math.Max(1, parsed.GetValue(months));
                            if (parsed.GetValue(local) && (path is null || count > 1))
                                throw new DqCheckException(FaultKind.Usage, "--local needs --out FILE, and does not go with --months.");
                            if (count > 1)
                                MonthlySampleOutput.RefuseUnfit(path, parsed.GetValue(clients));
                            var name = ExtractName.Parse(count > 1 ? "" : path ?? "");
                            var dataSet = Find(ruleset, parsed.GetValue(id), name.Letter ?? DefaultLetter);
                            SampleRequest request = new(
                                parsed.GetValue(clients),
                                parsed.GetValue(seed),
                                count > 1 && parsed.GetResult(defects) is null ? DefaultMonthlyDefects : parsed.GetValue(defects),
                                name.To ?? (dataSet.Letter == DefaultLetter ? DefaultTo : SampleDataSet.GetDefaultTo(dataSet, ruleset)),
                                name.Agency ?? DefaultAgency
                            )
                            {
                                Months = count,
                            };
                            if (count > 1)
                                MonthlySampleOutput.Write(request, dataSet, path!, output, cancel);
                            else if (path is not null)
                            {
                                Write(request, dataSet, Path.GetFullPath(path), cancel);
                                output.WriteLine(Describe(request, path));
                                if (parsed.GetValue(local))
                                    LocalSampleOutput.Write(path, request.To, output);
                            }
                            else
                                Print(request, dataSet, output, cancel);
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return sample;
    }

    /// <exception cref="DqCheckException">There is no such data set.</exception>
    private static DataSet Find(Ruleset ruleset, string? id, string letter)
    {
        var found = ruleset.DataSets.FirstOrDefault(d => id is null ? d.Letter == letter : d.Id == id);
        if (found is not null)
            return SampleDataSet.AddFlags(found, ruleset);
        var known = ruleset.DataSets.Select(d => d.Id).ToList();
        throw new DqCheckException(
            FaultKind.Usage,
            id is null
                ? $"There is no data set {letter}, the letter at the end of the file name. Choose one with --data-set: {Plural.JoinOr(known)}."
                : $"Unknown data set {id}.{NearestIds.AskMeant(id, known)} Use {Plural.JoinOr(known)}."
        );
    }

    private static void Write(SampleRequest request, DataSet dataSet, string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        using var files = new AtomicFiles(Path.GetDirectoryName(path)!);
        files.Add(name, stream => SampleWriter.WriteExtract(request, dataSet, stream, cancel));
        if (request.DefectsPercent > 0)
            files.Add(name + ".planted.csv", stream => SampleWriter.WritePlanted(request, dataSet, name, stream, cancel));
        files.Commit();
    }

    private static string Describe(SampleRequest request, string path) =>
        $"Written: {path}, an example extract of {Plural.Format(request.Clients, "client", "clients")}"
        + (request.DefectsPercent > 0 ? $", and {path}.planted.csv, a list of its deliberate mistakes." : ".");

    /// <summary>Writes bytes to the terminal or a pipe, but text to the writer of a test.</summary>
    private static void Print(SampleRequest request, DataSet dataSet, TextWriter output, CancellationToken cancel)
    {
        if (output is TerminalWriter terminal && terminal.IsFor(Console.Out))
        {
            try
            {
                using var stream = Console.OpenStandardOutput();
                SampleWriter.WriteExtract(request, dataSet, stream, cancel);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new IOException("Standard output is closed.", e);
            }

            return;
        }

        using MemoryStream memory = new();
        SampleWriter.WriteExtract(request, dataSet, memory, cancel);
        output.Write(System.Text.Encoding.UTF8.GetString(memory.ToArray()));
    }

    private static void Require(System.CommandLine.Parsing.OptionResult result, bool holds, string mistake)
    {
        if (!holds)
            result.AddError(mistake);
    }
}
