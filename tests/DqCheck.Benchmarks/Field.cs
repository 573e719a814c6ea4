using DqCheck.Benchmarks.Contestants;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Benchmarks;

/// <summary>All that take part, in the order of the tables.</summary>
/// <param name="program">This program, published as dqcheck is, but for the quick run: its contestants run from there.</param>
/// <param name="beforehand">
/// This program, compiled beforehand only: FluentValidation, which compiles on the way, and DuckDB, which is left out of what is compiled as
/// a whole, run from there.
/// </param>
internal sealed class Field(string program, string beforehand)
{
    public const string RawBytes = "raw bytes",
        Reading = "CsvHelper, every field",
        ReadOnly = "DqCheck, reading only",
        FieldRules = "DqCheck, field rules",
        Everything = "DqCheck, everything, JSON and CSV",
        Workbook = "DqCheck, everything, with workbook",
        OneRule = "FluentValidation, one RuleFor a rule",
        Python = "Python csv, reading only",
        Pandas = "pandas read_csv(dtype=str)",
        Duck = "DuckDB, field rules as one query",
        FieldRulesOnRows = "DqCheck, field rules, counted on rows";

    private static readonly string Outside = Path.Combine(AppContext.BaseDirectory, "Outside");

    /// <summary>Looks what there is on this machine.</summary>
    public IReadOnlyList<Contestant> All()
    {
        var noPandas = Tool.Works("/usr/bin/python3", "-c", "import pandas") ? null : "python3-pandas is not installed";
        var noPython = Tool.Works("/usr/bin/python3", "--version") ? null : "python3 is not installed";
        return
        [
            Own(RawBytes, 1, "raw"),
            .. OnOneAndTwo(Reading, "csvhelper", huge: true),
            .. OnOneAndTwo(ReadOnly, "read", huge: true),
            .. OnOneAndTwo(FieldRules, "fields", huge: true),
            .. OnOneAndTwo(Everything, "everything", huge: true),
            .. OnOneAndTwo(Workbook, "workbook", huge: false),
            Own(OneRule, 1, "one-rule-for-each") with
            {
                Program = beforehand,
            },
            new(Python, 1, "/usr/bin/python3", extracts => [Path.Combine(Outside, "read.py"), extracts[0]]) { Missing = noPython },
            new(Pandas, 2, "/usr/bin/python3", extracts => [Path.Combine(Outside, "frame.py"), extracts[0]]) { Missing = noPandas },
            .. OnOneAndTwo(Duck, "duckdb", huge: false).Select(c => c with { Program = beforehand }),
        ];
    }

    /// <summary>DqCheck's counts of the field rules, to compare with those of the query.</summary>
    public Contestant CountedOnRows => Own(FieldRulesOnRows, 2, "fields-on-rows");

    /// <summary>A contestant of this program.</summary>
    public Contestant Own(string name, int cores, string what, bool huge = false) =>
        new(name, cores, program, extracts => ["measure", what, .. extracts]) { IsForHuge = huge };

    /// <summary>What this program does as a contestant.</summary>
    public static Measurement Run(string what, IReadOnlyList<string> extracts) =>
        what switch
        {
            "raw" => Contestants.RawBytes.Run(extracts[0]),
            "csvhelper" => CsvHelperReading.Run(extracts[0]),
            "read" => DqCheckReading.Read(extracts),
            "fields" => DqCheckReading.Check(extracts, onRows: false),
            "fields-on-rows" => DqCheckReading.Check(extracts, onRows: true),
            "everything" => DqCheckRun.Run(extracts, JsonOutput.Format, CsvOutput.Format),
            "workbook" => DqCheckRun.Run(extracts, JsonOutput.Format, CsvOutput.Format, XlsxOutput.Format),
            "one-rule-for-each" => OneRuleForEach.Run(extracts[0]),
#if !NATIVE
            "duckdb" => DuckCounts.Run(extracts[0]),
#endif
            _ => throw new ArgumentException($"There is no contestant {what}.", nameof(what)),
        };

    private IEnumerable<Contestant> OnOneAndTwo(string name, string what, bool huge) =>
        [Own(name, 1, what, huge), Own(name, 2, what, huge)];
}
