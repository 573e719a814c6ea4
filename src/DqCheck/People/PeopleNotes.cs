using DqCheck.History;
using DqCheck.Records;

namespace DqCheck.People;

/// <summary>Finds a people file of which nothing is in the extracts.</summary>
internal static class PeopleNotes
{
    public static IEnumerable<InputNote> Find(Caseloads? people, Population population)
    {
        if (people is not null && population.Clients.Count > 0 && !people.Matches(population))
            yield return new(
                "people",
                "The people file has no CLIENTID or EPISODID of the extracts, so no finding has a keyworker or team."
            );
    }
}
