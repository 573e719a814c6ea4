using CsvHelper;
using DqCheck.Extracts;
using DqCheck.Rulesets;
using FluentValidation;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>FluentValidation as its guide shows it: one <c>RuleFor</c> for each field rule, on every row as strings.</summary>
internal sealed class FluentValidationRules : AbstractValidator<string[]>
{
    private readonly Dictionary<string, int> _places;

    private FluentValidationRules(DataSet dataSet, IReadOnlyList<string> header, DateOnly lastDay)
    {
        _places = header.Index().ToDictionary(c => c.Item, c => c.Index);
        foreach (var rule in FieldRules.For(dataSet))
        {
            var place = _places[rule.Field];
            var column = dataSet.Find(rule.Field)!;
            var fails = CellRule.FailsBy(rule, column, dataSet.Letter, lastDay);
            if (rule.Check == "required")
                RuleFor(row => row[place]).Must((row, cell) => !IsBlank(cell) || !Applies(rule, row, dataSet)).WithErrorCode(rule.Id);
            else
                RuleFor(row => row[place]).Must(cell => IsBlank(cell) || !fails(cell)).WithErrorCode(rule.Id);
        }
    }

    public static Measurement Run(string path)
    {
        var dataSet = DqCheckReading.DataSet();
        var lastDay = (ExtractName.Parse(path).To ?? DateOnly.MaxValue.AddDays(-99)).AddDays(dataSet.GetSetting("future-days"));
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        reader.ReadHeader();
        var validator = new FluentValidationRules(dataSet, [.. reader.Headers], lastDay);
        var rows = 0L;
        var found = 0L;
        while (reader.Read())
        {
            var row = new string[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.GetString(i);
            if (row.Length >= validator._places.Count)
                found += validator.Validate(row).Errors.Count;
            rows++;
        }

        return new()
        {
            Rows = rows,
            PeakKilobytes = PeakMemory.Kilobytes,
            Findings = found,
        };
    }

    private static bool IsBlank(string cell) => cell.Length == 0 || cell == "NA";

    /// <summary>A rule of a record applies to rows that carry one and meet its condition.</summary>
    private bool Applies(Rule rule, string[] row, DataSet dataSet)
    {
        if (rule.Record > RecordKind.Episode && !dataSet.Slots.Any(c => c.Kind == rule.Record && !IsBlank(row[_places[c.Name]])))
            return false;
        return rule.When is null
            || rule.When.Terms.All(term =>
                term.Kind switch
                {
                    TermKind.Present => !IsBlank(row[_places[term.Column]]),
                    TermKind.Blank => IsBlank(row[_places[term.Column]]),
                    _ => term.Codes.Contains(row[_places[term.Column]]),
                }
            );
    }
}
