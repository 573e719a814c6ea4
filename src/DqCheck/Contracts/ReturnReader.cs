using DqCheck.History;
using DqCheck.LocalTables;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Contracts;

/// <summary>Reads the workbooks in which people returned figures by hand.</summary>
internal sealed class ReturnReader
{
    private const string Input = "returns";

    private readonly IReadOnlyList<Contract> _contracts;
    private readonly List<ReturnedFigure> _figures = [];
    private readonly List<InputNote> _notes = [];

    private ReturnReader(IReadOnlyList<Contract> contracts) => _contracts = contracts;

    /// <summary>Reads every workbook of a folder. What cannot be used is named in a note, and is left out.</summary>
    /// <exception cref="DqCheckException">The folder or a workbook cannot be read.</exception>
    public static (IReadOnlyList<ReturnedFigure> Figures, IReadOnlyList<InputNote> Notes) Read(
        string folder,
        IReadOnlyList<Contract> contracts
    )
    {
        ReturnReader reader = new(contracts);
        foreach (var path in ListWorkbooks(folder))
            reader.Read(path);
        return (reader._figures, reader._notes);
    }

    /// <summary>The workbooks of a folder, by name.</summary>
    /// <exception cref="DqCheckException">There is no such folder.</exception>
    public static IEnumerable<string> ListWorkbooks(string folder) =>
        LocalFolder
            .ListFiles(folder)
            .Where(path => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private void Read(string path)
    {
        var file = Path.GetFileName(path);
        foreach (var sheet in WorkbookSheets.Read(path))
        {
            var header = sheet.Rows.FirstOrDefault(r => r.Cells.Contains(ReturnColumns.Line) && r.Cells.Contains(ReturnColumns.Figure));
            if (header is not null)
            {
                Read(file, sheet, header);
                return;
            }
        }

        Add($"{file} is not a return: it has no row with the titles {ReturnColumns.Line} and {ReturnColumns.Figure}. It was not read.");
    }

    private void Read(string file, SourceSheet sheet, SourceRow header)
    {
        if (_contracts.FirstOrDefault(c => c.Id == Find(ReturnColumns.Contract)) is not { } contract)
            return;
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

        var value = BenchmarkReader.ParseValue(figure);
        var whole = BenchmarkReader.ParseValue(outOf);
        var isShare = indicator.Returned == ReturnKind.Share;
        if (value is null)
            Add($"{at}, {number}: the figure is not a number. Write digits only, and anything else under {ReturnColumns.Narrative}.");
        else if (isShare && (whole is null || value > whole || value % 1 != 0 || whole % 1 != 0))
            Add($"{at}, {number}: give two whole numbers, the first no greater than the second.");
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

    private void Add(string sentence) => _notes.Add(new(Input, sentence));
}
