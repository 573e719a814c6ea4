using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>A medicine with review flags of its own, in the data sets that have flags by medicine.</summary>
/// <param name="Flags">Its flags in one data set or another.</param>
/// <param name="Dose">The column of its daily dose; null if there is none.</param>
/// <param name="IsTakenAtHome">Whether the client can take it without supervision.</param>
internal sealed record Medicine(string[] Flags, string? Dose, bool IsTakenAtHome)
{
    private static readonly Medicine Methadone = new([PHMETSTBL, PHMETWTH, PHMETMAIN], PHDOSMET, true);
    private static readonly Medicine Buprenorphine = new([PHBUPREN, PHBUPSTBL, PHBUPWTH, PHBUPMAIN], PHDOSBUP, true);
    private static readonly Medicine WithNaloxone = new([PHBUNASTBL, PHBUNAWTH, PHBUNAMAIN], PHDOSBUP, true);
    private static readonly Medicine Depot = new([PHBUDI, PHBUDIWTH, PHBUDIMAIN], null, false);
    private static readonly Medicine Injection = new([PHDIAINJ, PHMETHINJ], null, false);
    private static readonly Medicine NoOpioid = new([PHPREGWTH, PHSTIMWTH], null, false);

    private static readonly Medicine[] ForOpiates =
    [
        Methadone,
        Methadone,
        Methadone,
        Methadone,
        Buprenorphine,
        Buprenorphine,
        WithNaloxone,
        Depot,
        Depot,
        Injection,
    ];

    /// <summary>Writes a review of the medicine that a client is prescribed.</summary>
    public static void Write(EpisodeRows rows, int row, SampleRandom random)
    {
        var client = rows.Episode.Client;
        var medicine = client.Use.HasOpiates ? ForOpiates[client.Number % ForOpiates.Length] : NoOpioid;
        var flags = medicine.FindFlags(rows);
        if (flags.Count == 0)
        {
            medicine = Buprenorphine;
            flags = medicine.FindFlags(rows);
        }

        rows[row, random.Pick(flags)] = YesNo.Yes;
        rows[row, PHOSTSPVD] = medicine.IsTakenAtHome ? random.PickWeighted(("1", 35), ("2", 65)) : "99";
        if (medicine.Dose is PHDOSBUP)
            rows[row, PHDOSBUP] = NumberText.ToTenths(random.NextBetween(4, 64) * 5);
        else if (medicine.Dose is PHDOSMET)
            rows[row, PHDOSMET] = NumberText.ToText(random.NextBetween(20, 120));
    }

    private List<string> FindFlags(EpisodeRows rows) => [.. Flags.Where(rows.Columns.Has)];
}
