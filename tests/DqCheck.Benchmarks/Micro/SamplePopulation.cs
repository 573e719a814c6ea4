using DqCheck.Benchmarks.Candidates;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Samples;

namespace DqCheck.Benchmarks.Micro;

/// <summary>A small synthetic population to try single steps on.</summary>
internal static class SamplePopulation
{
    public static Population Population(int clients)
    {
        var dataSet = DqCheckReading.DataSet();
        var folder = Directory.CreateTempSubdirectory("dqcheck-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "N0001-20140401-20140430-TREAT-IN-K.csv");
            using (var stream = File.Create(path))
                SampleWriter.WriteExtract(new SampleRequest(clients, 1, 10, new(2014, 4, 30), "N0001"), dataSet, stream, default);
            return PopulationBuilder.Build(dataSet, [ExtractReader.Open(path, default)], null, default);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static DateOnly AsOf => new(2014, 4, 30);
}
