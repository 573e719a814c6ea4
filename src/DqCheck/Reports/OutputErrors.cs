namespace DqCheck.Reports;

/// <summary>Puts into words why an output cannot be written.</summary>
internal static class OutputErrors
{
    /// <param name="name">Name of the file or folder.</param>
    /// <param name="option">The option that chose the folder.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="DqCheckException">It cannot be written.</exception>
    public static void Wrap(string name, string option, Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DqCheckException(
                FaultKind.Output,
                $"{name} cannot be written: there is no permission to write there. Choose another place with {option}.",
                cause: e
            );
        }
        catch (PathTooLongException e)
        {
            throw CreateTooLong(name, e);
        }
        catch (IOException e)
        {
            throw new DqCheckException(
                FaultKind.Output,
                $"{name} cannot be written: the disk is full, the folder cannot be used, or the file is open in another program "
                    + $"such as Excel. Close it, make room or choose another place with {option}.",
                cause: e
            );
        }
    }

    public static DqCheckException CreateTooLong(string name, Exception? cause = null) =>
        new(
            FaultKind.Output,
            $"The name of the output {name[..Math.Min(40, name.Length)]}… would be too long for this system. Give the extract a shorter name.",
            cause: cause
        );
}
