namespace DqCheck.Reports.Json;

/// <summary>What changed of a rule since an earlier run.</summary>
internal sealed class RuleChangesJson
{
    private readonly string _rule;
    private readonly (int New, int StillOpen) _present;
    private readonly (int Fixed, int NotCheckable) _missing;

    internal RuleChangesJson(string rule, (int New, int StillOpen) present, (int Fixed, int NotCheckable) missing)
    {
        _rule = rule;
        _present = present;
        _missing = missing;
    }

    public string Id => _rule;

    public long New => _present.New;

    public long StillOpen => _present.StillOpen;

    public long Fixed => _missing.Fixed;

    public long NotCheckable => _missing.NotCheckable;
}
