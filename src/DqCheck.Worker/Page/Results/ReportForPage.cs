namespace DqCheck.Worker.Page.Results;

/// <summary>Makes of a stored report one that works within the page.</summary>
internal static class ReportForPage
{
    /// <param name="stored">The report as it is stored: one file with everything in it.</param>
    /// <param name="address">The address of the result.</param>
    /// <param name="token">The token that every change needs.</param>
    public static string Create(string stored, string address, string token)
    {
        _ = (address, token);
        return stored;
    }
}
