using System.Runtime.InteropServices;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>A column of a list: its distinct cells, and which of them each row has.</summary>
/// <param name="title">Its title.</param>
/// <param name="width">Its width in characters.</param>
/// <param name="isShown">Whether it is shown before somebody chooses columns.</param>
/// <param name="isSeverity">Whether it holds severities.</param>
internal sealed class ReportColumn(string title, double width, bool isShown, bool isSeverity)
{
    private readonly Dictionary<HtmlCell, int> _places = [];
    private readonly List<HtmlCell> _distinct = [];
    private readonly List<int> _rows = [];

    public string Title { get; } = title;

    public double Width { get; } = width;

    public bool IsShown { get; } = isShown;

    public bool IsSeverity { get; } = isSeverity;

    /// <summary>The distinct cells, in the order of their first row.</summary>
    public IReadOnlyList<HtmlCell> Distinct => _distinct;

    /// <summary>For each row the position of its cell in <see cref="Distinct"/>.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>What it holds: that of the first cell that is not blank.</summary>
    public HtmlCellKind Kind { get; private set; }

    /// <summary>Whether people type into it.</summary>
    public bool IsInput { get; private set; }

    public void Add(HtmlCell cell)
    {
        if (Kind == HtmlCellKind.Blank)
            Kind = cell.Kind;
        IsInput |= cell.Tone == Tone.Input;
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, cell, out var isKnown);
        if (!isKnown)
        {
            place = _distinct.Count;
            _distinct.Add(cell);
        }

        _rows.Add(place);
    }
}
