using DqCheck.History;
using DqCheck.LocalTables;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Contracts;

/// <summary>Reads the workbooks in which people returned figures by hand.</summary>
internal sealed class ReturnReader
{
    private const string Input = "returns";
    private const string Ending = ".xlsx";

    private readonly IReadOnlyList<Contract> _contracts;
    private readonly List<ReturnedFigure> _figures = [];
    private readonly List<InputNote> _notes = [];
    private readonly List<string> _ofOtherContracts = [];

    private ReturnReader(IReadOnlyList<Contract> contracts) => _contracts = contracts;

    /// <summary>Reads every workbook of a folder. What cannot be used is named in a note, and is left out.</summary>
    /// <exception cref="DqCheckException">There is no such folder.</exception>
    public static (IReadOnlyList<ReturnedFigure> Figures, IReadOnlyList<InputNote> Notes) Read(
        string folder,
        IReadOnlyList<Contract> contracts
    )
    {
        ReturnReader reader = new(contracts);
        foreach (var path in LocalFolder.ListFiles(folder).Order(StringComparer.Ordinal))
            reader.Read(path);
        if (reader._ofOtherContracts.Count > 0)
            reader.Add($"Returns for contracts that are not in this check were not used: {string.Join(", ", reader._ofOtherContracts)}.");
        return (reader._figures, reader._notes);
    }

    /// <summary>Finds the table of a return.</summary>
    /// <exception cref="DqCheckException">The file is not a return, or cannot be read.</exception>
    public static (SourceSheet Sheet, SourceRow Header) FindTable(string path)
    {
        var file = Path.GetFileName(path);
        if (!Path.GetExtension(path).Equals(Ending, StringComparison.OrdinalIgnoreCase))
            throw new DqCheckException(
                FaultKind.Usage,
                $"{file} is not a workbook that ends in {Ending}. Use the template of the contract."
            );
        foreach (var sheet in WorkbookSheets.Read(path))
        {
            if (
                sheet.Rows.FirstOrDefault(r => r.Cells.Contains(ReturnColumns.Line) && r.Cells.Contains(ReturnColumns.Figure)) is { } header
            )
                return (sheet, header);
        }

        throw new DqCheckException(
            FaultKind.Usage,
            $"{file} is not a return: it has no row with the titles {ReturnColumns.Line} and {ReturnColumns.Figure}. "
                + "Use the template of the contract."
        );
    }

    private void Read(string path)
    {
        try
        {
            var (sheet, header) = FindTable(path);
            Read(Path.GetFileName(path), sheet, header);
        }
        catch (DqCheckException fault)
        {
            // One bad file must not stop the check.
            Add($"{fault.Message} It was left out.");
        }
    }

    private void Read(string file, SourceSheet sheet, SourceRow header)
    {
        var named = Find(ReturnColumns.Contract);
        if (_contracts.FirstOrDefault(c => c.Id == named) is not { } contract)
        {
            if (ContractFolders.ListIds().Contains(named))
                _ofOtherContracts.Add(file);
            else
                Add($"{file} names no contract that there is, so it was not read. Use the template of the contract.");
            return;
        }

        if (ReportingPeriod.Parse(Find(ReturnColumns.Period)) is not { } period)
        {
            Add($"{file} has no valid period, so it was not read. Use {ReportingPeriod.Forms}.");
            return;
        }

        var on = LocalRow.ParseDay(Find(ReturnColumns.ReturnedOn)) is { } day ? DateOnly.FromDayNumber(day) : (DateOnly?)null;
        if (on is null && Find(ReturnColumns.ReturnedOn).Length > 0)
            Add($"{file}: {ReturnColumns.ReturnedOn} is not a date. Write it as 30/04/2014.");
        var columns = header.Cells.Index().Where(c => c.Item.Length > 0).DistinctBy(c => c.Item).ToDictionary(c => c.Item, c => c.Index);
        List<ReturnedFigure> found = [];
        foreach (var row in sheet.Rows.Where(r => r.Number > header.Number))
        {
            if (Read(file, row, title => columns.TryGetValue(title, out var i) ? row[i].Trim() : "", contract) is { } figure)
                found.Add(figure with { Period = period, By = Find(ReturnColumns.ReturnedBy), On = on });
        }

        foreach (var twice in found.Where(f => _figures.Any(g => (g.Contract, g.Line, g.Period) == (f.Contract, f.Line, f.Period))))
            Add($"{file}: {twice.Line} was returned for {period} in another file too. The last by name counts.");
        _figures.RemoveAll(f => found.Any(g => (g.Contract, g.Line, g.Period) == (f.Contract, f.Line, f.Period)));
        _figures.AddRange(found);
        CheckTotals(file, contract, found);

        string Find(string label) => sheet.Rows.FirstOrDefault(r => r.Number < header.Number && r[0] == label)?[1].Trim() ?? "";
    }

