-- What a supporter may see comes through a role of its own that sees rows by row security only: a check forgotten in the
-- application still shows nothing. Who reads, and at which instant, is set per transaction; no identity, no rows.

-- Clients who share this category with the reader right now.
create function portal_clients(of_category text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select x.client_id from portal_account a join portal_tie t on t.account_id = a.id
        cross join lateral consents_sharing(t.supporter_id, of_category,
            nullif(current_setting('holdfast.at', true), '')::timestamptz) x
    where a.subject = nullif(current_setting('holdfast.subject', true), '')
$$;
-- Their sessions that are still ahead; what was is of another category, and no page of the portal reads it.
create function portal_times() returns table (attendance_id uuid, session_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.session_id from portal_clients('NEXT_SESSION_TIMES') c join attendance a on a.client_id = c
        join session s on s.id = a.session_id
    where a.retracted_at is null and s.retracted_at is null
        and s.ends_at > nullif(current_setting('holdfast.at', true), '')::timestamptz
$$;
revoke all on function portal_clients(text), portal_times() from public;
grant execute on function portal_clients(text), portal_times() to ${portal};

alter table client enable row level security;
alter table session enable row level security;
alter table attendance enable row level security;
alter table attendance_mark enable row level security;
alter table site enable row level security;
-- The staff's side is asked at the Gate.
create policy staff_side on client to ${app} using (true) with check (true);
create policy staff_side on session to ${app} using (true) with check (true);
create policy staff_side on attendance to ${app} using (true) with check (true);
create policy staff_side on attendance_mark to ${app} using (true) with check (true);
create policy staff_side on site to ${app} using (true) with check (true);

create policy portal_sees on client for select to ${portal} using (id in (select portal_clients('NEXT_SESSION_TIMES')));
create policy portal_sees on session for select to ${portal} using (id in (select session_id from portal_times()));
create policy portal_sees on attendance for select to ${portal} using (id in (select attendance_id from portal_times()));
create policy portal_sees on attendance_mark for select to ${portal}
    using (attendance_id in (select attendance_id from portal_times()));
create policy portal_sees on site for select to ${portal}
    using (id in (select s.site_id from session s));

-- Not even all columns: no family name, no number, no clinician, no room, no kind.
grant usage on schema public to ${portal};
grant select (id, given_name, preferred_name) on client to ${portal};
grant select (id, site_id, starts_at, ends_at) on session to ${portal};
grant select (id, session_id, client_id) on attendance to ${portal};
grant select (attendance_id, mark, retracted_at) on attendance_mark to ${portal};
grant select (id, zone) on site to ${portal};
