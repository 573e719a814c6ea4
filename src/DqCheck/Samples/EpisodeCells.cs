using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes dates, referral, address, family and work of an episode.</summary>
internal static class EpisodeCells
{
    private static readonly Area[] Areas =
    [
        new("A09B", "5KF", "00CH", "E08000037", "NE8 "),
        new("A09B", "5KF", "00CH", "E08000037", "NE10 "),
        new("A11B", "5KG", "00CL", "E08000023", "NE33 "),
        new("A11B", "5KG", "00CL", "E08000023", "NE34 "),
        new("A12B", "5KL", "00CM", "E08000024", "SR1 "),
        new("A12B", "5KL", "00CM", "E08000024", "SR5 "),
        new("A12B", "5KL", "00CM", "E08000024", "SR2 "),
        new("Z00B", "", "", "S12000026", "TD15 "),
    ];

    private static readonly string[] Teams = ["Riverside team", "Castle Street", "Harbour team", "Shared care"];

    /// <summary>Partnership, trust, authority by its code of the time and by its ONS code, and the outward part of the postcode.</summary>
    private sealed record Area(string Partnership, string Trust, string Authority, string Ons, string Postcode);

    public static void Write(EpisodeRows rows, SampleRandom random)
    {
        var episode = rows.Episode;
        rows[EPISODID] = episode.Id;
        rows[PREVTR] = episode.Number > 1 ? YesNo.Yes : random.NextYesOrNo(45);
        rows[RFLS] = episode.Client.IsYoung
            ? random.PickWeighted(("16", 30), ("19", 20), ("20", 5), ("4", 15), ("17", 10), ("24", 10), ("18", 10))
            : random.PickWeighted(
                ("4", 38),
                ("3", 18),
                ("5", 10),
                ("6", 4),
                ("8", 7),
                ("13", 6),
                ("1", 8),
                ("22", 4),
                ("25", 3),
                ("11", 2)
            );
        WriteDates(rows, random);
        WriteAddress(rows, random);
        WriteFamilyAndWork(rows, random);
        rows[TOPCC] = episode.Client.HasTops ? YesNo.Yes : YesNo.No;
        rows[OPRAGNCY] = random.NextChance(70) ? random.Pick(Teams) : "";
        if (episode.Discharged is not null)
            rows[DISDEST] = NumberText.ToText(random.NextBetween(1, 5));
    }

    private static void WriteDates(EpisodeRows rows, SampleRandom random)
    {
        var episode = rows.Episode;
        rows[REFLD] = DayText.ToText(episode.Referred);
        rows[TRIAGED] = DayText.ToText(episode.Triaged);
        rows[CPLANDT] = Within(episode.Started?.AddDays(random.NextBetween(0, 14)));
        rows[HLCASSDT] = Within(random.NextChance(80) ? episode.Triaged.AddDays(random.NextBetween(0, 10)) : null);
        rows[DISD] = DayText.ToText(episode.Discharged);
        rows[DISRSN] = episode.Reason;

        string Within(DateOnly? day) => day <= episode.LastDay ? DayText.ToText(day) : "";
    }

    private static void WriteAddress(EpisodeRows rows, SampleRandom random)
    {
        var area = random.NextChance(99) ? Areas[random.NextBelow(Areas.Length - 1)] : Areas[^1];
        rows[DAT] = area.Partnership;
        rows[PCT] = area.Trust;
        rows[LA] = area.Authority;
        rows[UTLA] = area.Ons;
        rows[PC] = string.Concat(area.Postcode, NumberText.ToText(random.NextBetween(1, 9)));
        rows[GPPTCE] = random.NextChance(90) ? string.Concat("A", NumberText.ToText(random.NextBetween(99_901, 99_960))) : "";
        rows[ACCMNEED] = random.PickWeighted(("1", 10), ("2", 18), ("3", 72));
    }

    private static void WriteFamilyAndWork(EpisodeRows rows, SampleRandom random)
    {
        var client = rows.Episode.Client;
        var parent = client.IsYoung ? "14" : random.PickWeighted(("11", 18), ("12", 8), ("13", 26), ("14", 45), ("15", 3));
        rows[PRNTSTAT] = parent;
        rows[CHILDWTH] = parent switch
        {
            "11" or "12" => NumberText.ToText(random.PickWeighted((1, 50), (2, 30), (3, 15), (4, 5))),
            "13" or "14" => "0",
            _ => "",
        };
        rows[EMPSTAT] = client.IsYoung
            ? "2"
            : random.PickWeighted(("12", 40), ("1", 22), ("9", 25), ("10", 4), ("14", 2), ("5", 4), ("99", 3));
        rows[SEXUAL] = random.PickWeighted(("H", 88), ("G", 3), ("B", 3), ("R", 1), ("Z", 5));
    }
}
