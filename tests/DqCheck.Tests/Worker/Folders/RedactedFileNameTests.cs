using DqCheck.Worker.Folders;

namespace DqCheck.Tests.Worker.Folders;

/// <summary>Only a file name that consists of a short agency code and dates is shown; any other could contain the name of a client.</summary>
public class RedactedFileNameTests
{
    [Theory]
    [InlineData("N0001-20140401-20140430-TREAT-IN-K.csv", true)]
    [InlineData("N123456789-20140401-20140430-TREAT-IN-K.csv", true)]
    [InlineData("N1234567890-20140401-20140430-TREAT-IN-K.csv", false)]
    [InlineData("JaneDoe1980-20140401-20140430-TREAT-IN-K.csv", false)]
    [InlineData("Jane Doe.csv", false)]
    public void A_name_is_shown_whole_or_not_at_all(string name, bool isShown)
    {
        var shown = RedactedFileName.For(Path.Combine("inbox", name));
        Assert.Equal(isShown, shown == name);
        Assert.Equal(isShown, shown.Contains(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal));
    }
}
