create table session (
    id uuid primary key,
    site_id uuid not null references site,
    clinician_id uuid references staff,
    kind text not null check (kind in ('INDIVIDUAL', 'GROUP', 'FAMILY', 'ASSESSMENT', 'MEDICATION')),
    mode text not null check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
    title text,
    room text,
    held_on date not null,
    starts_at timestamptz,
    ends_at timestamptz,
    -- planned in Holdfast; sessions taken in from elsewhere may lack time and clinician and lie outside an episode
    planned boolean not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    constraint session_planned_whole check (not planned or (starts_at is not null and ends_at is not null and clinician_id is not null)),
    constraint session_ends_after_it_starts check (ends_at > starts_at),
    constraint session_clinician_free exclude using gist (clinician_id with =, tstzrange(starts_at, ends_at) with &&)
        where (planned and retracted_at is null)
);
create index session_clinician_day on session (clinician_id, held_on);
create index session_site_day on session (site_id, held_on);
create trigger session_guard before update or delete on session for each row execute function guard_fact();

-- One participant's line. No mark here means: not recorded. Nothing is ever assumed.
create table attendance (
    id uuid primary key,
    session_id uuid not null references session,
    client_id uuid not null references client,
    episode_id uuid references episode,
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    version bigint not null default 0
);
create unique index attendance_one_line on attendance (session_id, client_id) where retracted_at is null;
create index attendance_client on attendance (client_id);
create index attendance_episode on attendance (episode_id);
create trigger attendance_guard before update or delete on attendance for each row execute function guard_fact();

-- The last mark counts, the earlier ones stay. WITHDRAWN takes a mark back: the line is not recorded again.
create table attendance_mark (
    id uuid primary key,
    attendance_id uuid not null references attendance,
    mark text not null check (mark in ('ATTENDED', 'ATTENDED_LATE', 'ATTENDED_PARTIAL', 'NO_SHOW',
        'CANCELLED_BY_CLIENT_IN_TIME', 'CANCELLED_BY_CLIENT_LATE', 'CANCELLED_BY_CLINIC', 'EXCUSED', 'RESCHEDULED', 'WITHDRAWN')),
    minutes_late integer check (minutes_late between 1 and 600),
    reason text check (length(reason) <= 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text
);
create unique index attendance_mark_one_standing on attendance_mark (attendance_id) where retracted_at is null;
create index attendance_mark_line on attendance_mark (attendance_id);
create trigger attendance_mark_guard before update or delete on attendance_mark for each row execute function guard_fact();
