namespace DqCheck.Samples;

/// <summary>A treatment episode with all its events.</summary>
internal sealed class SampleEpisode
{
    public required SampleClient Client { get; init; }

    /// <summary>1 for the client's first episode.</summary>
    public required int Number { get; init; }

    /// <summary>The previous episode of the same journey.</summary>
    public SampleEpisode? Continues { get; init; }

    public required DateOnly Referred { get; init; }

    public required DateOnly Triaged { get; init; }

    /// <summary>The treatment start; null while the client waits, or if no treatment ever started.</summary>
    public DateOnly? Started { get; init; }

    public DateOnly? Discharged { get; init; }

    /// <summary>DISRSN; blank while the episode is open.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The discharge, or the last day of the extract.</summary>
    public required DateOnly LastDay { get; init; }

    public List<SampleIntervention> Interventions { get; } = [];

    public List<SampleReview> Reviews { get; } = [];

    public List<SampleTop> Tops { get; } = [];

    public string Id => NumberText.ToText(Key);

    /// <summary>The number of time-in-treatment assessments.</summary>
    public int TimesInTreatment => Started is null ? 0 : 1;

    /// <summary>As many rows as the most numerous kind of record needs.</summary>
    public int Rows => Math.Max(Math.Max(1, Interventions.Count), Math.Max(Reviews.Count, Tops.Count));

    public bool IsPlannedExit => Reason is "80" or "81" or "82";

    public bool IsTransfer => Reason is "83" or "84";

    /// <summary>
    /// The episode as it was known on a day after its triage: what begins later is not there yet, and what ends later is still open.
    /// </summary>
    public SampleEpisode GetAsOf(DateOnly day)
    {
        var isDischarged = Discharged <= day;
        SampleEpisode known = new()
        {
            Client = Client,
            Number = Number,
            Continues = Continues,
            Referred = Referred,
            Triaged = Triaged,
            Started = Started <= day ? Started : null,
            Discharged = isDischarged ? Discharged : null,
            Reason = isDischarged ? Reason : "",
            LastDay = LastDay <= day ? LastDay : day,
        };
        known.Interventions.AddRange(
            Interventions.Index().TakeWhile(i => i.Index == 0 || i.Item.Started <= day).Select(i => i.Item.GetAsOf(day))
        );
        known.Reviews.AddRange(Reviews.TakeWhile(r => r.Day <= day));
        if (known.Started is not null)
            known.Tops.AddRange(Tops.TakeWhile(t => t.Day <= day && (isDischarged || t.Stage is SampleTop.Start or SampleTop.Review)));
        return known;
    }

    /// <summary>The id of the child record at a position.</summary>
    public string GetChildId(int position) => NumberText.ToText(Key * 100 + position + 1);

    private long Key => (1000L + Client.Number) * 10 + Number;
}
