using DqCheck.Benchmarks.Candidates;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Benchmarks;

/// <summary>All that take part, in the order of the tables.</summary>
/// <param name="program">This program, published as dqcheck is, but for the quick run: its candidates run from there.</param>
/// <param name="beforehand">
/// This program, compiled beforehand only: FluentValidation, which compiles on the way, and DuckDB, which is left out of what is compiled as
/// a whole, run from there.
/// </param>
internal sealed class CandidateList(string program, string beforehand)
{
    public const string RawBytes = "raw bytes";

    public const string Reading = "CsvHelper, every field";

    public const string ReadOnly = "DqCheck, reading only";

    public const string FieldRules = "DqCheck, field rules";

    public const string Everything = "DqCheck, everything, JSON and CSV";

    public const string Workbook = "DqCheck, everything, with workbook";

    public const string OneRule = "FluentValidation, one RuleFor per rule";

    public const string Python = "Python csv, reading only";

    public const string Pandas = "pandas read_csv(dtype=str)";

    public const string DuckDb = "DuckDB, field rules as one query";

    public const string FieldRulesOnRows = "DqCheck, field rules, counted on rows";

    private static readonly string Outside = Path.Combine(AppContext.BaseDirectory, "Outside");

    /// <summary>Looks what there is on this machine.</summary>
    public IReadOnlyList<Candidate> All()
    {
        var noPandas = ExternalProgram.IsAvailable("/usr/bin/python3", "-c", "import pandas") ? null : "python3-pandas is not installed";
        var noPython = ExternalProgram.IsAvailable("/usr/bin/python3", "--version") ? null : "python3 is not installed";
        return
        [
            OwnCandidate(RawBytes, 1, "raw"),
            .. OnOneAndTwoCores(Reading, "csvhelper", huge: true),
            .. OnOneAndTwoCores(ReadOnly, "read", huge: true),
            .. OnOneAndTwoCores(FieldRules, "fields", huge: true),
            .. OnOneAndTwoCores(Everything, "everything", huge: true),
            .. OnOneAndTwoCores(Workbook, "workbook", huge: false),
            OwnCandidate(OneRule, 1, "one-rule-for-each") with
            {
                Program = beforehand,
            },
            new(Python, 1, "/usr/bin/python3", extracts => [Path.Combine(Outside, "read.py"), extracts[0]]) { SkipReason = noPython },
            new(Pandas, 2, "/usr/bin/python3", extracts => [Path.Combine(Outside, "frame.py"), extracts[0]]) { SkipReason = noPandas },
            .. OnOneAndTwoCores(DuckDb, "duckdb", huge: false).Select(c => c with { Program = beforehand }),
        ];
    }

    /// <summary>DqCheck's counts of the field rules, to compare with those of the query.</summary>
    public Candidate CountedOnRows => OwnCandidate(FieldRulesOnRows, 2, "fields-on-rows");

    /// <summary>A candidate of this program.</summary>
    public Candidate OwnCandidate(string name, int cores, string what, bool huge = false) =>
        new(name, cores, program, extracts => ["measure", what, .. extracts]) { IsForHuge = huge };

    /// <summary>The part that this program takes in the comparison.</summary>
    public static Measurement Run(string what, IReadOnlyList<string> extracts) =>
        what switch
        {
            "raw" => Candidates.RawByteReading.Run(extracts[0]),
            "csvhelper" => CsvHelperReading.Run(extracts[0]),
            "read" => DqCheckReading.Read(extracts),
            "fields" => DqCheckReading.Check(extracts, onRows: false),
            "fields-on-rows" => DqCheckReading.Check(extracts, onRows: true),
            "everything" => DqCheckFullRun.Run(extracts, JsonOutput.Format, CsvOutput.Format),
            "workbook" => DqCheckFullRun.Run(extracts, JsonOutput.Format, CsvOutput.Format, XlsxOutput.Format),
            "one-rule-for-each" => FluentValidationRules.Run(extracts[0]),
#if !NATIVE
            "duckdb" => DuckDbCounting.Run(extracts[0]),
#endif
            _ => throw new ArgumentException($"There is no candidate {what}.", nameof(what)),
        };

    private IEnumerable<Candidate> OnOneAndTwoCores(string name, string what, bool huge) =>
        [OwnCandidate(name, 1, what, huge), OwnCandidate(name, 2, what, huge)];
}
