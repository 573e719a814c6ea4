using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Samples;

/// <summary>Writes a synthetic extract and the list of its planted defects, row by row.</summary>
internal static class SampleWriter
{
    public static void WriteExtract(SampleRequest request, DataSet dataSet, Stream stream, CancellationToken cancel)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteRow([.. dataSet.Columns.Select(c => c.Name)]);
        foreach (var row in SampleExtract.CreateClients(request, dataSet, cancel).SelectMany(c => c.Rows))
            csv.WriteRow(row);
    }

    /// <summary>
    /// Writes the findings that the planted defects must become, with the columns of findings.csv, in the order of the extract.
    /// </summary>
    public static void WritePlanted(SampleRequest request, DataSet dataSet, string file, Stream stream, CancellationToken cancel)
    {
        using var list = new PlantedList(stream, dataSet, file);
        foreach (var planted in SampleExtract.CreateClients(request, dataSet, cancel).SelectMany(c => c.Planted))
            list.Write(planted);
    }
}
