using System.Globalization;
using DqCheck.Rulesets;

namespace DqCheck.RulesetImport;

/// <summary>Works out the cells of a line of <c>columns.csv</c> from a row of a table and the line that is there.</summary>
internal sealed class ColumnCells(ImportScope scope, CodeLists lists, ImportLog log)
{
    private const string YesNoList = "YESNO";

    /// <param name="row">The row.</param>
    /// <param name="sets">The letters of the data sets of the line.</param>
    /// <param name="line">The cells of the line that is there, or of one of an earlier data set; null for a new column.</param>
    /// <param name="isSame">Whether that line is for the same data sets.</param>
    public Dictionary<string, string> Create(
        FieldRow row,
        IReadOnlyList<string> sets,
        IReadOnlyDictionary<string, string>? line,
        bool isSame
    )
    {
        var checks = LayoutChecks.Create(row);
        if (checks.Remark is { } remark)
            log.Remark(row, remark);
        Dictionary<string, string> cells = new(StringComparer.Ordinal)
        {
            ["column"] = row.Name,
            ["title"] = Keep("title", row.Title.Length > 0 ? row.Title : row.Name),
            ["sets"] = scope.Format(sets),
        };
        if (Keep("type", "") == "id")
            Copy("type", "list", "open", "min", "max", "also", "pattern", "pattern-words", "length", "na");
        else
            SetChecks(cells, row, checks, line, isSame, sets);
        cells["expected"] = FindExpected(row, line, isSame);
        Copy("may-differ");
        SetSeverities(cells, row, isSame ? line : null);
        cells["why"] = Keep("why", ColumnWords.CreateWhy(row, scope));
        cells["fix"] = Keep("fix", ColumnWords.CreateFix(row, cells));
        cells["source"] = row.Source;
        cells["confidence"] = row.Confidence;
        return cells;

        string Keep(string cell, string otherwise) => line?.GetValueOrDefault(cell) is { Length: > 0 } kept ? kept : otherwise;

        void Copy(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                cells[name] = Keep(name, "");
        }
    }

    /// <summary>What is written for these data sets stays. From an earlier one an item stays expected if everybody has it.</summary>
    private static string FindExpected(FieldRow row, IReadOnlyDictionary<string, string>? line, bool isSame)
    {
        var expected = line is not null && (isSame || row.IsForAll) ? line["expected"] : "";
        if (expected.Length == 0)
            return row.Rules.Contains(OfficialRules.Required) ? "always" : "";
        // Without consent nothing but the ids is sent, which matters only where a row is rejected.
        return expected == "when CONSENT=Y" && !(isSame && line!["expected-severity"] == "reject") ? "always" : expected;
    }

    private void SetChecks(
        Dictionary<string, string> cells,
        FieldRow row,
        LayoutChecks checks,
        IReadOnlyDictionary<string, string>? line,
        bool isSame,
        IReadOnlyList<string> sets
    )
    {
        var list = checks.Type is "code" || (isSame && line!["list"].Length > 0) ? FindList(row, checks, line, isSame, sets) : "";
        var type = list.Length > 0 ? "code" : checks.Type;
        var fits = list.Length == 0 || lists.Fit(row.Name, list, sets, checks);
        if (!fits)
            log.Remark(
                row,
                $"The codes of the list {list} are not all of the layout {row.Layout}, so the layout is not checked. Check which is right."
            );
        cells["type"] = type;
        cells["list"] = list;
        cells["open"] =
            list.Length == 0 ? ""
            : !scope.IsWhole ? "yes"
            : lists.HasRows(row.Name) ? ""
            : line is null || !isSame ? "yes"
            : line["open"];
        var isNumber = type == "number";
        cells["min"] = isNumber ? KeepBound("min", 0) : "";
        cells["max"] = isNumber ? KeepBound("max", checks.Max) : "";
        cells["also"] = isNumber ? line?["also"] ?? "" : "";
        cells["pattern"] = fits ? checks.Pattern : "";
        cells["pattern-words"] = fits ? checks.PatternWords : "";
        cells["length"] = fits && checks.Length is { } length ? length.ToString(CultureInfo.InvariantCulture) : "";
        int[] topRules = [OfficialRules.DayCount, OfficialRules.Rating, OfficialRules.YesNoNotAnswered];
        cells["na"] = row.Record == "top" && topRules.Any(row.Rules.Contains) ? "yes" : line?["na"] ?? "";

        // A narrower range that somebody wrote is kept.
        string KeepBound(string cell, int? bound) =>
            isSame && line!["type"] == "number" && LineValidator.ParseNumber(line[cell]) is { } own && own <= (checks.Max ?? own)
                ? line[cell]
                : bound?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private string FindList(
        FieldRow row,
        LayoutChecks checks,
        IReadOnlyDictionary<string, string>? line,
        bool isSame,
        IReadOnlyList<string> sets
    )
    {
        if (lists.HasRows(row.Name))
            return lists.GetName(row.Name);
        var list = line?["list"] ?? "";
        if (list.Length == 0)
            return checks.IsYesNo ? YesNoList : "";
        if (isSame || CodeGroups.Read.Any(g => g.Column == row.Name) || lists.Fit(row.Name, list, sets, checks))
            return list;
        log.Remark(
            row,
            (
                lists.HasCodes(list, sets)
                    ? $"The codes of the list {list} do not have the layout {row.Layout}, "
                    : $"The list {list} has no codes of data set {scope.Format(sets)}, "
            ) + $"so {row.Name} has no list in {scope.Format(sets)}."
        );
        return "";
    }

    private void SetSeverities(Dictionary<string, string> cells, FieldRow row, IReadOnlyDictionary<string, string>? same)
    {
        var severity = scope.IsWhole && row.Confidence == "sourced" ? "error" : "warning";
        var checksValues =
            cells["pattern"].Length + cells["length"].Length + cells["min"].Length + cells["max"].Length > 0
            || (cells["list"].Length > 0 && cells["open"].Length == 0);
        cells["expected-severity"] = cells["expected"].Length == 0 ? "" : Get("expected-severity");
        cells["type-severity"] = cells["type"] is "date" or "number" ? Get("type-severity") : "";
        cells["value-severity"] = checksValues ? Get("value-severity") : "";

        // What rejects a row in this data set does so only because somebody has written it there.
        string Get(string cell) => severity == "error" && same?[cell] == "reject" ? "reject" : severity;
    }
}
