namespace DqCheck.Worker.Page.Checks;

/// <summary>A check as somebody asked for it in the page.</summary>
/// <param name="Title">What is checked, for the person who asked.</param>
/// <param name="Extracts">Paths of the uploaded extracts within the folder of the check; empty where a result is checked again.</param>
/// <param name="Month">The month of the result that is checked again; null for uploaded extracts.</param>
/// <param name="Agency">Its agency.</param>
/// <param name="Outputs">What to write besides what the workspace asks for.</param>
/// <param name="Restarts">How often a program went on with it after another one had stopped.</param>
internal sealed record CheckOrder(
    string Title,
    IReadOnlyList<string> Extracts,
    string? Month = null,
    string? Agency = null,
    CheckAgainRequest? Outputs = null,
    int Restarts = 0
);
