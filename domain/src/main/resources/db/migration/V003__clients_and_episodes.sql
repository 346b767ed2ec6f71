create table client (
    id uuid primary key,
    record_number text not null constraint client_record_number_unique unique,
    given_name text not null,
    family_name text not null,
    preferred_name text,
    pronouns text,
    born_on date,
    site_id uuid not null references site,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version bigint not null default 0
);
create index client_site on client (site_id);

-- Who looks after whom, and since when. Instants, so that an end acts at once in every time zone.
create table care_relationship (
    id uuid primary key,
    client_id uuid not null references client,
    staff_id uuid not null references staff,
    lead boolean not null default false,
    since_at timestamptz not null,
    until_at timestamptz check (until_at >= since_at),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index care_relationship_staff on care_relationship (staff_id, client_id);
create index care_relationship_client on care_relationship (client_id);

create table episode (
    id uuid primary key,
    client_id uuid not null references client,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index episode_client on episode (client_id);

-- One state of knowledge about an episode. A discharge, or a corrected date, retracts the row and records a new one.
create table stay (
    id uuid primary key,
    episode_id uuid not null references episode,
    client_id uuid not null references client,
    programme_id uuid not null references programme,
    site_id uuid not null references site,
    first_request_on date,
    first_contact_on date,
    admitted_on date not null,
    last_contact_on date,
    discharged_on date,
    discharge_reason text check (discharge_reason in ('COMPLETED', 'LEFT_AGAINST_ADVICE', 'TERMINATED_BY_CLINIC',
        'TRANSFERRED', 'INCARCERATED', 'DIED', 'OTHER', 'UNKNOWN')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    constraint stay_discharge_whole check ((discharged_on is null) = (discharge_reason is null)),
    constraint stay_ends_after_it_starts check (discharged_on >= admitted_on),
    constraint stay_no_overlap exclude using gist
        (client_id with =, programme_id with =, daterange(admitted_on, discharged_on, '[)') with &&)
        where (retracted_at is null)
);
create unique index stay_one_standing on stay (episode_id) where retracted_at is null;
create index stay_admitted on stay (admitted_on);
create trigger stay_guard before update or delete on stay for each row execute function guard_fact();
