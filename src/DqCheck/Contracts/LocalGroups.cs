using DqCheck.Journeys;
using DqCheck.LocalTables;

namespace DqCheck.Contracts;

/// <summary>The client group and substance group of lines of local tables: those of the journey, or else what the line says itself.</summary>
internal sealed class LocalGroups(string clientGroup, string substanceGroup, bool byPrimary)
{
    public static readonly LocalGroups All = new(GroupMask.All, GroupMask.All, byPrimary: false);

    /// <summary>The columns in which a line without a client says its groups.</summary>
    private const string AgeGroup = "AGEGROUP";

    private const string Substance = "SUBSTANCE";

    private const string YoungPerson = "young-person";

    private readonly uint _mask = GroupMask.For(clientGroup, substanceGroup, byPrimary);

    public bool AreAll => (clientGroup, substanceGroup) == (GroupMask.All, GroupMask.All);

    /// <summary>Whether a line belongs to the groups; null where nobody can say.</summary>
    public bool? Includes(LocalRow row, Journey? journey)
    {
        if (AreAll)
            return true;
        if (journey is not null)
            return (journey.Class.Mask & _mask) != 0;
        var age = row[AgeGroup].Length > 0 ? row[AgeGroup] : row.Table.AgeGroup;
        bool? ofAge =
            clientGroup == GroupMask.All ? true
            : age.Length == 0 ? null
            : clientGroup == GroupMask.YoungPeople == (age == YoungPerson);
        bool? ofSubstance =
            substanceGroup == GroupMask.All ? true
            : row[Substance].Length == 0 ? null
            : substanceGroup == GroupMask.Drugs ? row[Substance] != GroupMask.Alcohol
            : row[Substance] == substanceGroup;
        return ofAge == false || ofSubstance == false ? false
            : ofAge is null || ofSubstance is null ? null
            : true;
    }
}
