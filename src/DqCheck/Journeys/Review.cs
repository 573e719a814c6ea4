namespace DqCheck.Journeys;

/// <summary>A sub-intervention review with a readable date.</summary>
/// <param name="Record">Index of the record.</param>
/// <param name="Day">SUBMODDT.</param>
/// <param name="Categories">Families in which it has a Y, as bits by their place.</param>
internal readonly record struct Review(int Record, int Day, int Categories)
{
    public bool Has(int category) => (Categories & (1 << category)) != 0;
}
