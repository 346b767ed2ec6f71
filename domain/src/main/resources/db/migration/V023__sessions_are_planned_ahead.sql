-- Rooms of a site. What was taken in names its room in words; what is planned here names one of these as well.
create table room (
    id uuid primary key,
    site_id uuid not null references site,
    name text not null check (length(trim(name)) between 1 and 60),
    places integer not null check (places between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text
);
create unique index room_one_name on room (site_id, lower(name)) where retracted_at is null;
create trigger room_guard before update or delete on room for each row execute function guard_fact();

-- What repeats itself, in the site's local time. Its occurrences are sessions, made some weeks ahead.
create table session_series (
    id uuid primary key,
    site_id uuid not null references site,
    clinician_id uuid not null references staff,
    room_id uuid references room,
    kind text not null check (kind in ('INDIVIDUAL', 'GROUP', 'FAMILY', 'ASSESSMENT', 'MEDICATION')),
    mode text not null check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
    title text check (length(title) <= 80),
    first_on date not null,
    start_time time not null,
    minutes integer not null check (minutes between 5 and 720),
    every_weeks integer not null check (every_weeks between 1 and 26),
    weekdays text not null check (weekdays ~ '^[1-7]{1,7}$'),
    -- weeks are counted in sevens of days from here: a series that somebody moves by a day keeps its turn
    counted_from date not null,
    until_on date,
    -- every occurrence up to this day has been made, or left out for a reason; none of them is ever made again
    planned_to date not null,
    split_from uuid references session_series,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version bigint not null default 0
);
create index session_series_site on session_series (site_id);
create function guard_series() returns trigger language plpgsql as $$
begin
    if is_removal(tg_relid) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a series ends, it is not deleted' using errcode = 'HF001';
    end if;
    if new.planned_to < old.planned_to then
        raise exception 'what was planned is not planned again' using errcode = 'HF003';
    end if;
    if (to_jsonb(old) - 'until_on' - 'planned_to' - 'version') is distinct from (to_jsonb(new) - 'until_on' - 'planned_to' - 'version') then
        raise exception 'a changed series is a further series' using errcode = 'HF003';
    end if;
    return new;
end $$;
create trigger session_series_guard before update or delete on session_series for each row execute function guard_series();

-- Who takes part in what is still to be made of it. It goes with the client's record; who came to what stands in the attendance.
create table series_client (
    series_id uuid not null references session_series,
    client_id uuid not null references client on delete cascade,
    -- from this day on no more
    left_on date,
    primary key (series_id, client_id)
);
create index series_client_client on series_client (client_id);
create trigger series_client_guard before delete on series_client for each row execute function guard_append_only();

-- Days of a series on which nothing was planned, and why.
create table series_gap (
    series_id uuid not null references session_series,
    occurs_on date not null,
    why text not null check (why in ('CLINICIAN', 'ROOM', 'CLIENT', 'AWAY')),
    recorded_at timestamptz not null,
    primary key (series_id, occurs_on)
);
create trigger series_gap_guard before update or delete on series_gap for each row execute function guard_append_only();

alter table session add column room_id uuid references room,
    add column series_id uuid references session_series,
    add column occurs_on date,
    add column moved_from uuid references session,
    add constraint session_occurrence_whole check ((series_id is null) = (occurs_on is null));
create unique index session_one_occurrence on session (series_id, occurs_on) where retracted_at is null;
create index session_moved_from on session (moved_from);

-- Who and what is taken when: kept by the triggers below and by nobody else, so that it follows from sessions, lines and marks.
-- Facts stay as they are, so what a mark frees cannot stand on the session itself.
alter table session drop constraint session_clinician_free;
create table busy (
    session_id uuid not null,
    attendance_id uuid unique,
    clinician_id uuid,
    room_id uuid,
    client_id uuid,
    during tstzrange not null,
    constraint busy_is_one_thing check (num_nonnulls(clinician_id, room_id, client_id) = 1),
    constraint session_clinician_free exclude using gist (clinician_id with =, during with &&) where (clinician_id is not null),
    constraint session_room_free exclude using gist (room_id with =, during with &&) where (room_id is not null),
    constraint session_client_free exclude using gist (client_id with =, during with &&) where (client_id is not null)
);
create index busy_session on busy (session_id);

-- Cancelled by whomever, moved or excused: the client is free then. Taken back, they are not.
create function line_is_off(of_attendance uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from attendance_mark m where m.attendance_id = of_attendance and m.retracted_at is null and m.mark in
        ('CANCELLED_BY_CLIENT_IN_TIME', 'CANCELLED_BY_CLIENT_LATE', 'CANCELLED_BY_CLINIC', 'EXCUSED', 'RESCHEDULED'))
$$;

-- A planned session keeps its clinician and room as long as somebody may come, and as long as nobody is on its list yet. What is said
-- once it has begun takes nothing: it is a fact and no booking, whoever has the time by now.
create function keep_session_busy(of_session uuid, said_at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    s session;
begin
    -- two people who mark the last two lines of a group wait for each other, so that the second one sees both marks
    select * into s from session where id = of_session for no key update;
    if s.planned and s.retracted_at is null
        and (not exists (select 1 from attendance a where a.session_id = s.id and a.retracted_at is null)
            or exists (select 1 from attendance a where a.session_id = s.id and a.retracted_at is null and not line_is_off(a.id))) then
        if said_at < s.starts_at then
            insert into busy (session_id, clinician_id, during) select s.id, s.clinician_id, tstzrange(s.starts_at, s.ends_at)
                where not exists (select 1 from busy b where b.session_id = s.id and b.clinician_id is not null);
            insert into busy (session_id, room_id, during) select s.id, s.room_id, tstzrange(s.starts_at, s.ends_at)
                where s.room_id is not null and not exists (select 1 from busy b where b.session_id = s.id and b.room_id is not null);
        end if;
    else
        delete from busy where session_id = s.id and client_id is null;
    end if;
end $$;

-- A line keeps its client where it was booked before the session began. Somebody who walked in, came, whatever else stood in their diary.
create function keep_line_busy(of_attendance uuid, said_at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a attendance;
    s session;
begin
    select * into a from attendance where id = of_attendance;
    select * into s from session where id = a.session_id;
    if s.planned and s.retracted_at is null and a.retracted_at is null and a.recorded_at < s.starts_at and not a.walk_in
        and not line_is_off(a.id) then
        delete from busy where attendance_id = a.id and client_id <> a.client_id;
        if said_at < s.starts_at then
            insert into busy (session_id, attendance_id, client_id, during)
                select s.id, a.id, a.client_id, tstzrange(s.starts_at, s.ends_at)
                where not exists (select 1 from busy b where b.attendance_id = a.id);
        end if;
    else
        delete from busy where attendance_id = a.id;
    end if;
end $$;

create function session_takes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.planned and new.retracted_at is null then
        insert into busy (session_id, clinician_id, during) values (new.id, new.clinician_id, tstzrange(new.starts_at, new.ends_at));
        if new.room_id is not null then
            insert into busy (session_id, room_id, during) values (new.id, new.room_id, tstzrange(new.starts_at, new.ends_at));
        end if;
    end if;
    return null;
end $$;
create function session_frees() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.retracted_at is not null then
        delete from busy where session_id = new.id;
    end if;
    return null;
end $$;
create function line_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_line_busy(new.id, coalesce(new.retracted_at, new.recorded_at));
    if not new.walk_in
        and (tg_op = 'UPDATE' or not exists (select 1 from busy b where b.session_id = new.session_id and b.clinician_id is not null)) then
        perform keep_session_busy(new.session_id, coalesce(new.retracted_at, new.recorded_at));
    end if;
    return null;
end $$;
-- Asked when a mark is made and not when the one before it is retracted: in between, nothing is said, and the slot is not taken anew.
create function mark_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if line_is_off(new.attendance_id) or not exists (select 1 from busy b where b.attendance_id = new.attendance_id) then
        perform keep_line_busy(new.attendance_id, new.recorded_at);
        perform keep_session_busy(a.session_id, new.recorded_at) from attendance a where a.id = new.attendance_id;
    end if;
    return null;
end $$;
create trigger session_busy after insert on session for each row execute function session_takes();
create trigger session_free after update of retracted_at on session for each row execute function session_frees();
create trigger attendance_busy after insert or update of retracted_at, client_id on attendance for each row execute function line_changes();
create trigger attendance_mark_busy after insert on attendance_mark for each row execute function mark_changes();
revoke all on function line_is_off(uuid), keep_session_busy(uuid, timestamptz), keep_line_busy(uuid, timestamptz) from public;

-- What is booked already is taken; what was booked twice before anybody refused it, once.
insert into busy (session_id, clinician_id, during) select s.id, s.clinician_id, tstzrange(s.starts_at, s.ends_at) from session s
    where s.planned and s.retracted_at is null
        and (not exists (select 1 from attendance a where a.session_id = s.id and a.retracted_at is null)
            or exists (select 1 from attendance a where a.session_id = s.id and a.retracted_at is null and not line_is_off(a.id)));
insert into busy (session_id, attendance_id, client_id, during) select s.id, a.id, a.client_id, tstzrange(s.starts_at, s.ends_at)
    from attendance a join session s on s.id = a.session_id
    where s.planned and s.retracted_at is null and a.retracted_at is null and a.recorded_at < s.starts_at and not line_is_off(a.id)
    on conflict do nothing;

grant select, insert on room, session_series, series_client, series_gap to ${app};
grant update (retracted_at, retracted_by) on room to ${app};
grant update (until_on, planned_to, version) on session_series to ${app};
grant update (left_on) on series_client to ${app};
grant select on busy to ${app};

-- What a removed record was taken by, and the title of series that were theirs alone, go as well.
create or replace function removal_of_session_lines(of_client uuid, anew uuid) returns void language sql as $$
    delete from busy where client_id in (of_client, anew);
    update session_series r set title = null where r.title is not null
        and exists (select 1 from series_client k where k.series_id = r.id and k.client_id = of_client)
        and not exists (select 1 from series_client k where k.series_id = r.id and k.client_id <> of_client);
    update session_series r set until_on = least(coalesce(r.until_on, r.planned_to), r.planned_to) where r.kind <> 'GROUP'
        and exists (select 1 from series_client k where k.series_id = r.id and k.client_id = of_client)
        and not exists (select 1 from series_client k where k.series_id = r.id and k.client_id <> of_client);
    delete from series_client where client_id = of_client;
    update session s set title = null where s.title is not null
        and exists (select 1 from attendance a where a.session_id = s.id and a.client_id = anew)
        and not exists (select 1 from attendance o where o.session_id = s.id and o.client_id <> anew);
    update attendance set id = gen_random_uuid() where client_id = anew;
$$;
