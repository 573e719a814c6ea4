using DqCheck.Contracts;
using DqCheck.LocalTables;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;
using DqCheck.Samples;

namespace DqCheck.Cli;

/// <summary><c>dqcheck sample --local</c>: writes invented local tables, returns and benchmarks beside an extract.</summary>
internal static class LocalSampleOutput
{
    /// <summary>Writes them into the folder of the extract, each file in place of an earlier one.</summary>
    /// <param name="extract">Path of the extract.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="output">Receives what was written.</param>
    /// <exception cref="DqCheckException">They cannot be written.</exception>
    public static void Write(string extract, DateOnly to, TextWriter output)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(extract))!;
        var contracts = ContractInputs.Read([]);
        LocalSample sample = new(LocalSample.ReadClients(extract), to);
        using (AtomicFiles tables = new(Path.Combine(folder, LocalTableSet.FolderName)))
        {
            foreach (var table in LocalDefinitionReader.ReadShipped().Tables)
                tables.Add($"{table.Id}.csv", stream => sample.Write(table, stream));
            tables.Commit();
        }

        using (AtomicFiles returns = new(Path.Combine(folder, "returns")))
        {
            var period = ReportingPeriod.Containing(to, ReportingPeriod.Quarter);
            foreach (var contract in contracts)
            {
                var lines = ReturnsTemplate.FindLines(contract);
                if (lines.Count > 0)
                    returns.Add(
                        $"{contract.Id}-{period}.xlsx",
                        stream => ReturnsTemplate.Write(stream, contract, period, [], sample.CreateReturns(contract, lines, period))
                    );
            }

            returns.Commit();
        }

        using (AtomicFiles files = new(folder))
        {
            files.Add(BenchmarkReader.FileName, stream => sample.WriteBenchmarks(contracts, stream));
            files.Commit();
        }

        output.WriteLine($"Written beside it: {LocalTableSet.FolderName} with local tables, returns, and {BenchmarkReader.FileName}.");
    }
}
