namespace DqCheck.Reports;

/// <summary>The size and time of a file, which change when somebody saves it.</summary>
internal readonly record struct SaveStamp(long Length, DateTime Written)
{
    public static SaveStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : default;
    }
}
