namespace DqCheck.Journeys;

/// <summary>Waits for the first intervention.</summary>
internal static class WaitingTime
{
    /// <summary>Days waited by a journey with a treatment start; null where a date is missing or the wait would be negative.</summary>
    public static int? GetDays(Journey journey, WaitClock clock = WaitClock.ReferralToStart)
    {
        var first = journey.FirstStructured!.Value;
        var (from, to) = clock switch
        {
            WaitClock.ModalityReferralToStart => (first.Referred, (int?)first.Started),
            WaitClock.ModalityReferralToOffer => (first.Referred, first.Offered),
            _ => (journey.Referred, (int?)first.Started),
        };
        return to - from is var days and >= 0 ? days : null;
    }

    /// <summary>
    /// Days that an open journey has waited by a day, neither structured treatment nor recovery support started; null where it does not
    /// wait.
    /// </summary>
    public static int? GetDaysStillWaiting(Journey journey, int today) =>
        journey.IsOpen && journey.Referred <= today && journey.Interventions.All(i => i.Group == InterventionGroup.Other)
            ? today - journey.Referred
            : null;
}
