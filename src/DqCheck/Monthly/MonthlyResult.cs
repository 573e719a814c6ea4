using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>The monthly figures and lists that a contract requires.</summary>
internal sealed class MonthlyResult
{
    private readonly TypedText _typed;

    private MonthlyResult(
        Contract contract,
        JourneySet journeys,
        Caseloads? people,
        PreviousWorkbook previousWorkbook,
        TypedText typed,
        LocalFigures? local
    )
    {
        Contract = contract;
        Months = new(journeys);
        PreviousWorkbook = previousWorkbook;
        _typed = typed;
        Rows = MonthlyFigures.Compute(
            contract,
            journeys,
            Months,
            people,
            local,
            MonthlyNumbers.Join(typed.Numbers, previousWorkbook.Numbers)
        );
        Waits = new(contract, journeys);
        Returns = new(journeys);
        YoungReferrals = new(contract, journeys, Months);
        MissingWaits = MissingWait.Find(previousWorkbook, Waits, journeys);
    }

    public Contract Contract { get; }

    public Months Months { get; }

    /// <summary>The rows of the rolling summary, in the order of the contract.</summary>
    public IReadOnlyList<MonthlyRow> Rows { get; }

    public LongWaits Waits { get; }

    public Returns Returns { get; }

    public YoungReferrals YoungReferrals { get; }

    /// <summary>What was carried over from last month's workbook.</summary>
    public PreviousWorkbook PreviousWorkbook { get; }

    /// <summary>The reason and action typed for a line: into a workbook of this month, else into last month's.</summary>
    public TypedNote GetNote(string line)
    {
        var carried = PreviousWorkbook.Find(line) is { } found ? new TypedNote(found.Reason, found.Action) : TypedNote.Blank;
        return _typed.FindLine(line)?.Or(carried) ?? carried;
    }

    /// <summary>Long waits of last month's workbook that are no longer listed.</summary>
    public IReadOnlyList<MissingWait> MissingWaits { get; }

    /// <summary>Computes the monthly result; null where no contract requires one or there is no as-of date.</summary>
    public static MonthlyResult? Create(
        IReadOnlyList<Contract> contracts,
        JourneySet journeys,
        Caseloads? people,
        PreviousWorkbook? previousWorkbook,
        TypedText? typed = null,
        LocalFigures? local = null
    ) =>
        journeys.AsOf is not null && contracts.FirstOrDefault(IsMonthly) is { } contract
            ? new(contract, journeys, people, previousWorkbook ?? PreviousWorkbook.Empty, typed ?? TypedText.Empty, local)
            : null;

    /// <exception cref="DqCheckException">Two contracts ask for monthly figures, or none does and a workbook is to be carried over.</exception>
    public static void Validate(IReadOnlyList<Contract> contracts, bool carries)
    {
        var monthly = contracts.Where(IsMonthly).ToList();
        if (monthly.Count > 1)
            throw new DqCheckException(
                FaultKind.Usage,
                $"The contracts {string.Join(" and ", monthly.Select(c => c.Id))} both ask for monthly tabs, "
                    + "but a workbook can hold those of only one. Run the contracts one after the other."
            );
        if (monthly.Count == 0 && carries)
            throw new DqCheckException(
                FaultKind.Usage,
                "--carry needs a contract with monthly figures, such as --contract somerset: only workbooks with monthly figures have cells to carry over."
            );
    }

    /// <summary>Whether a contract requires monthly figures.</summary>
    public static bool IsMonthly(Contract contract) => contract.Monthly.Count > 0;
}
