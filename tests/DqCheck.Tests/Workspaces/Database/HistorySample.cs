using System.Globalization;
using DqCheck.Measures;
using DqCheck.Workspaces.Database;

namespace DqCheck.Tests.Workspaces.Database;

/// <summary>Runs and findings for tests of the history.</summary>
internal static class HistorySample
{
    public const string Series = "N0001 ndtms-cds-k";

    /// <summary>The last day of a month of 2014; months above 12 are of later years.</summary>
    public static DateOnly EndOf(int month) => new DateOnly(2014, 1, 1).AddMonths(month).AddDays(-1);

    /// <summary>A run as of the end of a month.</summary>
    public static HistoryRun Run(int month, string id, string series = Series, params string[] notCheckable) =>
        new()
        {
            Id = id,
            Series = series,
            Agencies = ["N0001"],
            DataSet = "ndtms-cds-k",
            AsOf = EndOf(month),
            Extract = "N0001.csv",
            ExtractSha256 = "00",
            Ruleset = "ndtms-cds-k 1",
            Version = "1.0.0",
            Ready = true,
            Rows = 100,
            RejectedRows = 1,
            Figures =
            [
                Figure(MeasureIds.Load, 99, 100),
                Figure(MeasureIds.DataQuality, 900 + month, 1000),
                Figure(MeasureIds.SirOutstanding, month, null),
                Figure(MeasureIds.TopStart, 1, 2) with
                {
                    Window = DqCheck.Journeys.Window.Month,
                },
            ],
            NotCheckable = [.. notCheckable.Select(Fingerprint)],
        };

    /// <summary>Findings of clients, with one fingerprint for each name.</summary>
    public static IEnumerable<HistoryFinding> Some(params IEnumerable<string> names) => names.Select(name => Finding(name));

    public static HistoryFinding Finding(string name, string client = "CLIENT-7", string keyworker = "") =>
        new(
            Fingerprint(name),
            "EPI014",
            "error",
            "quality",
            "episode",
            "N0001",
            client,
            "EPISODE-8",
            "RECORD-9",
            "DISD",
            keyworker,
            keyworker.Length > 0 ? "Team " + keyworker : ""
        );

    public static string Fingerprint(string name) =>
        "a" + string.Concat(name.Select(c => ((int)c).ToString("x2", CultureInfo.InvariantCulture))).PadLeft(15, '0');

    private static HistoryFigure Figure(string measure, long numerator, long? denominator) =>
        new(measure, "all", "all", "all", "", numerator, denominator, null, "percent", HistoryFigure.Computed, "");
}
