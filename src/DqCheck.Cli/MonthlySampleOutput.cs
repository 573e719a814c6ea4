using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Samples;
using DqCheck.Samples.Months;

namespace DqCheck.Cli;

/// <summary><c>dqcheck sample --months</c>: writes the extracts of several months to a folder, and says what it wrote.</summary>
internal static class MonthlySampleOutput
{
    /// <summary>Checks the options that depend on <c>--months</c>.</summary>
    /// <exception cref="DqCheckException">One of them does not fit.</exception>
    public static void RefuseUnfit(string? folder, int clients)
    {
        var mistake =
            folder is null ? "--months needs a folder to write to: add --out FOLDER."
            : File.Exists(folder) || Path.GetExtension(folder).Equals(".csv", StringComparison.OrdinalIgnoreCase)
                ? $"With --months, --out is a folder, but {folder} is a file. Give the name of a folder; DqCheck names the extracts itself."
            : clients is < MonthlySample.MinClients or > MonthlySample.MaxClients
                ? $"With --months, --clients must be from {MonthlySample.MinClients} to {Plural.FormatNumber(MonthlySample.MaxClients)}."
            : null;
        if (mistake is not null)
            throw new DqCheckException(FaultKind.Usage, mistake);
    }

    /// <summary>Writes the extracts and their lists, each of which replaces an earlier one.</summary>
    public static void Write(SampleRequest request, DataSet dataSet, string folder, TextWriter output, CancellationToken cancel)
    {
        var names = Enumerable
            .Range(1, request.Months)
            .Select(month => MonthlyExtract.GetName(request, dataSet, month))
            .SelectMany(name => new[] { name, name + ".planted.csv" })
            .ToList();
        IReadOnlyList<MonthlyExtract> extracts = [];
        using var files = new AtomicFiles(Path.GetFullPath(folder));
        Open([]);
        files.Commit();
        output.WriteLine(
            $"Written to {folder}: the extracts of {request.Months} months, and beside each a list of its deliberate mistakes "
                + "(.planted.csv)."
        );
        foreach (var extract in extracts)
            output.WriteLine(Describe(extract));

        // Opens one file inside the other, because all of them are open while the clients are written.
        void Open(IReadOnlyList<Stream> streams)
        {
            if (streams.Count < names.Count)
                files.Add(names[streams.Count], stream => Open([.. streams, stream]));
            else
                extracts = MonthlySample.Write(request, dataSet, streams, cancel);
        }
    }

    private static string Describe(MonthlyExtract extract)
    {
        List<string> mistakes =
        [
            .. FormatCount(extract.Count(PlantedState.New), "new"),
            .. FormatCount(extract.Count(PlantedState.StillOpen), "still open"),
            .. FormatCount(extract.Count(PlantedState.Corrected), "corrected"),
        ];
        List<string> lost =
        [
            .. Format(extract.Count(PlantedState.Lost), "client", "clients"),
            .. Format(extract.Count(PlantedState.Lost, isEpisode: true), "episode", "episodes"),
        ];
        return $"{extract.File}: {Plural.Format(extract.Clients, "client", "clients")}"
            + (extract.Joined < extract.Clients ? $", {Plural.FormatNumber(extract.Joined)} of them new." : ".")
            + Add("Mistakes", mistakes)
            + Add("Lost", lost)
            + Add("Changed", Format(extract.Count(PlantedState.Changed), "client", "clients"))
            + Add("Came back", Format(extract.Count(PlantedState.CameBack), "client", "clients"));
    }

    private static string Add(string title, IReadOnlyList<string> parts) =>
        parts.Count == 0 ? "" : $" {title}: {string.Join(", ", parts)}.";

    private static string[] FormatCount(int count, string word) => count == 0 ? [] : [$"{Plural.FormatNumber(count)} {word}"];

    private static string[] Format(int count, string one, string many) => count == 0 ? [] : [Plural.Format(count, one, many)];
}
