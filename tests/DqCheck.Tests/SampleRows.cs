using System.Globalization;
using AutoFixture;

namespace DqCheck.Tests;

/// <summary>Values and rows that do not matter to a case.</summary>
/// <remarks>
/// They are the same on every run. The environment variable DQCHECK_SEED, a whole number, gives others; a test that fails with a number
/// fails with it again.
/// </remarks>
internal static class SampleRows
{
    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("DQCHECK_SEED") ?? "2014",
        CultureInfo.InvariantCulture
    );

    /// <summary>A source of values for one test: text is the name of its parameter and a few letters, safe in a CSV file and a path.</summary>
    public static Fixture Values()
    {
        var fixture = new Fixture();
        var random = new Random(Seed);
        fixture.Customizations.Add(new StringGenerator(() => new string(random.GetItems<char>("abcdefghijklmnopqrstuvwxyz", 8))));
        return fixture;
    }

    /// <summary>Rows without findings for this many different people; each has one episode, intervention, review and TOP.</summary>
    public static Dictionary<string, string>[] Clients(int count) => [.. Enumerable.Range(0, count).Select(Client)];

    /// <summary>The row of the base fixture as another person.</summary>
    public static Dictionary<string, string> Client(int number) =>
        CleanExtract.Row(
            ("CLIENTID", (50_000 + number).ToString(CultureInfo.InvariantCulture)),
            ("EPISODID", (70_000 + number).ToString(CultureInfo.InvariantCulture)),
            ("DOB", new DateOnly(1960, 1, 1).AddDays(number).ToString("yyyyMMdd", CultureInfo.InvariantCulture))
        );

    public static Dictionary<string, string> With(this Dictionary<string, string> row, params (string Column, string Value)[] cells)
    {
        foreach (var (column, value) in cells)
            row[column] = value;
        return row;
    }
}
