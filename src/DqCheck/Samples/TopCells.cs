using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes the items of a TOP: use falls from the start on, and the other items improve with it.</summary>
internal static class TopCells
{
    private static readonly string[] NotAlwaysAnswered = [SHOTHEFT, DRGSELL, OTHTHEFT, ASSAULT, PHSTAT, EDUCAT];

    public static void Write(EpisodeRows rows, int row, SampleTop top, SampleRandom random)
    {
        rows[row, TOPDATE] = DayText.ToText(top.Day);
        rows[row, TOPID] = rows.Episode.GetChildId(row);
        rows[row, TRSTAGE] = top.Stage;
        WriteUse(rows, row, top, random);
        WriteOffending(rows, row, top, random);
        WriteWellbeing(rows, row, top, random);
        if (random.NextChance(2))
            rows[row, random.Pick(NotAlwaysAnswered)] = "NA";
    }

    private static void WriteUse(EpisodeRows rows, int row, SampleTop top, SampleRandom random)
    {
        var use = rows.Episode.Client.Use;
        for (var i = 0; i < SubstanceUse.Items.Length; i++)
        {
            var days =
                top.Percent > 0 ? Left(use.Days[i])
                : IsOccasional(i) ? random.NextBetween(0, Math.Min(4, use.Days[i]))
                : 0;
            rows[row, SubstanceUse.Items[i]] = NumberText.ToText(days);
        }

        var injecting = Left(use.InjectingDays);
        rows[row, IVDRGUSE] = NumberText.ToText(injecting);
        rows[row, SHARING] = injecting > 0 ? random.NextYesOrNo(15) : YesNo.No;

        // Discharge reason 82: an occasional user at the exit, but not of opiates or crack.
        bool IsOccasional(int item) =>
            rows.Episode.Reason == "82" && top.Stage != SampleTop.Review && SubstanceUse.Items[item] is not (OPIUSE or CRAUSE);

        int Left(int days) => (days * top.Percent + 99) / 100;
    }

    private static void WriteOffending(EpisodeRows rows, int row, SampleTop top, SampleRandom random)
    {
        rows[row, SHOTHEFT] = NumberText.ToText(random.NextChance(top.Percent / 6) ? random.NextBetween(1, 20) : 0);
        rows[row, DRGSELL] = NumberText.ToText(random.NextChance(top.Percent / 20) ? random.NextBetween(1, 28) : 0);
        rows[row, OTHTHEFT] = random.NextYesOrNo(top.Percent / 12);
        rows[row, ASSAULT] = random.NextYesOrNo(top.Percent / 20);
    }

    private static void WriteWellbeing(EpisodeRows rows, int row, SampleTop top, SampleRandom random)
    {
        var better = (100 - top.Percent) / 15;
        rows[row, PSYHSTAT] = Rating();
        rows[row, PHSTAT] = Rating();
        rows[row, QUALLIFE] = Rating();
        rows[row, PWORK] = NumberText.ToText(random.NextChance(15 + better * 3) ? random.NextBetween(4, 24) : 0);
        rows[row, EDUCAT] = NumberText.ToText(random.NextChance(6 + better * 2) ? random.NextBetween(2, 20) : 0);
        rows[row, ACUTHPBM] = random.NextYesOrNo(top.Percent / 8);
        rows[row, HRISK] = random.NextYesOrNo(top.Percent / 9);

        string Rating() => NumberText.ToText(Math.Min(20, random.NextBetween(5, 14) + better));
    }
}
