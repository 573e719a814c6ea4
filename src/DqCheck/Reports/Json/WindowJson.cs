using DqCheck.Journeys;

namespace DqCheck.Reports.Json;

/// <summary>A window by name and days.</summary>
internal sealed record WindowJson(string Name, DateOnly From, DateOnly To)
{
    public static WindowJson? Create(Window? window) =>
        window is null ? null : new(window.Name, Window.ToDate(window.From), Window.ToDate(window.To));
}
