namespace DqCheck.Measures;

/// <summary>What a figure is measured in.</summary>
internal enum Unit
{
    Percent,
    Count,
    Days,
}
