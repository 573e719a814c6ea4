namespace DqCheck.Journeys;

/// <summary>A sub-intervention review with a readable date.</summary>
/// <param name="Record">Index of the record.</param>
/// <param name="Day">SUBMODDT.</param>
/// <param name="Categories">The review categories in which a flag is Y, as bits by index.</param>
internal readonly record struct Review(int Record, int Day, int Categories)
{
    public bool Has(int category) => (Categories & (1 << category)) != 0;
}
