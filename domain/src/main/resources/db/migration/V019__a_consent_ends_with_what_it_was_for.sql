-- A consent may also end with an event (42 CFR 2.31(a)(7)): the stay in treatment it was given for.
alter table consent add column ends_with_episode uuid references episode;
create index consent_ends_with on consent (ends_with_episode) where ends_with_episode is not null;

-- For somebody who has died an executor signs, or a relative where there is none (42 CFR 2.15(b)(2)).
alter table representative drop constraint representative_authority_check,
    add constraint representative_authority_check check (authority in ('PARENT', 'GUARDIAN', 'COURT_APPOINTED', 'EXECUTOR', 'NEXT_OF_KIN'));

-- What ended a consent before its last day: STAY, when that stay was over on an earlier day; DEATH, when the client's death became
-- known after it was signed. Null while neither did.
create function consent_ended(of_consent uuid, on_day date) returns text language sql stable as $$
    select case
        when exists (select 1 from stay y where y.client_id = c.client_id and y.retracted_at is null and y.discharge_reason = 'DIED'
            and y.recorded_at > c.recorded_at) then 'DEATH'
        when exists (select 1 from stay y where y.episode_id = c.ends_with_episode and y.retracted_at is null
            and y.discharged_on < on_day) then 'STAY' end
    from consent c where c.id = of_consent
$$;

drop function sharing_facts(uuid, text, timestamptz);
-- What the registers say of a tie and a category: live consents that name it, and what stands in the way of each.
create function sharing_facts(of_supporter uuid, of_category text, at_instant timestamptz)
    returns table (client_id uuid, consent_id uuid, paused boolean, flagged boolean, tie_ended boolean, died boolean)
    language sql stable as $$
    select c.client_id, c.id,
        exists (select 1 from consent_pause u where u.consent_id = c.id and u.recorded_at <= at_instant
            and (u.retracted_at is null or u.retracted_at > at_instant)),
        exists (select 1 from safety_flag f where f.client_id = c.client_id
            and (f.supporter_id is null or f.supporter_id = c.supporter_id) and f.recorded_at <= at_instant
            and (f.retracted_at is null or f.retracted_at > at_instant)),
        exists (select 1 from support_tie t where t.supporter_id = c.supporter_id and t.retracted_at is null
            and t.to_on < (at_instant at time zone s.zone)::date),
        e.ended is not distinct from 'DEATH'
    from consent c
        join consent_category k on k.consent_id = c.id
        join client p on p.id = c.client_id
        join site s on s.id = p.site_id
        cross join lateral (select consent_ended(c.id, (at_instant at time zone s.zone)::date) as ended) e
    where c.kind = 'SHARING' and c.supporter_id = of_supporter and k.category = of_category and c.retracted_at is null
        and (at_instant at time zone s.zone)::date between c.given_on and c.expires_on and e.ended is distinct from 'STAY'
$$;
create or replace function consents_sharing(of_supporter uuid, of_category text, at_instant timestamptz)
    returns table (client_id uuid, consent_id uuid) language sql stable as $$
    select client_id, consent_id from sharing_facts(of_supporter, of_category, at_instant)
    where not paused and not flagged and not tie_ended and not died
$$;

-- Takes away everything that says who it was, and keeps the facts that figures count, under an id that nothing leads to. A room that
-- comes later says in a function of its own, removal_of_<room>(client, anew), what goes and what stays.
create or replace function remove_client(proposal uuid, confirmer text, at_instant timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    asked removal;
    anew uuid := gen_random_uuid();
    one record;
    room text;
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
    for room in select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname like 'removal\_of\_%' order by 1 loop
        execute format('select %I($1, $2)', room) using asked.client_id, anew;
    end loop;
    delete from care_relationship where client_id = asked.client_id;
    update removal set client_id = null, confirmed_at = at_instant, confirmed_by = confirmer where id = proposal;
    delete from client where id = asked.client_id;
    perform set_config('holdfast.removal', '', true);
end $$;
revoke all on function remove_client(uuid, text, timestamptz) from public;
grant execute on function remove_client(uuid, text, timestamptz) to ${app};
