using System.Text;

namespace DqCheck;

/// <summary>
/// A standard stream. No control character of a file name, a cell or an argument reaches the terminal behind it, and a stream that is closed
/// has the same outcome as one that is full.
/// </summary>
/// <param name="inner">The writer of the stream.</param>
/// <param name="isLastResort">Whether nobody can be told that it is closed or full, because it is standard error.</param>
internal sealed class TerminalWriter(TextWriter inner, bool isLastResort = false) : TextWriter
{
    private bool _isTrusted;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Whether the writer is that of a certain stream.</summary>
    public bool IsFor(TextWriter stream) => inner == stream;

    /// <summary>The same stream for text that has been cleaned and coloured.</summary>
    public TerminalWriter WithColours() => new(inner, isLastResort) { _isTrusted = true };

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => Try(() => inner.Write(_isTrusted ? value : TerminalText.CleanLines(value ?? "")));

    public override void WriteLine() => Write(inner.NewLine);

    public override void WriteLine(string? value) => Write(value + inner.NewLine);

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (isLastResort && e is (IOException or UnauthorizedAccessException))
        {
            // Nobody can be told.
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException("The stream is closed.", e);
        }
    }
}
