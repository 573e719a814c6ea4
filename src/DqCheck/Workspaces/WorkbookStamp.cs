namespace DqCheck.Workspaces;

/// <summary>Size and time of a workbook when it was written or last read: they show whether somebody has saved it since.</summary>
internal sealed record WorkbookStamp(string Name, long Length, DateTime Written)
{
    public static WorkbookStamp Read(string path)
    {
        var file = new FileInfo(path);
        return new(file.Name, file.Length, file.LastWriteTimeUtc);
    }
}