    private ReturnedFigure? Read(string file, SourceRow row, Func<string, string> get, Contract contract)
    {
        var number = get(ReturnColumns.Line);
        var (figure, outOf, narrative) = (get(ReturnColumns.Figure), get(ReturnColumns.OutOf), get(ReturnColumns.Narrative));
        if (number.Length == 0 || figure.Length + outOf.Length + narrative.Length == 0)
            return null;
        var at = $"{file} row {row.Number}";
        if (contract.Indicators.FirstOrDefault(i => i.Number == number) is not { } indicator)
        {
            Add($"{at}: the contract {contract.Id} has no such line. Use the template of the contract.");
            return null;
        }

        if (!indicator.CanBeReturned)
        {
            Add($"{at}, {number}: this line is not returned by hand, so what was filled in was not used.");
            return null;
        }

        ReturnedFigure empty = new(contract.Id, number, new(default, ReportingPeriod.Month), null, null, "", narrative, "", null);
        if (indicator.Returned == ReturnKind.Narrative || figure.Length + outOf.Length == 0)
            return empty;
        if (indicator.Returned == ReturnKind.YesNo)
        {
            var answer = LocalColumn.NormaliseYesNo(figure);
            if (LocalColumn.YesAndNo.Contains(answer))
                return empty with { Answer = answer };
            Add($"{at}, {number}: the figure must be yes or no.");
            return null;
        }

        var isShare = indicator.Returned == ReturnKind.Share;
        // What an extract cannot supply may be an average; whatever people return themselves is counted.
        var isCount = isShare || indicator.Status == IndicatorResult.AwaitingReturn;
        var value = isCount ? ReturnedNumber.ParseWhole(figure) : ReturnedNumber.Parse(figure);
        var whole = ReturnedNumber.ParseWhole(outOf);
        if (isShare && (value is null || whole is null || value > whole))
            Add($"{at}, {number}: give a share as two whole numbers that are not negative, the first no greater than the second.");
        else if (value is null)
            Add(
                $"{at}, {number}: the figure must be a {(isCount ? "whole number" : "number")} that is not negative, without a per cent sign. "
                    + $"Write anything else under {ReturnColumns.Narrative}."
            );
        else
            return empty with { Value = value, OutOf = isShare ? whole : null };
        return null;
    }

    /// <summary>The parts of a line may not add up to more than the line.</summary>
    private void CheckTotals(string file, Contract contract, List<ReturnedFigure> found)
    {
        foreach (var total in found.Where(f => f is { Value: not null, OutOf: null }))
        {
            var parts = contract.Indicators.Where(i => i.Line == total.Line && i.Number != total.Line).Select(i => i.Number).ToHashSet();
            if (found.Where(f => parts.Contains(f.Line) && f.OutOf is null).Sum(f => f.Value ?? 0) > total.Value)
                Add($"{file}: the parts of {total.Line} add up to more than {total.Line} itself. Check them.");
        }
    }

    private void Add(string sentence) => _notes.Add(new(Input, sentence, ForProviderOnly: true));
}
