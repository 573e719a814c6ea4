namespace DqCheck.Benchmarks;

/// <summary>The targets of DqCheck, as ratios within one benchmark.</summary>
internal sealed class PerformanceTargets(IReadOnlyList<CandidateResult> scores, (TimeSpan Version, TimeSpan Check) startup)
{
    private const string Large = "1,000,000 rows";

    private const string Huge = "5,000,000 rows";

    public IEnumerable<PerformanceTarget> All()
    {
        foreach (var size in scores.Select(s => s.Size).Distinct().Where(s => Find(s, CandidateList.Reading, 1) is not null))
        {
            foreach (var cores in new[] { 1, 2 })
            {
                foreach (
                    var target in AtMost(
                        $"field rules ÷ CsvHelper's reading, {size}, {CoresText(cores)}",
                        Find(size, CandidateList.FieldRules, cores),
                        Find(size, CandidateList.Reading, cores),
                        3
                    )
                )
                    yield return target;
                foreach (
                    var target in AtMost(
                        $"everything ÷ CsvHelper's reading, {size}, {CoresText(cores)}",
                        Find(size, CandidateList.Everything, cores),
                        Find(size, CandidateList.Reading, cores),
                        5
                    )
                )
                    yield return target;
                foreach (
                    var target in Faster(
                        $"DuckDB ÷ field rules, {size}, {CoresText(cores)}",
                        Find(size, CandidateList.DuckDb, cores),
                        Find(size, CandidateList.FieldRules, cores),
                        8
                    )
                )
                    yield return target;
                foreach (
                    var target in Faster(
                        $"Python's reading on one core ÷ everything, {size}, {CoresText(cores)}",
                        Find(size, CandidateList.Python, 1),
                        Find(size, CandidateList.Everything, cores),
                        1
                    )
                )
                    yield return target;
            }

            foreach (
                var target in Faster(
                    $"one RuleFor per rule ÷ field rules, {size}, {CoresText(1)}",
                    Find(size, CandidateList.OneRule, 1),
                    Find(size, CandidateList.FieldRules, 1),
                    8
                )
            )
                yield return target;
            foreach (
                var target in Faster(
                    $"everything, one core ÷ two cores, {size}",
                    Find(size, CandidateList.Everything, 1),
                    Find(size, CandidateList.Everything, 2),
                    1.5
                )
            )
                yield return target;
        }

        foreach (var form in new[] { "", FullBenchmark.AsExported })
        {
            foreach (var cores in new[] { 1, 2 })
            {
                if (
                    Find(Huge + form, CandidateList.Everything, cores) is { } huge
                    && Find(Large + form, CandidateList.Everything, cores) is { } large
                )
                    yield return new(
                        $"seconds per million rows{form}, five million ÷ one million, everything, {CoresText(cores)}",
                        $"{PerRow(huge) / PerRow(large):0.00} ×",
                        "at most 1.20 ×",
                        PerRow(huge) <= 1.2 * PerRow(large)
                    );
            }
        }

        foreach (
            var score in scores.Where(s =>
                s.SkipReason is null
                && s.Candidate.Name is CandidateList.Everything or CandidateList.Workbook
                && s.Size.StartsWith(Large, StringComparison.Ordinal)
            )
        )
            yield return Memory(score, 500);
        foreach (
            var score in scores.Where(s =>
                s.SkipReason is null && s.Candidate.Name is CandidateList.Everything && s.Size.StartsWith(Huge, StringComparison.Ordinal)
            )
        )
            yield return Memory(score, 2048);
        foreach (
            var score in scores.Where(s => s is { SkipReason: null, Candidate: { Name: CandidateList.ReadOnly, Cores: 1 }, Size: Large })
        )
            yield return new(
                "bytes allocated per row while reading",
                $"{(double)score.Last.AllocatedBytes!.Value / score.Last.Rows:0}",
                "at most 300",
                score.Last.AllocatedBytes.Value <= 300 * score.Last.Rows
            );
        yield return new(
            "a check of 100 rows ÷ `--version`, published build",
            $"{startup.Check / startup.Version:0.0} × ({startup.Check.TotalMilliseconds:0} ms ÷ {startup.Version.TotalMilliseconds:0} ms)",
            "under 3 ×",
            startup.Check < 3 * startup.Version
        );
    }

    private static PerformanceTarget Memory(CandidateResult score, int most) =>
        new(
            $"memory, {score.Candidate.Name}, {score.Size}, {CoresText(score.Candidate.Cores)}",
            $"{score.PeakMegabytes:0} MB",
            $"at most {most} MB",
            score.PeakMegabytes <= most
        );

    private CandidateResult? Find(string size, string name, int cores) =>
        scores.FirstOrDefault(s => s.Size == size && s.Candidate.Name == name && s.Candidate.Cores == cores && s.SkipReason is null);

    private static IEnumerable<PerformanceTarget> AtMost(string what, CandidateResult? score, CandidateResult? other, double most)
    {
        if (score is not null && other is not null)
            yield return new(what, $"{score.Seconds / other.Seconds:0.0#} ×", $"at most {most} ×", score.Seconds <= most * other.Seconds);
    }

    private static IEnumerable<PerformanceTarget> Faster(string what, CandidateResult? slower, CandidateResult? faster, double least)
    {
        if (slower is not null && faster is not null)
            yield return new(
                what,
                $"{slower.Seconds / faster.Seconds:0.0#} ×",
                least == 1 ? "above 1 ×" : $"at least {least} ×",
                slower.Seconds >= least * faster.Seconds
            );
    }

    private static double PerRow(CandidateResult score) => score.Seconds / score.Last.Rows;

    private static string CoresText(int cores) => cores == 1 ? "1 core" : $"{cores} cores";
}
