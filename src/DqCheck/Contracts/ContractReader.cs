using System.Security.Cryptography;
using System.Text.Json;
using DqCheck.LocalTables;
using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Contracts;

/// <summary>Reads contract folders. A contract with a mistake does not load, and all mistakes are reported together.</summary>
internal sealed class ContractReader(
    IReadOnlySet<string> columns,
    Dictionary<string, Dictionary<string, string>> codes,
    IndicatorAnswers answers,
    Mistakes mistakes
)
{
    private const string FileName = "contract.json";

    /// <summary>The definitions of local tables, which only some contracts need.</summary>
    private readonly Lazy<LocalTableSet> _localTables = new(LocalDefinitionReader.ReadShipped);

    private const string IndicatorsName = "indicators.csv";

    /// <summary>Reads the contracts given by id or folder.</summary>
    /// <exception cref="DqCheckException">One is not there, cannot be read, or has mistakes.</exception>
    public static IReadOnlyList<Contract> Read(IReadOnlyList<string> named, Ruleset ruleset)
    {
        if (named.Count == 0)
            return [];
        var columns = ruleset
            .DataSets.SelectMany(d => d.Columns)
            .Where(c => c.Kind is RecordKind.Client or RecordKind.Episode && !c.IsIdentifier)
            .Select(c => c.Name)
            .ToHashSet();
        var mistakes = new Mistakes();
        var reader = new ContractReader(columns, MeasureSettingParser.GetCodes(ruleset.DataSets), new(columns, ruleset.DataSets), mistakes);
        var contracts = named.Select(ContractFolders.Find).Distinct().Select(reader.ReadFolder).OfType<Contract>().ToList();
        foreach (var twice in contracts.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            throw new DqCheckException(FaultKind.Usage, $"Two contracts have the id {twice.Key}. Give each its own.");
        mistakes.ThrowIfAny($"The contract has {Plural.Format(mistakes.All.Count, "mistake", "mistakes")}, so nothing was checked.");
        return contracts;
    }

    private Contract? ReadFolder(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var indicatorsPath = Path.Combine(folder, IndicatorsName);
        try
        {
            var text = File.ReadAllText(path);
            if (Parse(path, text) is not { } file)
                return null;
            var settings = ReadSettings(path, text, file);
            if (!File.Exists(indicatorsPath))
            {
                mistakes.Add(indicatorsPath, 0, "file not found. A contract needs it for its indicators.");
                return null;
            }

            var table = Table.Read(indicatorsPath);
            mistakes.CheckHeader(table, IndicatorColumns.Needed, [.. IndicatorColumns.Needed, .. IndicatorColumns.Optional]);
            var monthlyPath = Path.Combine(folder, MonthlyLineReader.FileName);
            string[] paths = File.Exists(monthlyPath) ? [path, indicatorsPath, monthlyPath] : [path, indicatorsPath];
            return new(
                file.Id,
                file.Title,
                file.Document,
                file.Note,
                ComputeHash(paths),
                settings.Lines,
                ReadIndicators(table, settings.All)
            )
            {
                Defaults = settings.All,
                Report = ContractReportReader.Read(
                    file,
                    sentence => mistakes.Add(path, ContractJsonErrors.FindLine(text, "report"), sentence)
                ),
                Benchmarks =
                    Path.Combine(folder, BenchmarkReader.FileName) is var benchmarks && File.Exists(benchmarks)
                        ? BenchmarkReader.Read(benchmarks, mistakes)
                        : [],
                Monthly = paths.Contains(monthlyPath) ? MonthlyLineReader.Read(monthlyPath, columns, ReadLocal, mistakes) : [],
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"The contract cannot be read: {e.Message}", cause: e);
        }
    }

    private ContractFile? Parse(string path, string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize(text, ContractJson.Default.ContractFile);
            if (file is not null && file.Settings.All(s => s is not null))
                return file;
            mistakes.Add(path, 1, "is not a contract as described in rulesets/README.md: the file or a setting is null.");
        }
        catch (JsonException e)
        {
            mistakes.Add(
                path,
                (int)(e.LineNumber ?? 0) + 1,
                $"is not a contract as described in rulesets/README.md: {ContractJsonErrors.Describe(e)}."
            );
        }

        return null;
    }

    private (IReadOnlyList<ContractSetting> Lines, MeasureSettings All) ReadSettings(string path, string text, ContractFile file)
    {
        foreach (var (member, value) in new[] { ("id", file.Id), ("title", file.Title), ("document", file.Document) })
        {
            if (string.IsNullOrWhiteSpace(value))
                mistakes.Add(path, ContractJsonErrors.FindLine(text, member), $"{member} is blank.");
        }

        List<ContractSetting> lines = [];
        var all = new MeasureSettings();
        foreach (var setting in file.Settings)
        {
            var line = ContractJsonErrors.FindLine(text, setting.Name);
            var applied = MeasureSettingParser.Apply(all, setting.Name, setting.Value, codes);
            all = applied.Settings;
            if (applied.Mistake is not null)
                mistakes.Add(path, line, applied.Mistake);
            if (setting.Section.Length == 0)
                mistakes.Add(path, line, $"the setting {setting.Name} has no section.");
            if (!Rulesets.EnumText.TryParse<Confidence>(setting.Confidence, out var confidence))
                mistakes.Add(
                    path,
                    line,
                    $"the setting {setting.Name} has confidence “{setting.Confidence}”. Use sourced, logical, inferred or recalled."
                );
            if (lines.Any(l => l.Name == setting.Name))
                mistakes.Add(path, line, $"the setting {setting.Name} appears twice.");
            lines.Add(new(setting.Name, setting.Value, setting.Section, confidence, setting.Note));
        }

        return (lines, all);
    }

    private List<Indicator> ReadIndicators(Table table, MeasureSettings settings)
    {
        var validator = new IndicatorLineValidator(columns);
        List<Indicator> indicators = [];
        foreach (var row in table.Rows)
        {
            mistakes.Check(validator, row);
            var earlier = indicators.FindIndex(i => i.Number == row["number"]);
            if (earlier >= 0)
                mistakes.Add(row, $"number {row["number"]} is already on line {table.Rows[earlier].Line}.");
            indicators.Add(ReadIndicator(row, settings));
        }

        if (table.Rows.Count == 0)
            mistakes.Add(table.File, 0, "has no indicators. Add at least one line.");
        return indicators;
    }

    private Indicator ReadIndicator(TableRow row, MeasureSettings settings)
    {
        foreach (var part in row["settings"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals].Trim();
            var word = equals < 0 ? "" : part[(equals + 1)..].Trim();
            var applied = MeasureSettingParser.Apply(settings, name, word, codes);
            settings = applied.Settings;
            if (applied.Mistake is not null)
                mistakes.Add(row, applied.Mistake);
        }

        foreach (var mistake in answers.FindMistakes(settings))
            mistakes.Add(row, mistake);
        _ = Rulesets.EnumText.TryParse<Confidence>(row["confidence"], out var confidence);
        return new Indicator
        {
            Number = row["number"],
            Title = row["title"],
            Class = row["class"],
            MeasureId = row["measure"],
            Settings = settings,
            ClientGroup = row["client-group"],
            SubstanceGroup = row["substance-group"],
            Breakdown = row["breakdown"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Comparison = ComparisonText.Read(row["comparison"]),
            TargetAsStated = row["target"],
            TargetTo = decimal.TryParse(
                row["target-to"],
                System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture,
                out var upper
            )
                ? upper
                : null,
            ValidFrom = LocalDate.TryParse(row["valid-from"], out var from) ? from : null,
            ValidTo = LocalDate.TryParse(row["valid-to"], out var to) ? to : null,
            Frequency = row["frequency"],
            StatedSource = row["stated-source"],
            Section = row["section"],
            Confidence = confidence,
            Status = row["status"],
            Reason = row["reason"],
            Line = row["line"].Length > 0 ? row["line"] : row["number"],
            Local = ReadLocal(row),
            Returned = ReturnKindText.Read(row["returned-as"]),
            BenchmarkComparison = ComparisonText.Read(row["benchmark"]),
        };
    }

    private LocalQuery? ReadLocal(TableRow row) =>
        LocalQuery.Columns.All(c => row[c].Length == 0) ? null : LocalQuery.Read(row, _localTables.Value, mistakes);

    private static string ComputeHash(params ReadOnlySpan<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
