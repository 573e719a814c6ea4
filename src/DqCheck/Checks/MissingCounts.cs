using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>How many clients and open episodes of an earlier extract are missing.</summary>
internal readonly record struct MissingCounts(KeyedCount Clients, KeyedCount OpenEpisodes);
