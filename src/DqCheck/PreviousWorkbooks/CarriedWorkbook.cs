using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.PreviousWorkbooks;

/// <summary>
/// A workbook that somebody has saved. Only the tabs that are asked for are unpacked, as a stream; pictures, comments and the other tabs do
/// not matter.
/// </summary>
internal sealed class CarriedWorkbook : IDisposable
{
    private static readonly XNamespace CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private const int MaxParts = 10_000;

    /// <summary>The most that a part may unpack to: a tab, or the texts of all tabs.</summary>
    private const long MaxPartBytes = 100_000_000;

    /// <summary>The most that the lists of parts, which are read whole, may unpack to together.</summary>
    private const long MaxListBytes = 5_000_000;

    private readonly Dictionary<string, long> _sizes;
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;

    /// <exception cref="DqCheckException">It unpacks to too much.</exception>
    /// <remarks>Throws exceptions of many kinds where the file is not a workbook.</remarks>
    public CarriedWorkbook(Stream stream)
    {
        _sizes = MeasureParts(stream);
        _document = Open(stream);
        _workbook = _document.WorkbookPart!;
        RequireSize(_workbook);
        Formats = new(_workbook, RequireSize);
    }

    public NumberFormats Formats { get; }

    /// <summary>The part with the texts of the cells of all tabs; null where cells hold their own.</summary>
    public SharedStringTablePart? Texts => _workbook.SharedStringTablePart is { } part ? RequireSize(part) : null;

    /// <summary>Finds a tab by its name, wherever it now is; null where there is none.</summary>
    public WorksheetPart? FindTab(string name) =>
        _workbook.Workbook.Descendants<Sheet>().FirstOrDefault(s => string.Equals(s.Name?.Value, name, StringComparison.OrdinalIgnoreCase))
            is { Id.Value: { } id }
        && _workbook.GetPartById(id) is WorksheetPart tab
            ? RequireSize(tab)
            : null;

    /// <summary>The tabs that are not hidden, in their order.</summary>
    public IEnumerable<(string Name, WorksheetPart Tab)> GetVisibleTabs()
    {
        foreach (var sheet in _workbook.Workbook.Descendants<Sheet>())
        {
            if (
                (sheet.State?.Value ?? SheetStateValues.Visible) == SheetStateValues.Visible
                && sheet.Id?.Value is { } id
                && _workbook.GetPartById(id) is WorksheetPart tab
            )
                yield return (sheet.Name?.Value ?? "", RequireSize(tab));
        }
    }

    /// <summary>All tabs in their order, hidden ones too.</summary>
    public IEnumerable<WorksheetPart> GetTabs() =>
        _workbook
            .Workbook.Descendants<Sheet>()
            .Select(sheet => sheet.Id?.Value is { } id && _workbook.GetPartById(id) is WorksheetPart tab ? RequireSize(tab) : null)
            .OfType<WorksheetPart>();

    /// <summary>Who saved it last, as its properties say; blank where they do not.</summary>
    public string GetLastModifiedBy()
    {
        if (_document.CoreFilePropertiesPart is not { } part)
            return "";
        using var stream = RequireSize(part).GetStream(FileMode.Open, FileAccess.Read);
        return (string?)XDocument.Load(stream).Root?.Element(CoreProperties + "lastModifiedBy") ?? "";
    }

    public void Dispose() => _document.Dispose();

    private static SpreadsheetDocument Open(Stream stream)
    {
        try
        {
            return SpreadsheetDocument.Open(stream, isEditable: false);
        }
        catch (OpenXmlPackageException)
        {
            // A link that somebody mistyped is not valid. The library puts another in its place, for which it needs a copy to write to.
            MemoryStream copy = new();
            stream.Position = 0;
            stream.CopyTo(copy);
            var settings = new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
            };
            return SpreadsheetDocument.Open(copy, isEditable: true, settings);
        }
    }

    /// <summary>The unpacked size of each part, as its archive says; .NET unpacks no more than that.</summary>
    private static Dictionary<string, long> MeasureParts(Stream stream)
    {
        using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        var lists = archive.Entries.Where(e =>
            e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith('[')
        );
        if (archive.Entries.Count > MaxParts || lists.Sum(e => e.Length) > MaxListBytes)
            throw CreateTooLarge();
        return archive.Entries.DistinctBy(e => e.FullName).ToDictionary(e => e.FullName, e => e.Length);
    }

    private T RequireSize<T>(T part)
        where T : OpenXmlPart =>
        _sizes.GetValueOrDefault(part.Uri.OriginalString.TrimStart('/')) <= MaxPartBytes ? part : throw CreateTooLarge();

    private static DqCheckException CreateTooLarge() =>
        new(FaultKind.Usage, "It unpacks to far more than a workbook of DqCheck does. Give the workbook that dqcheck wrote last month.");
}
