using System.Globalization;

namespace DqCheck.Cli;

/// <summary>Shows the number of rows read so far, on a terminal only.</summary>
internal sealed class RowProgress(TextWriter error, bool show) : IDisposable
{
    private const int Step = 50_000;

    private readonly TextWriter _error = error is TerminalWriter stream ? stream.WithColours() : error;
    private readonly bool _show = show && !Console.IsErrorRedirected;
    private long _rows;
    private long _next = Step;

    /// <summary>Adds rows. A negative number means that they are being read again, which is shown at once.</summary>
    public void AddRows(int rows)
    {
        _rows += rows;
        if (!_show || (rows >= 0 && _rows < _next))
            return;
        _next = _rows + Step;
        _error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_rows:N0} rows read"));
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_show && _next > Step)
            _error.Write($"\r{new string(' ', 40)}\r");
        _rows = 0;
        _next = Step;
    }
}
