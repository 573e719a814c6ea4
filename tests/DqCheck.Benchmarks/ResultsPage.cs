using System.Text;

namespace DqCheck.Benchmarks;

/// <summary>The page of results: tables by size, targets, and how DuckDB's counts compare.</summary>
internal sealed class ResultsPage(
    IReadOnlyList<CandidateResult> scores,
    CandidateResult counted,
    (TimeSpan Version, TimeSpan Check) startup,
    bool quick
)
{
    private const string CompilationNote =
        "DqCheck, CsvHelper and raw bytes as native programs, like dqcheck for Linux; "
        + "FluentValidation, which needs the JIT compiler, and DuckDB.NET compiled ahead of time";

    private const string ExportedNote =
        "; *as exported* are the same rows as a real exporter writes them: every cell in quotes, `NA` for blanks";

    private const string DifferenceNote =
        " These differ, because DqCheck judges a record by its first value where rows contradict each other, "
        + "and the query each row by its own:";

    private readonly StringBuilder _text = new();

    public string Text()
    {
        Line("# Results");
        Line();
        Line(
            $"`dotnet run -c Release --project tests/DqCheck.Benchmarks{(quick ? " -- --quick" : "")}` writes this page. "
                + $"Machine: {MachineInfo.Description}."
        );
        Line(
            "Each measurement is a process of its own, pinned to its cores. Seconds are from its start to its end, including the "
                + $"start of .NET or Python ({(quick ? "programs of .NET compiled ahead of time" : CompilationNote)}): "
                + $"{(quick ? "one run" : "the median of three runs, or a single run if it took more than 20 seconds")}."
        );
        Line(
            "Memory is the most that the process used (VmHWM, or ru_maxrss outside .NET). *× reading* compares with CsvHelper "
                + "reading every field of the same extract on as many cores. The extracts are synthetic, of data set K with its 144 columns where the heading names no other, written by "
                + $"`dqcheck sample`{(quick ? "" : ExportedNote)}."
        );
        Line("[profile.md](profile.md) says where the time goes, and what sets the limit.");
        foreach (var size in scores.GroupBy(s => s.Size))
            Table(size.Key, [.. size]);
        Line();
        Line("## Targets");
        Line();
        Line("| what | measured | target | |");
        Line("| --- | --- | --- | --- |");
        foreach (var target in new PerformanceTargets(scores, startup).All())
            Line($"| {target.What} | {target.Measured} | {target.Goal} | {(target.IsMet ? "met" : "**missed**")} |");
        Line();
        Line("## Memory of reading");
        Line();
        foreach (var score in scores.Where(s => s.Candidate is { Name: CandidateList.ReadOnly, Cores: 2 } && s.SkipReason is null))
            Line(
                $"- {score.Size}: {(double)score.Last.AllocatedBytes!.Value / score.Last.Rows:0} bytes allocated per row; "
                    + $"{score.Last.KeptBytes!.Value / 1048576.0:0} MB kept for {score.Last.Records:N0} records, "
                    + $"{(double)score.Last.KeptBytes.Value / score.Last.Records!.Value:0} bytes per record, including rows and "
                    + "line numbers."
            );
        Counts();
        return _text.ToString();
    }

    private void Table(string size, List<CandidateResult> ofSize)
    {
        Line();
        Line($"## {size}");
        Line();
        Line($"{ofSize[0].Bytes / 1e6:N0} MB.");
        Line();
        Line("| what | cores | seconds | × reading | memory, MB |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (var score in ofSize)
        {
            var reading = ofSize.FirstOrDefault(s =>
                s.Candidate.Name == CandidateList.Reading && s.Candidate.Cores == score.Candidate.Cores
            );
            Line(
                score.SkipReason is { } why
                    ? $"| {score.Candidate.Name} | {score.Candidate.Cores} | not run: {why} | | |"
                    : $"| {score.Candidate.Name}{(score.Last.Findings is { } found ? $" ({found:N0} findings)" : "")} | "
                        + $"{score.Candidate.Cores} | {score.Seconds:0.00} | "
                        + $"{(reading is null ? "" : $"{score.Seconds / reading.Seconds:0.0}")} | {score.PeakMegabytes:0} |"
            );
        }
    }

    /// <summary>DuckDB counts rows, so the findings of DqCheck are counted by the rows of their records.</summary>
    private void Counts()
    {
        Line();
        Line("## The same field rules?");
        Line();
        if (
            scores.FirstOrDefault(s => s.Candidate.Name == CandidateList.DuckDb && s.Size == counted.Size) is not { SkipReason: null } duck
            || counted.SkipReason is not null
        )
        {
            Line("Not compared: DuckDB did not run.");
            return;
        }

        var ours = counted.Last.Counts!;
        var theirs = duck.Last.Counts!;
        var differing = ours.Keys.Where(rule => ours[rule] != theirs.GetValueOrDefault(rule)).ToList();
        Line(
            $"{ours.Count} rules on {counted.Size}: the query and DqCheck count the same rows for {ours.Count - differing.Count} "
                + $"of them, {ours.Values.Sum():N0} findings in all.{(differing.Count == 0 ? "" : DifferenceNote)}"
        );
        if (differing.Count == 0)
            return;
        Line();
        Line("| rule | DqCheck | DuckDB |");
        Line("| --- | ---: | ---: |");
        foreach (var rule in differing)
            Line($"| {rule} | {ours[rule]:N0} | {theirs.GetValueOrDefault(rule):N0} |");
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
