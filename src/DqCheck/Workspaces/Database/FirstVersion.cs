namespace DqCheck.Workspaces.Database;

/// <summary>The script that makes version 1 of the history.</summary>
internal static class FirstVersion
{
    /// <remarks>
    /// The rows of run_findings are in the order of findings: what became of one is read in one place, and a person is deleted quickly.
    /// known_since is the date that a finding was first seen if those runs are past their retention. The view works out all other dates
    /// anew from the runs that are there, so that late, repeated and removed runs leave no wrong ones.
    /// </remarks>
    public const string Script = """
        create table settings (
          name text not null primary key,
          value text not null
        ) strict, without rowid;

        create table runs (
          sequence integer primary key autoincrement,
          id text not null unique,
          series text not null,
          agencies text not null,
          data_set text not null,
          as_of text not null,
          extract text not null,
          extract_sha256 text not null,
          ruleset text not null,
          version text not null,
          ready integer,
          row_count integer not null,
          rejected_rows integer not null,
          finding_count integer not null,
          figure_count integer not null
        ) strict;

        create index runs_by_date on runs (series, as_of, sequence);

        create table figures (
          run integer not null references runs on delete cascade,
          measure text not null,
          agency text not null,
          client_group text not null,
          substance_group text not null,
          window text not null,
          numerator integer,
          denominator integer,
          value real,
          unit text not null,
          status text not null,
          reason text not null,
          primary key (run, measure, agency, client_group, substance_group, window)
        ) strict, without rowid;

        create table findings (
          id integer primary key,
          series text not null,
          fingerprint text not null,
          rule text not null,
          severity text not null,
          class text not null,
          record text not null,
          agency text not null,
          client text not null,
          episode text not null,
          record_id text not null,
          field text not null,
          keyworker text not null,
          team text not null,
          known_since text,
          unique (series, fingerprint)
        ) strict;

        create index findings_by_client on findings (client);

        create table run_findings (
          finding integer not null references findings on delete cascade,
          run integer not null references runs on delete cascade,
          state text not null check (state in ('seen', 'not-checkable')),
          primary key (finding, run)
        ) strict, without rowid;

        create view finding_dates as
        with
          ordered as (
            select sequence, series, as_of, row_number() over (partition by series order by as_of, sequence) as place from runs
          ),
          sightings as (
            select finding, min(place) as first_place, max(place) as last_place
            from run_findings join ordered on sequence = run
            where state = 'seen'
            group by finding
          )
        select
          f.id as finding,
          f.series as series,
          min(coalesce(f.known_since, first_run.as_of), first_run.as_of) as first_seen,
          last_run.as_of as last_seen,
          (
            select next.as_of
            from runs as next
            where next.series = f.series
              and (next.as_of, next.sequence) > (last_run.as_of, last_run.sequence)
              and not exists (select 1 from run_findings as unchecked where unchecked.finding = f.id and unchecked.run = next.sequence)
            order by next.as_of, next.sequence
            limit 1
          ) as fixed_when
        from sightings as s
        join findings as f on f.id = s.finding
        join ordered as first_run on first_run.series = f.series and first_run.place = s.first_place
        join ordered as last_run on last_run.series = f.series and last_run.place = s.last_place;
        """;
}
