using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The rows of a tab with the same cell kinds and colours as an earlier row, their model. They are written directly into the saved file
/// with the styles of the model.
/// </summary>
/// <remarks>ClosedXML needs about 15 KB and a third of a millisecond per row, and most rows of a long tab look like another.</remarks>
internal sealed class TemplateRows
{
    private static readonly XmlWriterSettings Settings = new() { NewLineHandling = NewLineHandling.Entitize };

    private static readonly char[] Digits = [.. "0123456789"];

    private readonly List<(int Row, int Model, object?[] Cells, double Height)> _rows = [];

    public bool HasRows => _rows.Count > 0;

    /// <summary>Adds a row below all others.</summary>
    public void Add(int row, int model, object?[] cells, double height) => _rows.Add((row, model, cells, height));

    /// <summary>Copies the sheet of a saved workbook and inserts the rows in order.</summary>
    public void Copy(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from);
        using var writer = XmlWriter.Create(to, Settings);
        Copy(reader, writer);
    }

    private void Copy(XmlReader reader, XmlWriter writer)
    {
        var next = 0;
        Dictionary<int, XElement> models = _rows.Select(r => r.Model).Distinct().ToDictionary(r => r, _ => default(XElement)!);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                var row = int.Parse(reader.GetAttribute("r")!, CultureInfo.InvariantCulture);
                WriteUntil(row);
                if (models.ContainsKey(row))
                    (models[row] = (XElement)XNode.ReadFrom(reader)).WriteTo(writer);
                else
                    writer.WriteNode(reader, defattr: false);
            }
            else if (reader.LocalName == "dimension")
            {
                // The dimension lists the cells; it is optional and would be wrong.
                reader.Skip();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "worksheet" or "sheetData", IsEmptyElement: false })
            {
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                reader.Read();
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.LocalName == "sheetData")
                    WriteUntil(int.MaxValue);
                writer.WriteEndElement();
                reader.Read();
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }

        void WriteUntil(int row)
        {
            for (; next < _rows.Count && _rows[next].Row < row; next++)
                Write(writer, _rows[next], models[_rows[next].Model]);
        }
    }

    private static void Write(XmlWriter writer, (int Row, int Model, object?[] Cells, double Height) row, XElement model)
    {
        var number = row.Row.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement("row", model.Name.NamespaceName);
        foreach (var attribute in model.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            writer.WriteAttributeString(
                attribute.Name.LocalName,
                attribute.Name.NamespaceName,
                attribute.Name.LocalName switch
                {
                    "r" => number,
                    "ht" => row.Height.ToString(CultureInfo.InvariantCulture),
                    _ => attribute.Value,
                }
            );
        }

        foreach (var cell in model.Elements())
        {
            var column = ((string)cell.Attribute("r")!).TrimEnd(Digits);
            writer.WriteStartElement("c", model.Name.NamespaceName);
            writer.WriteAttributeString("r", column + number);
            if (cell.Attribute("s") is { } style)
                writer.WriteAttributeString("s", style.Value);
            Write(
                writer,
                CellWriter.GetContent(row.Cells.ElementAtOrDefault(XLHelper.GetColumnNumberFromLetter(column) - 1)),
                model.Name.NamespaceName
            );
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes the content of a cell, a text or a number.</summary>
    private static void Write(XmlWriter writer, object? content, string schema)
    {
        if (content is double number)
        {
            writer.WriteElementString("v", schema, number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (content is not string text)
            return;
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", schema);
        writer.WriteStartElement("t", schema);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(WorkbookStyle.EncodeText(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
