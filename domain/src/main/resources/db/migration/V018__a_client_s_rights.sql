-- A client disputes something in the record (45 CFR 164.526). What came of it is added, never changed.
create table correction (
    id uuid primary key,
    client_id uuid not null references client,
    disputed text not null check (length(trim(disputed)) between 1 and 2000),
    words text not null check (length(trim(words)) between 1 and 4000),
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index correction_client on correction (client_id);
create table correction_step (
    id uuid primary key,
    correction_id uuid not null references correction,
    kind text not null check (kind in ('EXTENDED', 'ACCEPTED', 'DENIED', 'DISAGREED')),
    note text not null check (length(trim(note)) between 1 and 4000),
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint correction_step_once unique (correction_id, kind)
);
create trigger correction_guard before update or delete on correction for each row execute function guard_append_only();
create trigger correction_step_guard before update or delete on correction_step for each row execute function guard_append_only();

-- Nothing of this record may go while it stands.
create table legal_hold (
    id uuid primary key,
    client_id uuid not null references client,
    reason text not null check (length(trim(reason)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text
);
create unique index legal_hold_one_standing on legal_hold (client_id) where retracted_at is null;
create trigger legal_hold_guard before update or delete on legal_hold for each row execute function guard_fact();

-- Full years after the last discharge; nothing is ever due where it says nothing. Documentation is kept six years (45 CFR 164.316).
alter table site add column retention_years integer check (retention_years between 6 and 100);

-- One person proposes, another confirms; the function below does it. Of whom it was, nothing stays here.
create table removal (
    id uuid primary key,
    client_id uuid references client,
    site_id uuid not null references site,
    proposed_at timestamptz not null,
    proposed_by text not null,
    confirmed_at timestamptz,
    confirmed_by text,
    constraint removal_by_two check (confirmed_by <> proposed_by),
    constraint removal_done_or_not check ((confirmed_at is null) = (client_id is not null))
);
create unique index removal_one_open on removal (client_id) where confirmed_at is null;

grant select, insert on correction, correction_step, legal_hold to ${app};
grant update (retracted_at, retracted_by) on legal_hold to ${app};
grant update (retention_years) on site to ${app};
grant select on removal to ${app};
grant insert (id, client_id, site_id, proposed_at, proposed_by) on removal to ${app};

-- The owner's own removal passes the guards; nobody else does, and nothing passes those of the audit.
create function is_removal(of_table oid) returns boolean language sql stable as $$
    select coalesce(current_setting('holdfast.removal', true), '') = 'on'
        and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = of_table)
        and (select c.relname not in ('audit_entry', 'audit_seal', 'removal') from pg_class c where c.oid = of_table)
$$;
create or replace function guard_fact() returns trigger language plpgsql as $$
begin
    if is_removal(tg_relid) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'facts are retracted, not deleted (%)', tg_table_name using errcode = 'HF001';
    end if;
    if to_jsonb(old) ->> 'retracted_at' is not null then
        raise exception 'a retracted fact stays as it is (%)', tg_table_name using errcode = 'HF002';
    end if;
    if (to_jsonb(old) - 'retracted_at' - 'retracted_by' - 'version')
        is distinct from (to_jsonb(new) - 'retracted_at' - 'retracted_by' - 'version') then
        raise exception 'a fact is corrected by a further fact (%)', tg_table_name using errcode = 'HF003';
    end if;
    return new;
end $$;
create or replace function guard_append_only() returns trigger language plpgsql as $$
begin
    if is_removal(tg_relid) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'HF004';
end $$;

-- Whose record may go: discharged everywhere, and as many full years ago as their site says; a minor's years begin at eighteen, and
-- without a date of birth nothing is due. A hold, a request that waits for an answer, and a disclosure of the last six years stop it.
create function removals_due(at_instant timestamptz)
    returns table (client_id uuid, site_id uuid, discharged_on date, due_on date) language sql stable as $$
    select x.client_id, x.site_id, x.last, x.due from (
        select c.id as client_id, c.site_id, max(t.discharged_on) as last,
            (greatest(max(t.discharged_on), (c.born_on + interval '18 years')::date)
                + make_interval(years => s.retention_years))::date as due,
            bool_or(t.discharged_on is null) as here, (at_instant at time zone s.zone)::date as today
        from client c join site s on s.id = c.site_id join stay t on t.client_id = c.id and t.retracted_at is null
        where s.retention_years is not null and c.born_on is not null and c.recorded_by <> 'removed'
        group by c.id, c.site_id, c.born_on, s.retention_years, s.zone
    ) x
    where not x.here and x.due < x.today
        and not exists (select 1 from legal_hold h where h.client_id = x.client_id and h.retracted_at is null)
        and not exists (select 1 from correction k where k.client_id = x.client_id and not exists (select 1 from correction_step p
            where p.correction_id = k.id and p.kind in ('ACCEPTED', 'DENIED')))
        and not exists (select 1 from disclosure d where d.client_id = x.client_id and d.disclosed_at > at_instant - interval '6 years')
$$;

-- Takes away everything that says who it was, and keeps the facts that figures count, under an id that nothing leads to.
create function remove_client(proposal uuid, confirmer text, at_instant timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    asked removal;
    anew uuid := gen_random_uuid();
    one record;
    fresh uuid;
begin
    select * into asked from removal where id = proposal and confirmed_at is null for update;
    if not found then
        raise exception 'no such proposal' using errcode = 'HF010', constraint = 'removal_no_such';
    end if;
    if asked.proposed_by = confirmer then
        raise exception 'one proposes, another confirms' using errcode = 'HF010', constraint = 'removal_by_two';
    end if;
    if not exists (select 1 from removals_due(at_instant) d where d.client_id = asked.client_id) then
        raise exception 'it is not due' using errcode = 'HF010', constraint = 'removal_not_due';
    end if;
    perform set_config('holdfast.removal', 'on', true);
    insert into client (id, record_number, given_name, family_name, born_on, site_id, recorded_at, recorded_by)
        select anew, 'removed-' || anew, '-', '-', date_trunc('year', born_on)::date, site_id, recorded_at, 'removed'
        from client where id = asked.client_id;
    update episode set client_id = anew where client_id = asked.client_id;
    update stay set client_id = anew where client_id = asked.client_id;
    update attendance_mark set reason = null where attendance_id in (select id from attendance where client_id = asked.client_id);
    update attendance set client_id = anew where client_id = asked.client_id;
    update use_event set client_id = anew, note = null where client_id = asked.client_id;
    delete from disclosure where client_id = asked.client_id;
    delete from consent_pause where consent_id in (select id from consent where client_id = asked.client_id);
    delete from consent_signature where consent_id in (select id from consent where client_id = asked.client_id);
    delete from consent_category where consent_id in (select id from consent where client_id = asked.client_id);
    delete from consent where client_id = asked.client_id;
    delete from paper p where not exists (select 1 from consent c where c.paper_digest = p.digest);
    delete from safety_flag where client_id = asked.client_id;
    delete from representative where client_id = asked.client_id;
    delete from intake_row where target_id = asked.client_id
        or target_id in (select id from supporter where client_id = asked.client_id);
    for one in select * from supporter where client_id = asked.client_id loop
        fresh := gen_random_uuid();
        insert into supporter values (fresh, anew, '-', null, one.recorded_at, 'removed');
        update support_tie set supporter_id = fresh, client_id = anew, relationship = '-', phone = null
            where supporter_id = one.id;
        delete from portal_tie where supporter_id = one.id;
        delete from supporter where id = one.id;
    end loop;
    delete from portal_account a where not exists (select 1 from portal_tie t where t.account_id = a.id);
    delete from glass_review where glass_id in (select id from glass where client_id = asked.client_id);
    delete from glass_end where glass_id in (select id from glass where client_id = asked.client_id);
    delete from glass where client_id = asked.client_id;
    delete from correction_step where correction_id in (select id from correction where client_id = asked.client_id);
    delete from correction where client_id = asked.client_id;
    delete from legal_hold where client_id = asked.client_id;
    delete from care_relationship where client_id = asked.client_id;
    update removal set client_id = null, confirmed_at = at_instant, confirmed_by = confirmer where id = proposal;
    delete from client where id = asked.client_id;
    perform set_config('holdfast.removal', '', true);
end $$;
revoke all on function remove_client(uuid, text, timestamptz) from public;
grant execute on function remove_client(uuid, text, timestamptz) to ${app};
