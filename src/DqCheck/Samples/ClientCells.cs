using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes the cells that are the same in all episodes of a client.</summary>
internal static class ClientCells
{
    private static readonly string[] Nations = ["GBR", "POL", "IRL", "LTU", "LVA", "PRT", "IND", "PAK"];
    private static readonly string[] EthnicGroups = ["B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "Z"];

    public static void Write(EpisodeRows rows, string agency)
    {
        var client = rows.Episode.Client;
        rows[FINITIAL] = client.FirstInitial;
        rows[SINITIAL] = client.LastInitial;
        rows[DOB] = DayText.ToText(client.Born);
        rows[SEX] = rows.GetSex(client.IsFemale);
        rows[ETHNIC] = client.Number % 8 == 0 ? EthnicGroups[client.Number / 8 % EthnicGroups.Length] : "A";
        rows[NATION] = client.Number % 12 == 0 ? Nations[client.Number / 12 % Nations.Length] : "GBR";
        rows[AGNCY] = agency;
        rows[CLIENT] = string.Concat("R-", client.Id);
        rows[CLIENTID] = client.Id;
        rows[CONSENT] = YesNo.Yes;
    }

    /// <summary>Creates the only row of a client who did not consent: just the three columns that may be sent.</summary>
    public static string[] CreateRowWithoutConsent(SampleColumns columns, SampleClient client, string agency)
    {
        var row = EpisodeRows.CreateBlankRow(columns);
        row[columns.Find(AGNCY)] = agency;
        row[columns.Find(CLIENTID)] = client.Id;
        row[columns.Find(CONSENT)] = YesNo.No;
        return row;
    }
}
