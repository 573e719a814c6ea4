using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Finds the other clients or episodes of a possible duplicate: those that the finding itself names.</summary>
internal sealed class DuplicateEvidence(Population population, ChildIndex episodesOfClients)
{
    private const string Role = "possible duplicate";

    /// <summary>How many others are shown at most.</summary>
    private const int MaxOthers = 5;

    private static readonly string[] Areas = [UTLA, DAT, LA];

    private readonly RecordColumn _client = new(population, CLIENTID);
    private readonly RecordColumn _agency = new(population, AGNCY);
    private readonly RecordColumn _episode = new(population, EPISODID);
    private readonly RecordColumn _triaged = new(population, TRIAGED);

    /// <summary>The clients with the same attributor as each client that has any.</summary>
    private readonly Lazy<Dictionary<int, int[]>> _groups = new(() =>
        (DuplicateAttributors.ComputeKeys(population) is { } keys ? DuplicateAttributors.GroupEqual(keys) : [])
            .SelectMany(group => group.Select(client => (client, group)))
            .ToDictionary(g => g.client, g => g.group)
    );

    public void Add(Evidence evidence)
    {
        switch (evidence.Finding.Rule.Id)
        {
            case nameof(CLI003):
            case nameof(CLI005):
            case nameof(CLI012):
                AddClients(evidence);
                break;
            case nameof(EPI034):
            case nameof(EPI044):
                AddEpisodes(evidence);
                break;
        }
    }

    private void AddClients(Evidence evidence)
    {
        var names = ListNames(evidence.Finding.Detail);
        var own = evidence.Finding.Record;
        var isAcross = evidence.Finding.Rule.Id == nameof(CLI005);
        AddAreas(evidence, own);
        var others = _groups
            .Value.GetValueOrDefault(own, [])
            .Where(c => c != own && (isAcross || _agency.GetId(c) == _agency.GetId(own)))
            .Where(c => names.Contains(isAcross ? $"{_agency.GetText(c)} {_client.GetText(c)}" : _client.GetText(c)));
        foreach (var other in others.Take(MaxOthers))
        {
            evidence.Add(RecordKind.Client, other, Role, [AGNCY, .. RuleColumns.All[nameof(CLI003)]]);
            AddAreas(evidence, other);
        }
    }

    private void AddEpisodes(Evidence evidence)
    {
        var names = ListNames(evidence.Finding.Detail);
        var own = evidence.Finding.Record;
        var client = population.Episodes.GetParent(own);
        evidence.Add(RecordKind.Episode, own, "", Areas);
        var others = _groups
            .Value.GetValueOrDefault(client, [client])
            .SelectMany(c => episodesOfClients.GetChildren(c).ToArray())
            .Where(e => e != own && _triaged.GetNumber(e) == _triaged.GetNumber(own) && names.Contains(_episode.GetText(e)));
        foreach (var other in others.Take(MaxOthers))
            evidence.Add(RecordKind.Episode, other, Role, [.. RuleColumns.All[nameof(EPI034)], .. Areas]);
    }

    /// <summary>The areas in which a client lives are on the episodes.</summary>
    private void AddAreas(Evidence evidence, int client)
    {
        foreach (var episode in episodesOfClients.GetChildren(client)[..Math.Min(MaxOthers, episodesOfClients.GetChildren(client).Length)])
            evidence.Add(RecordKind.Episode, episode, "", Areas);
    }

    /// <summary>The names in the detail of a finding: <c>1, 2 (another area), 3 and 4 others</c>.</summary>
    private static HashSet<string> ListNames(string detail) =>
        [.. detail.Split(", ").Select(name => name.Split([" (", " and "], StringSplitOptions.None)[0])];
}
