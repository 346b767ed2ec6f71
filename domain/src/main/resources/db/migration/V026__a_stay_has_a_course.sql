-- How a stay ended, beside why: as planned or not, in the client's words and in the clinician's. Figures go by the reason.
alter table stay
    add column discharge_planned boolean,
    add column client_words text check (length(trim(client_words)) between 1 and 4000),
    add column clinician_words text check (length(trim(clinician_words)) between 1 and 4000),
    add constraint stay_words_with_discharge check (discharged_on is not null
        or (discharge_planned is null and client_words is null and clinician_words is null)),
    add constraint stay_left_is_not_planned check (discharge_planned is not true
        or discharge_reason not in ('LEFT_AGAINST_ADVICE', 'TERMINATED_BY_CLINIC'));

-- Where a stay was from day to day: programme, site and level of care. A transfer ends one and begins the next on the same day, and the
-- stay goes on; the stay itself keeps the programme and site of the admission, by which figures count it.
create table care_segment (
    id uuid primary key,
    episode_id uuid not null references episode,
    client_id uuid not null references client,
    programme_id uuid not null references programme,
    site_id uuid not null references site,
    level_of_care text check (level_of_care in ('RECOVERY_SUPPORT', 'OUTPATIENT', 'INTENSIVE_OUTPATIENT', 'HIGH_INTENSITY_OUTPATIENT',
        'RESIDENTIAL', 'INPATIENT', 'WITHDRAWAL_MANAGEMENT')),
    from_on date not null,
    to_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    constraint care_segment_retracted_after_recorded check (retracted_at >= recorded_at),
    constraint care_segment_ends_after_it_starts check (to_on >= from_on),
    constraint care_segment_one_at_a_time exclude using gist (episode_id with =, daterange(from_on, to_on, '[)') with &&)
        where (retracted_at is null),
    constraint care_segment_programme_once exclude using gist
        (client_id with =, programme_id with =, daterange(from_on, to_on, '[)') with &&) where (retracted_at is null)
);
create index care_segment_episode on care_segment (episode_id);
create index care_segment_client on care_segment (client_id);
create trigger care_segment_guard before update or delete on care_segment for each row execute function guard_fact();
grant select, insert on care_segment to ${app};
grant update (retracted_at, retracted_by) on care_segment to ${app};

-- Stays that were recorded without a course were where they were admitted, all the time.
create function courses_of_stays() returns void language sql as $$
    insert into care_segment (id, episode_id, client_id, programme_id, site_id, from_on, to_on, recorded_at, recorded_by)
    select gen_random_uuid(), y.episode_id, y.client_id, y.programme_id, y.site_id, y.admitted_on, y.discharged_on, y.recorded_at, y.recorded_by
    from stay y where y.retracted_at is null and not exists (select 1 from care_segment g where g.episode_id = y.episode_id)
$$;
revoke all on function courses_of_stays() from public;
select courses_of_stays();

-- Somebody looked at a stay without a session for thirty days, and left it open for a reason.
create table stay_kept (
    id uuid primary key,
    episode_id uuid not null references episode,
    client_id uuid not null references client,
    reason text not null check (length(trim(reason)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index stay_kept_episode on stay_kept (episode_id);
create index stay_kept_client on stay_kept (client_id);
create trigger stay_kept_guard before update or delete on stay_kept for each row execute function guard_append_only();
grant select, insert on stay_kept to ${app};

create function removal_of_episodes(of_client uuid, anew uuid) returns void language sql as $$
    update stay set client_words = null, clinician_words = null where client_id = anew;
    update care_segment set client_id = anew where client_id = of_client;
    delete from stay_kept where client_id = of_client;
$$;
