using DqCheck.Rulesets;

namespace DqCheck.RulesetImport;

/// <summary>Writes the files of an import, if the ruleset loads with them.</summary>
internal static class RulesetWriter
{
    /// <summary>Tries the import in a copy of the ruleset.</summary>
    /// <exception cref="DqCheckException">The ruleset would not load: all its mistakes.</exception>
    public static void Check(string folder, ImportResult import, IReadOnlyCollection<string> codedRules)
    {
        var copy = Directory.CreateTempSubdirectory("dqcheck-import-");
        try
        {
            Copy(folder, copy.FullName);
            Write(copy.FullName, import);
            RulesetReader.Read(copy.FullName, codedRules);
        }
        catch (DqCheckException mistakes) when (mistakes.Mistakes.Count > 0)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"With these tables the ruleset would have {Plural.Format(mistakes.Mistakes.Count, "mistake", "mistakes")}, so nothing was written. "
                    + "Correct the tables, or the lines of the ruleset that they meet.",
                [.. mistakes.Mistakes.Select(m => m.Replace(copy.Name + "/", "", StringComparison.Ordinal))],
                mistakes
            );
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Writes the changed files into the folder; each appears complete or not at all.</summary>
    /// <exception cref="DqCheckException">A file cannot be written.</exception>
    public static void Write(string folder, ImportResult import)
    {
        foreach (var (name, bytes) in import.Files)
        {
            var path = Path.Combine(folder, name);
            var temporary = path + ".tmp";
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(temporary, bytes);
                File.Move(temporary, path, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                File.Delete(temporary);
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"{name} cannot be written. It may be open in another program, or you may not have permission.",
                    cause: e
                );
            }
        }
    }

    /// <summary>Copies a ruleset into a folder that is new or empty.</summary>
    /// <exception cref="DqCheckException">The folder holds something, or cannot be written.</exception>
    public static void CopyTo(string folder, string target)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new DqCheckException(FaultKind.Usage, $"--out: {target} is not empty. Give a new folder.");
        try
        {
            Copy(folder, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"--out: {target} cannot be written.", cause: e);
        }
    }

    private static void Copy(string folder, string target)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal))
        )
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
