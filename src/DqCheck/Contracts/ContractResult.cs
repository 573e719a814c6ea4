namespace DqCheck.Contracts;

/// <summary>A contract, judged.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Indicators">In its order.</param>
internal sealed record ContractResult(Contract Contract, IReadOnlyList<IndicatorResult> Indicators)
{
    public int Count(string status) => Indicators.Count(i => i.Status == status);
}
