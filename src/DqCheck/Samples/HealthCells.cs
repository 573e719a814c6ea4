using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes substances, injecting, alcohol and hepatitis of an episode.</summary>
internal static class HealthCells
{
    public static void Write(EpisodeRows rows, SampleRandom random)
    {
        WriteSubstances(rows, random);
        WriteAlcohol(rows, random);
        WriteHepatitis(rows, random);
        var client = rows.Episode.Client;
        rows[PREGNANT] = client.IsFemale ? random.NextYesOrNo(client.GetAgeOn(rows.Episode.Triaged) is >= 16 and < 45 ? 6 : 0) : "";
        rows[DUALDIAG] = random.NextYesOrNo(18);
    }

    private static void WriteSubstances(EpisodeRows rows, SampleRandom random)
    {
        var client = rows.Episode.Client;
        var use = client.Use;
        rows[DRUG1] = use.Drugs[0];
        rows[DRUG2] = use.Drugs[1];
        rows[DRUG3] = use.Drugs[2];
        rows[DRUG1AGE] = NumberText.ToText(
            random.NextBetween(client.IsYoung ? 9 : 12, Math.Min(client.GetAgeOn(rows.Episode.Triaged), 30))
        );
        rows[ROUTE] = use.Route;
        rows[INJSTAT] = use.Injecting;
        rows[INJECT] = use.Injecting == "C" ? YesNo.Yes : YesNo.No;
        rows[SHARE] = use.Injecting == "C" ? random.NextYesOrNo(25) : YesNo.No;
    }

    private static void WriteAlcohol(EpisodeRows rows, SampleRandom random)
    {
        var use = rows.Episode.Client.Use;
        rows[ALCDDAYS] = NumberText.ToText(use.Days[0]);
        rows[ALCUNITS] = NumberText.ToText(
            use.Days[0] == 0 ? 0
            : use.HasAlcohol ? random.NextBetween(6, 40)
            : random.NextBetween(1, 8)
        );
    }

    private static void WriteHepatitis(EpisodeRows rows, SampleRandom random)
    {
        var episode = rows.Episode;
        var c = random.PickWeighted(("A", 45), ("B", 20), ("D", 35));
        rows[HEPCSTAT] = c;
        rows[HEPCTSTD] = c == "A" ? DayText.ToText(episode.Triaged.AddDays(-random.NextBetween(0, 300))) : "";
        rows[HEPCTD] = "99";
        var isPositive = c == "A" && random.NextChance(12);
        rows[HEPCPOS] =
            c == "A"
                ? isPositive
                    ? YesNo.Yes
                    : YesNo.No
                : "";
        rows[REFHEPGY] = isPositive ? random.NextYesOrNo(60) : YesNo.No;
        var b = random.PickWeighted(("A", 35), ("B", 20), ("C", 20), ("D", 22), ("E", 3));
        rows[HEPBSTAT] = b;
        rows[HEPBVAC] = b switch
        {
            "A" => random.PickWeighted(("1", 50), ("2", 30), ("3", 20)),
            "C" => "C",
            _ => "",
        };
        rows[PREVHEPB] = b == "E" ? YesNo.Yes : YesNo.No;
    }
}
