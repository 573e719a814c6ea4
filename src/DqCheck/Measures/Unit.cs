namespace DqCheck.Measures;

/// <summary>The unit of a figure.</summary>
internal enum Unit
{
    Percent,
    Count,
    Days,
}
