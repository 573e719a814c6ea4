using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Contracts;

/// <summary>Validates a line of <c>benchmarks.csv</c>.</summary>
internal sealed class BenchmarkLineValidator : LineValidator
{
    public BenchmarkLineValidator()
    {
        RequireFilled("contract", "line", "area", "source");
        Require(
            row => ReportingPeriod.Parse(row["period"]) is not null,
            row => $"period is “{row["period"]}”. Use {ReportingPeriod.Forms}."
        );
        Require(
            row => BenchmarkReader.ParseValue(row["value"]) is not null,
            row => $"value is “{row["value"]}”. Use a number, such as 61.5."
        );
        Require(row => LocalDate.TryParse(row["date"], out _), row => $"date is “{row["date"]}”. Write dates as 2014-04-30.");
    }
}
