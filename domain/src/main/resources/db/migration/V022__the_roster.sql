-- When a client told us that they would not come, to which session they moved, and why a mark was corrected.
alter table attendance_mark
    add column told_at timestamptz,
    add column moved_to uuid references session,
    add column correction text check (length(correction) <= 500),
    add constraint attendance_mark_told_of_cancelling check (told_at is null or mark like 'CANCELLED\_BY\_CLIENT\_%'),
    add constraint attendance_mark_told_before_recorded check (told_at <= recorded_at),
    add constraint attendance_mark_moved_has_a_place check (moved_to is null or mark = 'RESCHEDULED');

-- Who came without being booked, and was added on the spot.
alter table attendance add column walk_in boolean not null default false;

-- From which notice on a site takes a cancellation as in time, and from when on that holds; 24 hours where it says nothing. What was
-- marked before keeps what it was.
create table notice_rule (
    id uuid primary key,
    site_id uuid not null references site,
    hours integer not null check (hours between 0 and 336),
    valid_from timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint notice_rule_never_looks_back check (valid_from >= recorded_at)
);
create index notice_rule_site on notice_rule (site_id, valid_from);
create trigger notice_rule_guard before update or delete on notice_rule for each row execute function guard_append_only();
grant select, insert on notice_rule to ${app};

-- What one person has put down of a session and not saved: no fact, so it changes and goes. One row a line.
create table roster_draft (
    staff_id uuid not null references staff,
    attendance_id uuid not null references attendance,
    session_id uuid not null references session,
    mark text not null check (mark in ('ATTENDED', 'ATTENDED_LATE', 'ATTENDED_PARTIAL', 'NO_SHOW', 'CANCELLED_BY_CLIENT_IN_TIME',
        'CANCELLED_BY_CLIENT_LATE', 'CANCELLED_BY_CLINIC', 'EXCUSED', 'RESCHEDULED')),
    minutes_late integer check (minutes_late between 1 and 600),
    reason text check (length(reason) <= 500),
    told_at timestamptz,
    moved_to uuid references session,
    correction text check (length(correction) <= 500),
    -- the version of the line that the person saw
    seen bigint not null,
    changed_at timestamptz not null,
    primary key (staff_id, attendance_id)
);
create index roster_draft_session on roster_draft (staff_id, session_id);
create index roster_draft_line on roster_draft (attendance_id);
grant select, insert, update, delete on roster_draft to ${app};

-- The code on a printed sheet, by which whoever may see the session finds its roster again. It opens nothing by itself.
create table sheet_code (
    session_id uuid primary key references session,
    code text not null check (code ~ '^[2-9BCDFGHJKMNPQRSTVWXZ]{6}$'),
    made_at timestamptz not null,
    made_by text not null,
    constraint sheet_code_of_one_session unique (code)
);
create trigger sheet_code_guard before update or delete on sheet_code for each row execute function guard_append_only();
grant select, insert on sheet_code to ${app};

-- What people wrote about a line goes with the record; that somebody came or cancelled, and when they told us, stays as a number.
create function removal_of_rosters(of_client uuid, anew uuid) returns void language sql as $$
    delete from roster_draft where attendance_id in (select id from attendance where client_id in (of_client, anew));
    update attendance_mark set correction = null
        where correction is not null and attendance_id in (select id from attendance where client_id in (of_client, anew));
$$;
