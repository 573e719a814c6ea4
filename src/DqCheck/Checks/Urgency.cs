namespace DqCheck.Checks;

/// <summary>What can be done about a timeliness item, most urgent first.</summary>
internal enum Urgency
{
    /// <summary>Overdue, but can still be done now.</summary>
    ActNow,

    /// <summary>There is time left.</summary>
    InTime,

    /// <summary>Too late to do; if it was done, or a date is wrong, enter it.</summary>
    EnterIfAlreadyDone,

    /// <summary>No action is possible.</summary>
    InformationOnly,
}
