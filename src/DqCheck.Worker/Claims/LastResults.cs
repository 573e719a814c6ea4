using DqCheck.Workspaces;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DqCheck.Reports.Workbooks;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Stores the last good result for each profile, agency, data set and as-of date, with which the next month's extract is compared.
/// </summary>
internal sealed class LastResults(WorkerSettings settings)
{
    /// <summary>The name of a series. It is hashed because agencies come from cells, which can contain anything.</summary>
    public static string GetSeries(string profile, IEnumerable<string> agencies, string dataSet) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', agencies.Order(StringComparer.Ordinal).Prepend(dataSet).Prepend(profile)))
            )
        );

    /// <summary>Finds the result with the latest as-of date before a date whose extract still exists.</summary>
    public ResultRecord? FindBefore(string series, DateOnly? asOf)
    {
        var folder = Path.Combine(settings.State, "series", series);
        if (asOf is not { } day || !Directory.Exists(folder))
            return null;
        return Directory
            .EnumerateFiles(folder, "????-??-??.json")
            .Where(f => string.CompareOrdinal(Path.GetFileNameWithoutExtension(f), FormatDate(day)) < 0)
            .OrderDescending(StringComparer.Ordinal)
            .Select(f => PrivateFiles.ReadJson(f, ResultRecordJson.Contract))
            .FirstOrDefault(r => r is not null && File.Exists(GetExtractPath(r)));
    }

    /// <summary>Stores a result; of two with the same as-of date, the later one counts.</summary>
    public void Write(ResultRecord record)
    {
        if (record.AsOf is { } asOf)
            PrivateFiles.WriteJson(GetPath(record.Series, asOf), record, ResultRecordJson.Contract);
    }

    /// <summary>Removes a result, unless another one with its as-of date has been written since.</summary>
    public void Remove(ResultRecord record)
    {
        if (
            record is { AsOf: { } asOf, Series.Length: > 0 }
            && PrivateFiles.ReadJson(GetPath(record.Series, asOf), ResultRecordJson.Contract)?.Id == record.Id
        )
            File.Delete(GetPath(record.Series, asOf));
    }

    /// <summary>The path of the extract of a result.</summary>
    public string GetExtractPath(ResultRecord record) => ResultFolders.GetExtractPath(settings, record);

    /// <summary>The path of the provider's findings of a result.</summary>
    public string GetFindingsPath(ResultRecord record) =>
        Path.Combine(
            record.IsForCommissioner ? ResultFolders.GetRetainedPath(settings, record) : ResultFolders.GetPath(settings, record),
            record.FindingsFile
        );

    /// <summary>The path of the workbook of a result, into which users may have typed since.</summary>
    public string GetWorkbookPath(ResultRecord record) =>
        Path.Combine(
            ResultFolders.GetPath(settings, record),
            Path.GetFileNameWithoutExtension(record.Extract) + XlsxOutput.Workbook.Ending
        );

    private string GetPath(string series, DateOnly asOf) => Path.Combine(settings.State, "series", series, FormatDate(asOf) + ".json");

    private static string FormatDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
