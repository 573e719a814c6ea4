using System.Globalization;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Page.Checks;

/// <summary>A check that somebody asked for in the page. It goes on when the browser is closed.</summary>
/// <param name="Profile">How it is checked, and in which workspace.</param>
/// <param name="Order">What was asked for.</param>
/// <param name="Folder">The folder of the check.</param>
internal sealed record PageCheck(ProfileSettings Profile, CheckOrder Order, CheckFolder Folder)
{
    private long _rows;
    private volatile CheckProgress _progress = new(ToWord(CheckState.Waiting), 0, "Waiting for another check to end.", null);

    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>How far it is.</summary>
    public CheckProgress Progress => _progress is { IsEnded: false } running ? WithRows(running) : _progress;

    public void AddRows(int rows) => Interlocked.Add(ref _rows, rows);

    public void Begin() => _progress = new(ToWord(CheckState.Running), 0, "", null);

    public void End(CheckState state, string message, string? place = null) =>
        _progress = new(ToWord(state), Interlocked.Read(ref _rows), message, place is null ? null : $"/results/{place}");

    private CheckProgress WithRows(CheckProgress running)
    {
        var rows = Interlocked.Read(ref _rows);
        return running.State == ToWord(CheckState.Waiting)
            ? running
            : running with
            {
                Rows = rows,
                Message =
                    rows == 0 ? "Opening the extract." : string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows read. Checking."),
            };
    }

    private static string ToWord(CheckState state) => state.ToString().ToLowerInvariant();
}
