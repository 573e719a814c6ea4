namespace DqCheck.Journeys;

/// <summary>Computes waits for the first intervention.</summary>
internal static class WaitingTime
{
    /// <summary>Days waited by a journey with a treatment start; null where a date is missing or the wait would be negative.</summary>
    public static int? GetDays(Journey journey, WaitClock clock = WaitClock.ReferralToStart)
    {
        var first = journey.FirstStructured!.Value;
        var days = clock switch
        {
            WaitClock.ModalityReferralToStart => first.Started - first.Referred,
            WaitClock.ModalityReferralToOffer => first.Offered - first.Referred,
            _ => first.Started - journey.Referred,
        };
        return days >= 0 ? days : null;
    }

    /// <summary>
    /// Days that an open journey has waited so far; null where it is not waiting because structured treatment or recovery support has
    /// started.
    /// </summary>
    public static int? GetDaysStillWaiting(Journey journey, int today) =>
        journey.IsOpen && journey.Referred <= today && journey.Interventions.All(i => i.Group == InterventionGroup.Other)
            ? today - journey.Referred
            : null;
}
