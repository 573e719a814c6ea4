namespace DqCheck.Contracts;

/// <summary>The evaluation of a contract.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Indicators">In the order of the contract.</param>
internal sealed record ContractResult(Contract Contract, IReadOnlyList<IndicatorResult> Indicators)
{
    public int Count(string status) => Indicators.Count(i => i.Status == status);
}
