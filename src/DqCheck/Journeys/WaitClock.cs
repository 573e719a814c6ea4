namespace DqCheck.Journeys;

/// <summary>The dates between which a wait is measured.</summary>
internal enum WaitClock
{
    /// <summary>Date of referral to treatment start.</summary>
    ReferralToStart,

    /// <summary>REFMODDT to MODST of the intervention of the treatment start.</summary>
    ModalityReferralToStart,

    /// <summary>REFMODDT to FAOMODDT of the intervention of the treatment start.</summary>
    ModalityReferralToOffer,
}
