using System.Buffers;
using System.Globalization;
using System.Text;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>Makes the words of a finding: ids, lines, value, message. Lines and sentences not on several threads.</summary>
internal sealed class FindingText(Population population)
{
    private const string NotShown = "(not shown)";

    /// <summary>What stands in the braces of a pattern.</summary>
    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("0123456789,");

    private readonly StringBuilder _text = new();

    private readonly StringBuilder _files = new();

    private readonly StringBuilder _lines = new();

    public (string Agency, string Client, string Episode, string Record) GetKeys(RuleFinding finding)
    {
        var (agency, client, episode, id) = GetKeyIds(finding);
        return (
            Key(finding, population.AgencySlot, agency),
            Key(finding, population.ClientIdSlot, client),
            Key(finding, population.EpisodeIdSlot, episode),
            population.GetIdSlot(finding.Kind) is var slot and >= 0 ? Key(finding, slot, id) : ""
        );
    }

    /// <summary>Ids of the values that say on whom it stands; the last in the kind's own id column.</summary>
    public (int Agency, int Client, int Episode, int Record) GetKeyIds(RuleFinding finding)
    {
        if (finding.Record < 0)
            return finding.RowKeys;
        var (agency, client, episode) = population.GetKeys(finding.Kind, finding.Record);
        var idSlot = population.GetIdSlot(finding.Kind);
        return (agency, client, episode, idSlot < 0 ? 0 : population[finding.Kind].GetCellId(finding.Record, idSlot));
    }

    /// <summary>The values whose ids <see cref="GetKeyIds"/> gives in a column; for all findings of one rule they are the same.</summary>
    public ValueTable KeyValues(RuleFinding finding, int slot) => (finding.Previous ?? population).Values[slot];

    public string GetField(RuleFinding finding) =>
        finding.FieldName ?? (finding.Slot >= 0 ? population.DataSet.Slots[finding.Slot].Name : "");

    public string GetValue(RuleFinding finding)
    {
        if (finding.Slot < 0 || finding.ValueId == 0)
            return "";
        return population.DataSet.Slots[finding.Slot].IsHidden ? NotShown : GetText(finding.Slot, finding.ValueId);
    }

    public string GetMessage(RuleFinding finding) => FillTemplate(finding.Rule.Message, finding);

    public string GetExpected(RuleFinding finding) => FillTemplate(finding.Rule.Expected, finding);

    /// <summary>File names and the physical lines in each; a record of several extracts has both separated by <c>; </c>.</summary>
    public (string Files, string Lines) GetLines(RuleFinding finding)
    {
        if (finding.Record < 0)
            return (GetFile(finding.File), string.Join(' ', finding.Lines));
        var rows = population.GetRows(finding.Kind, finding.Record);
        if (rows.Length == 1)
            return (GetFile(population.Rows.GetFile(rows[0])), population.Rows.GetLine(rows[0]).ToString(CultureInfo.InvariantCulture));
        var files = _files.Clear();
        var lines = _lines.Clear();
        var file = -1;
        foreach (var row in rows)
        {
            if (population.Rows.GetFile(row) is var next && next != file)
            {
                if (file >= 0)
                {
                    files.Append("; ");
                    lines.Append("; ");
                }

                files.Append(GetFile(file = next));
            }
            else
            {
                lines.Append(' ');
            }

            lines.Append(population.Rows.GetLine(row));
        }

        return (files.ToString(), lines.ToString());
    }

    /// <summary>The first physical line; 0 where it stands on none.</summary>
    public int GetFirstLine(RuleFinding finding) =>
        finding.Record >= 0 ? population.Rows.GetLine(population.GetFirstRow(finding.Kind, finding.Record))
        : finding.Lines.Count > 0 ? finding.Lines[0]
        : 0;

    private string GetFile(int index) => population.Extracts[index].File;

    private string Key(RuleFinding finding, int slot, int id) => id > 0 ? KeyValues(finding, slot).GetText(id) : "";

    private string GetText(int slot, int id) => id > 0 ? population.Values[slot].GetText(id) : "";

    private string FillTemplate(string template, RuleFinding finding)
    {
        var open = template.IndexOf('{', StringComparison.Ordinal);
        var start = 0;
        if (open < 0)
            return template;
        var text = _text.Clear();
        while (open >= 0 && template.IndexOf('}', open) is var close and >= 0)
        {
            // A pattern such as [A-Z]{3} stands in braces too.
            var isName = template.AsSpan((open + 1)..close).ContainsAnyExcept(PatternCharacters);
            text.Append(template, start, (isName ? open : close + 1) - start);
            if (isName)
                text.Append(GetCell(template[(open + 1)..close], finding));
            start = close + 1;
            open = template.IndexOf('{', start);
        }

        return text.Append(template, start, template.Length - start).ToString().Trim();
    }

    private string GetCell(string name, RuleFinding finding)
    {
        if (name == "value")
            return finding.Slot >= 0 && finding.ValueId > 0 ? FormatValue(population, finding.Slot, finding.ValueId) : "";
        if (name == "detail")
            return finding.Detail;
        if (finding.Record < 0 || population.DataSet.Find(name) is not { } column)
            return "";
        var id = population.GetCellId(finding.Kind, finding.Record, column.Slot);
        return id == 0 ? "blank" : FormatValue(population, column.Slot, id);
    }

    /// <summary>A value as a sentence can hold it: a date in words, nothing that identifies a person.</summary>
    public static string FormatValue(Population population, int slot, int id)
    {
        var column = population.DataSet.Slots[slot];
        var values = population.Values[slot];
        if (column.IsIdentifier)
            return NotShown;
        return column.Type == ColumnType.Date && values.GetNumber(id) is var day && day != ValueTable.NoNumber
            ? RunDates.Format(DateOnly.FromDayNumber(day))
            : values.GetText(id);
    }
}
