using System.Globalization;

namespace DqCheck.Tests;

/// <summary>Rows whose values do not matter to a case.</summary>
internal static class Some
{
    /// <summary>Faultless rows of as many people, none alike; each has one episode, intervention, review and TOP.</summary>
    public static Dictionary<string, string>[] Clients(int count) => [.. Enumerable.Range(0, count).Select(Client)];

    /// <summary>The pattern row as another person.</summary>
    public static Dictionary<string, string> Client(int number) =>
        BaseExtract.Row(
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
