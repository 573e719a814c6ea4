namespace DqCheck.PreviousWorkbooks;

/// <summary>The columns of a contract's front page that later checks read back.</summary>
internal static class ContractColumns
{
    /// <summary>What the provider says about a line.</summary>
    public const string Commentary = "Commentary";
}
