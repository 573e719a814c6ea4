using System.Globalization;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>The field rules as one SQL query for DuckDB: reads the file once and counts the rows that fail each rule.</summary>
/// <remarks>
/// As DqCheck judges: a value fails the first of its column's checks; rows that are rejected or without consent count for nothing but the
/// rules that reject. Cells are not trimmed, which spares DuckDB work.
/// </remarks>
internal sealed class DuckDbQuery(DataSet dataSet, string path, DateOnly asOf)
{
    private readonly DateOnly _lastDay = asOf.AddDays(dataSet.GetSetting("future-days"));

    public string Text()
    {
        var rules = FieldRules.For(dataSet).ToList();
        var rejecting = rules.Where(r => r.Severity == Severity.Reject).ToList();
        var others = rules.Except(rejecting).ToList();
        var verdicts = others.Where(r => r.Check != "required").GroupBy(r => r.Field).Select(Verdict);
        var kinds = new[] { RecordKind.Intervention, RecordKind.Review, RecordKind.TimeInTreatment, RecordKind.Top };
        return $"""
            select count(*) as rows,
              {string.Join(
                ",\n  ",
                rejecting.Select(r =>
                    $"count(*) filter (where {(IsAlways(r) ? "" : "CONSENT = 'Y' and ")}{Fails(r)}) as \"{r.Id}\""
                ).Concat(others.Select(r => $"count(*) filter (where loads and {Counts(r)}) as \"{r.Id}\""))
            )}
            from (
              select *, CONSENT = 'Y' and not ({string.Join(" or ", rejecting.Select(r => $"coalesce({Fails(r)}, false)"))}) as loads,
                {string.Join(
                ",\n    ",
                kinds.Select(k =>
                    $"({string.Join(" or ", dataSet.Slots.Where(c => c.Kind == k).Select(c => $"not {Blank(c.Name)}"))}) as {Has(k)}"
                ).Concat(verdicts)
            )}
              from read_csv('{path.Replace(
                "'",
                "''",
                StringComparison.Ordinal
            )}', header = true, delim = ',', quote = '"', all_varchar = true, ignore_errors = true)
            )
            """;
    }

    private string Counts(Rule rule)
    {
        if (rule.Check != "required")
            return $"\"{rule.Field}?\" = {Place(rule)}";
        var record = rule.Record > RecordKind.Episode ? $"{Has(rule.Record)} and " : "";
        return record + Blank(rule.Field) + string.Concat((rule.When?.Terms ?? []).Select(t => " and " + Term(t)));
    }

    /// <summary>For each cell the place of the check that it fails, or 0.</summary>
    private string Verdict(IGrouping<string, Rule> checks) =>
        $"case when {Blank(checks.Key)} then 0 "
        + $"{string.Concat(checks.OrderBy(Place).Select(r => $"when {Fails(r)} then {Place(r)} "))}else 0 end as \"{checks.Key}?\"";

    private static int Place(Rule rule) => CheckNames.Columns.Index().First(c => c.Item == rule.Check).Index;

    private static string OutOfRange(string cell, Column column)
    {
        var allowed = string.Join(", ", column.AlsoAllowed.Select(Number));
        var exceptAllowed = column.AlsoAllowed.Count > 0 ? $" and try_cast({cell} as integer) not in ({allowed})" : "";
        var minimum = Number(column.Min ?? int.MinValue);
        var maximum = Number(column.Max ?? int.MaxValue);
        return $"(try_cast({cell} as integer) not between {minimum} and {maximum}{exceptAllowed})";
    }

    private string Fails(Rule rule)
    {
        var cell = $"\"{rule.Field}\"";
        var column = dataSet.Find(rule.Field)!;
        return rule.Check switch
        {
            "required" => Blank(rule.Field),
            "date" => $"(not {Blank(rule.Field)} and {Day(cell)} is null)",
            "future" => $"{Day(cell)} > date '{_lastDay:yyyy-MM-dd}'",
            "number" => $"not regexp_full_match({cell}, '[0-9]{{1,9}}')",
            "range" => OutOfRange(cell, column),
            "pattern" => $"not regexp_full_match({cell}, {Text(column.Pattern!.ToString()[4..^2])})",
            "length" => $"length({cell}) > {column.Length}",
            "code" => $"(not {Blank(rule.Field)} and {cell} not in ({Codes(column, _ => true)}))",
            _ => $"{cell} in ({Codes(column, c => !c.Sets.Contains(dataSet.Letter))})",
        };
    }

    private string Term(ConditionTerm term) =>
        term.Kind switch
        {
            TermKind.Present => $"not {Blank(term.Column)}",
            TermKind.Blank => Blank(term.Column),
            _ => $"coalesce(\"{term.Column}\" in ({string.Join(", ", term.Codes.Select(Text))}), false)",
        };

    /// <summary>NA says nothing: it is blank for every field rule.</summary>
    private static string Blank(string column) => $"(\"{column}\" is null or \"{column}\" = 'NA')";

    /// <summary>By itself DuckDB would take 2013-6-1 for a date.</summary>
    private static string Day(string cell) =>
        $"case length({cell}) when 8 then try_strptime({cell}, '%Y%m%d') when 10 then coalesce(try_strptime({cell}, '%Y-%m-%d'), "
        + $"try_strptime({cell}, '%d/%m/%Y')) end";

    private static string Codes(Column column, Func<Code, bool> which) =>
        string.Join(", ", column.List!.Codes.Where(which).Select(c => Text(c.Value)));

    private static bool IsAlways(Rule rule) => rule.Field is "AGNCY" or "CLIENTID" or "CONSENT";

    private static string Has(RecordKind kind) => $"\"has {kind}\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
