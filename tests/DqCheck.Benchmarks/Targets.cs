namespace DqCheck.Benchmarks;

/// <summary>A target and what was measured for it.</summary>
internal sealed record Target(string What, string Measured, string Aim, bool IsMet);

/// <summary>What DqCheck is to reach, as ratios within one run.</summary>
internal sealed class Targets(IReadOnlyList<Score> scores, (TimeSpan Version, TimeSpan Check) startup)
{
    private const string Large = "1,000,000 rows",
        Huge = "5,000,000 rows";

    public IEnumerable<Target> All()
    {
        foreach (var size in scores.Select(s => s.Size).Distinct().Where(s => Find(s, Field.Reading, 1) is not null))
        {
            foreach (var cores in new[] { 1, 2 })
            {
                foreach (
                    var target in AtMost(
                        $"field rules beside CsvHelper's reading, {size}, {Of(cores)}",
                        Find(size, Field.FieldRules, cores),
                        Find(size, Field.Reading, cores),
                        3
                    )
                )
                    yield return target;
                foreach (
                    var target in AtMost(
                        $"everything beside CsvHelper's reading, {size}, {Of(cores)}",
                        Find(size, Field.Everything, cores),
                        Find(size, Field.Reading, cores),
                        5
                    )
                )
                    yield return target;
                foreach (
                    var target in Faster(
                        $"DuckDB beside field rules, {size}, {Of(cores)}",
                        Find(size, Field.Duck, cores),
                        Find(size, Field.FieldRules, cores),
                        8
                    )
                )
                    yield return target;
                foreach (
                    var target in Faster(
                        $"Python's reading, on one core, beside everything, {size}, {Of(cores)}",
                        Find(size, Field.Python, 1),
                        Find(size, Field.Everything, cores),
                        1
                    )
                )
                    yield return target;
            }

            foreach (
                var target in Faster(
                    $"one RuleFor a rule beside field rules, {size}, {Of(1)}",
                    Find(size, Field.OneRule, 1),
                    Find(size, Field.FieldRules, 1),
                    8
                )
            )
                yield return target;
            foreach (
                var target in Faster(
                    $"everything, one core beside two, {size}",
                    Find(size, Field.Everything, 1),
                    Find(size, Field.Everything, 2),
                    1.5
                )
            )
                yield return target;
        }

        foreach (var form in new[] { "", FullRun.AsExported })
        {
            foreach (var cores in new[] { 1, 2 })
            {
                if (Find(Huge + form, Field.Everything, cores) is { } huge && Find(Large + form, Field.Everything, cores) is { } large)
                    yield return new(
                        $"seconds a million rows{form}, five million beside one, everything, {Of(cores)}",
                        $"{PerRow(huge) / PerRow(large):0.00} ×",
                        "at most 1.20 ×",
                        PerRow(huge) <= 1.2 * PerRow(large)
                    );
            }
        }

        foreach (
            var score in scores.Where(s =>
                s.WhyNot is null
                && s.Contestant.Name is Field.Everything or Field.Workbook
                && s.Size.StartsWith(Large, StringComparison.Ordinal)
            )
        )
            yield return Memory(score, 500);
        foreach (
            var score in scores.Where(s =>
                s.WhyNot is null && s.Contestant.Name is Field.Everything && s.Size.StartsWith(Huge, StringComparison.Ordinal)
            )
        )
            yield return Memory(score, 2048);
        foreach (var score in scores.Where(s => s is { WhyNot: null, Contestant: { Name: Field.ReadOnly, Cores: 1 }, Size: Large }))
            yield return new(
                "bytes allocated a row while reading",
                $"{(double)score.Last.AllocatedBytes!.Value / score.Last.Rows:0}",
                "at most 300",
                score.Last.AllocatedBytes.Value <= 300 * score.Last.Rows
            );
        yield return new(
            "a check of 100 rows beside `--version`, published build",
            $"{startup.Check / startup.Version:0.0} × ({startup.Check.TotalMilliseconds:0} ms beside {startup.Version.TotalMilliseconds:0} ms)",
            "under 3 ×",
            startup.Check < 3 * startup.Version
        );
    }

    private static Target Memory(Score score, int most) =>
        new(
            $"memory, {score.Contestant.Name}, {score.Size}, {Of(score.Contestant.Cores)}",
            $"{score.PeakMegabytes:0} MB",
            $"at most {most} MB",
            score.PeakMegabytes <= most
        );

    private Score? Find(string size, string name, int cores) =>
        scores.FirstOrDefault(s => s.Size == size && s.Contestant.Name == name && s.Contestant.Cores == cores && s.WhyNot is null);

    private static IEnumerable<Target> AtMost(string what, Score? score, Score? other, double most)
    {
        if (score is not null && other is not null)
            yield return new(what, $"{score.Seconds / other.Seconds:0.0#} ×", $"at most {most} ×", score.Seconds <= most * other.Seconds);
    }

    private static IEnumerable<Target> Faster(string what, Score? slower, Score? faster, double least)
    {
        if (slower is not null && faster is not null)
            yield return new(
                what,
                $"{slower.Seconds / faster.Seconds:0.0#} ×",
                least == 1 ? "above 1 ×" : $"at least {least} ×",
                slower.Seconds >= least * faster.Seconds
            );
    }

    private static double PerRow(Score score) => score.Seconds / score.Last.Rows;

    private static string Of(int cores) => cores == 1 ? "1 core" : $"{cores} cores";
}
