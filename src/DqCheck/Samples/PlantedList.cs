using CsvHelper;
using DqCheck.Findings;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Samples;

/// <summary>Writes a list of planted defects, with the columns of findings.csv.</summary>
internal sealed class PlantedList : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly DataSet _dataSet;
    private readonly string _file;
    private readonly FingerprintGenerator _fingerprints = new();

    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="dataSet">The data set with the rules.</param>
    /// <param name="file">Name of the extract.</param>
    public PlantedList(Stream stream, DataSet dataSet, string file)
    {
        _csv = CsvFile.Create(stream);
        _dataSet = dataSet;
        _file = file;
        _csv.WriteHeader(FindingCsvRow.Columns);
    }

    /// <param name="planted">The defect.</param>
    /// <param name="firstSeen">The last day of the month in which it came; null for a single extract.</param>
    /// <param name="change">What became of it since the month before; blank for a single extract.</param>
    public void Write(PlantedDefect planted, DateOnly? firstSeen = null, string change = "")
    {
        var rule = _dataSet.GetRule(planted.Rule);
        _csv.WriteRow(
            rule.Id,
            EnumText.ToText(rule.Class),
            EnumText.ToText(rule.Severity),
            planted.Record,
            planted.Agency,
            planted.Client,
            planted.Episode,
            planted.RecordId,
            planted.Field,
            planted.Value,
            "",
            rule.Title,
            rule.Fix,
            LocalDate.Format(planted.Timeliness?.Due),
            _file,
            planted.Lines,
            _fingerprints.Create(
                rule.Id,
                planted.Agency,
                planted.Client,
                planted.Episode,
                planted.RecordId,
                planted.Field,
                planted.Timeliness?.Second ?? ""
            ),
            planted.Timeliness?.Reason ?? "",
            LocalDate.Format(firstSeen),
            change,
            "",
            "",
            ""
        );
    }

    public void Dispose() => _csv.Dispose();
}
