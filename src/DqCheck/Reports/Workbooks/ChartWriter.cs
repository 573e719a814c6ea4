using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.Reports.Tabs;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace DqCheck.Reports.Workbooks;

/// <summary>Draws native line charts side by side into a finished workbook, which ClosedXML cannot do.</summary>
internal static class ChartWriter
{
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Width of a chart in English metric units.</summary>
    private const long Width = 4_400_000;

    /// <summary>Height of a chart in English metric units.</summary>
    private const long Height = 3_000_000;

    /// <summary>Gap between two charts in English metric units.</summary>
    private const long Gap = 60_000;

    private static readonly string[] Colours = ["1F3864", "C55A11", "548235"];

    /// <summary>The gap between the last row of numbers and the charts, in rows.</summary>
    private const int RowsAbove = 2;

    /// <param name="book">The workbook, open for changes.</param>
    /// <param name="place">The charts, from left to right, and where they are drawn.</param>
    public static void Draw(WorkbookPart book, ChartPlace place)
    {
        var sheet = (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == place.Tab).Id!);
        var drawing = sheet.AddNewPart<DrawingsPart>();
        drawing.WorksheetDrawing = new Xdr.WorksheetDrawing();
        foreach (var (i, chart) in place.Charts.Index())
        {
            var part = drawing.AddNewPart<ChartPart>();
            part.ChartSpace = CreateChartSpace(place, chart);
            drawing.WorksheetDrawing.Append(
                CreateFrame(
                    chart.Title,
                    drawing.GetIdOfPart(part),
                    i,
                    GetAnchor(i * (Width + Gap), place.LastRow + RowsAbove, place.Widths)
                )
            );
        }

        var anchor = new Drawing { Id = sheet.GetIdOfPart(drawing) };
        // The schema requires it after the page set-up and before any older elements.
        var before = sheet.Worksheet.ChildElements.LastOrDefault(e =>
            e is HeaderFooter or DocumentFormat.OpenXml.Spreadsheet.PageSetup or PageMargins or PrintOptions or MergeCells or SheetData
        );
        sheet.Worksheet.InsertAfter(anchor, before);
    }

    /// <summary>The anchor at a distance from the left edge: a column, and an offset within it.</summary>
    private static Xdr.FromMarker GetAnchor(long left, int row, IReadOnlyList<double> widths)
    {
        var column = 0;
        while (column < widths.Count - 1 && Units(widths[column]) <= left)
            left -= Units(widths[column++]);
        return new(new Xdr.ColumnId($"{column}"), new Xdr.ColumnOffset($"{left}"), new Xdr.RowId($"{row - 1}"), new Xdr.RowOffset("0"));

        // A character of the ordinary font is seven pixels wide, and a cell has five more.
        static long Units(double characters) => (long)((characters * 7) + 5) * UnitsOfPixel;
    }

    private static Xdr.OneCellAnchor CreateFrame(string title, string id, int place, Xdr.FromMarker from) =>
        new(
            from,
            new Xdr.Extent { Cx = Width, Cy = Height },
            new Xdr.GraphicFrame(
                new Xdr.NonVisualGraphicFrameProperties(
                    new Xdr.NonVisualDrawingProperties
                    {
                        Id = (uint)place + 2,
                        Name = title,
                        Description = title,
                    },
                    new Xdr.NonVisualGraphicFrameDrawingProperties()
                ),
                new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = ChartUri })
            ),
            new Xdr.ClientData()
        );

    private const int UnitsOfPixel = 9_525;

    private static C.ChartSpace CreateChartSpace(ChartPlace place, Chart chart)
    {
        var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        foreach (var (i, series) in chart.Series.Index())
            lines.Append(CreateSeries(place, i, series.Name, series.Column + 1));
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
        return new(
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.Title(
                    new C.ChartText(
                        new C.RichText(
                            new A.BodyProperties(),
                            new A.Paragraph(
                                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1100, Bold = true }),
                                new A.Run(
                                    new A.RunProperties
                                    {
                                        Language = "en-GB",
                                        FontSize = 1100,
                                        Bold = true,
                                    },
                                    new A.Text(chart.Title)
                                )
                            )
                        )
                    ),
                    new C.Overlay { Val = false }
                ),
                new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(new C.Layout(), lines, CreateMonthAxis(), CreateValueAxis(chart)),
                new C.Legend(
                    new C.LegendPosition { Val = C.LegendPositionValues.Bottom },
                    new C.Overlay { Val = false },
                    CreateSmallText()
                ),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }
            ),
            CreateSmallText()
        );
    }

    private static C.LineChartSeries CreateSeries(ChartPlace place, int index, string name, int column) =>
        new(
            new C.Index { Val = (uint)index },
            new C.Order { Val = (uint)index },
            new C.SeriesText(new C.NumericValue(WorkbookStyle.EncodeText(name))),
            new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Colours[index] })) { Width = 22_225 }),
            new C.Marker(
                new C.Symbol { Val = C.MarkerStyleValues.Circle },
                new C.Size { Val = 5 },
                new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colours[index] }), new A.Outline(new A.NoFill()))
            ),
            new C.CategoryAxisData(new C.StringReference(new C.Formula(GetRange(place, 1)))),
            new C.Values(new C.NumberReference(new C.Formula(GetRange(place, column)))),
            new C.Smooth { Val = false }
        );

    private static C.CategoryAxis CreateMonthAxis() =>
        new(
            new C.AxisId { Val = 1 },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            CreateSmallText(),
            new C.CrossingAxis { Val = 2 },
            new C.Crosses { Val = C.CrossesValues.AutoZero }
        );

    private static C.ValueAxis CreateValueAxis(Chart chart)
    {
        var axis = new C.ValueAxis(
            new C.AxisId { Val = 2 },
            chart.AxisFrom is { } from
                ? new C.Scaling(
                    new C.Orientation { Val = C.OrientationValues.MinMax },
                    new C.MaxAxisValue { Val = 1 },
                    new C.MinAxisValue { Val = from }
                )
                : new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))),
            new C.NumberingFormat { FormatCode = chart.AxisFrom is null ? "#,##0" : "0%", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            CreateSmallText(),
            new C.CrossingAxis { Val = 1 },
            new C.Crosses { Val = C.CrossesValues.AutoZero }
        );
        if (chart.AxisFrom is not null)
            axis.Append(new C.CrossBetween { Val = C.CrossBetweenValues.Between }, new C.MajorUnit { Val = chart.Step });
        return axis;
    }

    private static C.TextProperties CreateSmallText() =>
        new(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 800 }),
                new A.EndParagraphRunProperties { Language = "en-GB" }
            )
        );

    private static string GetRange(ChartPlace place, int column)
    {
        var letter = ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(column);
        return $"'{place.Tab}'!${letter}${place.Header + 1}:${letter}${place.LastRow}";
    }
}
