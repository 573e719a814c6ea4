using System.Globalization;
using System.Text;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Findings;

/// <summary>
/// Creates the text of a finding: ids, lines, value, message. Methods that format lines and sentences are not thread-safe.
/// </summary>
internal sealed class FindingText(Population population)
{
    public const string NotShown = "(not shown)";

    private readonly StringBuilder _text = new();

    private readonly StringBuilder _files = new();

    private readonly StringBuilder _lines = new();

    public (string Agency, string Client, string Episode, string Record) GetKeys(RuleFinding finding)
    {
        var (agency, client, episode, id) = GetKeyIds(finding);
        var idSlot = population.GetIdSlot(finding.Kind);
        return (
            Key(finding, population.AgencySlot, agency),
            Key(finding, population.ClientIdSlot, client),
            Key(finding, population.EpisodeIdSlot, episode),
            idSlot >= 0 ? Key(finding, idSlot, id) : ""
        );
    }

    /// <summary>Ids of the values of the finding's keys; the last in the kind's own id column.</summary>
    public (int Agency, int Client, int Episode, int Record) GetKeyIds(RuleFinding finding)
    {
        if (finding.Record < 0)
            return finding.RowKeys;
        var (agency, client, episode) = population.GetKeys(finding.Kind, finding.Record);
        var idSlot = population.GetIdSlot(finding.Kind);
        return (agency, client, episode, idSlot < 0 ? 0 : population[finding.Kind].GetCellId(finding.Record, idSlot));
    }

    /// <summary>The values whose ids <see cref="GetKeyIds"/> returns for a column; the same for all findings of one rule.</summary>
    public ValueTable KeyValues(RuleFinding finding, int slot) => (finding.Previous ?? population).Values[slot];

    public string GetField(RuleFinding finding) =>
        finding.FieldName ?? (finding.Slot >= 0 ? population.DataSet.Slots[finding.Slot].Name : "");

    public string GetValue(RuleFinding finding)
    {
        if (finding.LocalFile is not null)
            return finding.LocalValue;
        if (finding.Slot < 0 || finding.ValueId == 0)
            return "";
        return population.DataSet.Slots[finding.Slot].IsHidden ? NotShown : GetText(finding.Slot, finding.ValueId);
    }

    public string GetMessage(RuleFinding finding)
    {
        var message = FillTemplate(finding.Rule.Message, finding);
        return FindInvisible(finding) is { } invisible ? $"{message} {invisible}" : message;
    }

    public string GetExpected(RuleFinding finding) => FillTemplate(finding.Rule.Expected, finding);

    /// <summary>File names and the physical lines in each; a record of several extracts has both separated by <c>; </c>.</summary>
    public (string Files, string Lines) GetLines(RuleFinding finding)
    {
        if (finding.Record < 0)
            return (GetFile(finding), string.Join(' ', finding.Lines));
        var rows = population.GetRows(finding.Kind, finding.Record);
        if (rows.Length == 1)
            return (GetFile(population.Rows.GetFile(rows[0])), population.Rows.GetLine(rows[0]).ToString(CultureInfo.InvariantCulture));
        var files = _files.Clear();
        var lines = _lines.Clear();
        var file = -1;
        foreach (var row in rows)
        {
            var next = population.Rows.GetFile(row);
            if (next != file)
            {
                if (file >= 0)
                {
                    files.Append("; ");
                    lines.Append("; ");
                }

                file = next;
                files.Append(GetFile(file));
            }
            else
            {
                lines.Append(' ');
            }

            lines.Append(population.Rows.GetLine(row));
        }

        return (files.ToString(), lines.ToString());
    }

    /// <summary>The name of the extract or local table.</summary>
    public string GetFile(RuleFinding finding) => finding.LocalFile ?? GetFile(finding.File);

    /// <summary>The first physical line; 0 where there is none.</summary>
    public int GetFirstLine(RuleFinding finding) =>
        finding.Record >= 0 ? population.Rows.GetLine(population.GetFirstRow(finding.Kind, finding.Record))
        : finding.Lines.Count > 0 ? finding.Lines[0]
        : 0;

    /// <summary>Says where an invisible character stands in the value: without it, the value looks right.</summary>
    private string? FindInvisible(RuleFinding finding)
    {
        if (finding.Slot < 0 || finding.ValueId <= 0 || finding.Previous is not null)
            return null;
        var values = population.Values[finding.Slot];
        return values.UnusualIds.Count > 0 ? InvisibleCharacters.Describe(values.GetText(finding.ValueId)) : null;
    }

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
        while (open >= 0)
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
                break;

            text.Append(template, start, open - start).Append(GetCell(template[(open + 1)..close], finding));
            start = close + 1;
            open = template.IndexOf('{', start);
        }

        return text.Append(template, start, template.Length - start).ToString().Trim();
    }

    private string GetCell(string name, RuleFinding finding)
    {
        if (name == "value" && finding.LocalFile is not null)
            return finding.LocalValue;
        if (name == "value")
            return finding.Slot >= 0 && finding.ValueId > 0 ? FormatValue(population, finding.Slot, finding.ValueId) : "";
        if (name == "detail")
            return finding.Detail;
        if (finding.Record < 0 || population.DataSet.Find(name) is not { } column)
            return "";
        var id = population.GetCellId(finding.Kind, finding.Record, column.Slot);
        return id == 0 ? "blank" : FormatValue(population, column.Slot, id);
    }

    /// <summary>Formats a value for a sentence: a date for people, a code with its meaning, nothing that identifies a person.</summary>
    public static string FormatValue(Population population, int slot, int id)
    {
        var column = population.DataSet.Slots[slot];
        var values = population.Values[slot];
        if (column.IsIdentifier)
            return NotShown;
        if (column.List is { } list)
            return list.Find(values.GetText(id))?.Label ?? values.GetText(id);
        var day = column.Type == ColumnType.Date ? values.GetNumber(id) : ValueTable.NoNumber;
        return day == ValueTable.NoNumber ? values.GetText(id) : RunDates.Format(DateOnly.FromDayNumber(day));
    }
}
