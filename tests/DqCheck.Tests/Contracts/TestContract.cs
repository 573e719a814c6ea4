using System.Globalization;

namespace DqCheck.Tests.Contracts;

/// <summary>A small contract in a folder of its own, which tests can spoil.</summary>
internal sealed class TestContract : IDisposable
{
    private const string Header =
        "number,title,class,measure,settings,client-group,substance-group,breakdown,comparison,target,"
        + "target-to,valid-from,valid-to,frequency,stated-source,section,confidence,status,reason";

    private readonly TemporaryFolder _folder = new();

    public TestContract(params string[] lines)
    {
        DefaultSettings = """{"name": "window", "value": "rolling-12-months", "section": "1", "confidence": "inferred"}""";
        Write("contract.json", Json());
        Write("indicators.csv", string.Join('\n', lines.Prepend(Header)) + "\n");
    }

    public string Path => _folder.Path;

    private string DefaultSettings { get; }

    /// <summary>A line of <c>indicators.csv</c>: the cells given by name, the others as a sound line has them.</summary>
    public static string Line(string number, params (string Column, string Value)[] cells)
    {
        var line = new Dictionary<string, string>
        {
            ["number"] = number,
            ["title"] = "Start TOPs",
            ["class"] = "A",
            ["measure"] = "top-start",
            ["client-group"] = "all",
            ["substance-group"] = "all",
            ["comparison"] = "at-least",
            ["target"] = "90",
            ["section"] = "1",
            ["confidence"] = "sourced",
        };
        foreach (var (column, value) in cells)
            line[column] = value;
        return string.Join(',', Header.Split(',').Select(c => CleanExtract.Quote(line.GetValueOrDefault(c, ""))));
    }

    public string Json(string settings = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{{\n  \"id\": \"own\",\n  \"title\": \"A contract\",\n  \"document\": \"A document\",\n  \"settings\": [\n    "
                + $"{(settings.Length > 0 ? settings : DefaultSettings)}\n  ]\n}}\n"
        );

    public TestContract Write(string file, string text)
    {
        _folder.Write(file, text);
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
