-- A consent holds every element of 42 CFR 2.31(a), or it is none: who, who may disclose, what, to whom, what for, how to revoke,
-- until when, signed, on which day; under which legal profile, and the paper that was signed.
create table paper (
    digest bytea primary key,
    pdf bytea not null check (length(pdf) between 1 and 2000000),
    constraint paper_is_what_its_digest_says check (digest = sha256(pdf))
);
create trigger paper_guard before update or delete on paper for each row execute function guard_append_only();

alter table site add column legal_profile text not null default 'US_PART_2' check (legal_profile ~ '^[A-Z][A-Z0-9_]{1,30}$');

alter table consent alter column supporter_id drop not null;
alter table consent
    add column kind text not null default 'SHARING' check (kind in ('SHARING', 'COUNSELLING_NOTES')),
    add column version integer check (version > 0),
    add column recipient text check (length(recipient) between 1 and 300),
    add column information text check (length(information) <= 500),
    add column discloser text check (length(discloser) between 1 and 300),
    add column legal_profile text check (legal_profile ~ '^[A-Z][A-Z0-9_]{1,30}$'),
    add column taken_alone boolean,
    add column pressed text check (pressed in ('NO', 'YES', 'NOT_ANSWERED')),
    add column witnessed_at timestamptz,
    add column terms_digest bytea check (length(terms_digest) = 32),
    add column paper_digest bytea references paper;
-- Consents of before were not signed. They end here and are taken anew.
update consent set retracted_at = greatest(now(), recorded_at), retracted_by = 'V013: it was not signed' where retracted_at is null;
alter table consent
    add constraint consent_is_whole check (version is not null and recipient is not null and discloser is not null and legal_profile is not null
        and taken_alone and pressed is not null and witnessed_at is not null and terms_digest is not null
        and paper_digest is not null) not valid,
    add constraint consent_names_whom check ((kind = 'SHARING') = (supporter_id is not null)),
    add constraint consent_names_what check ((kind = 'COUNSELLING_NOTES') = (information is not null)),
    add constraint consent_has_a_purpose check (length(trim(purpose)) between 1 and 500) not valid;
-- A narrower consent takes the place of a wider one: never two at once towards one person.
create unique index consent_one_standing on consent (supporter_id) where retracted_at is null and kind = 'SHARING';

create table consent_signature (
    consent_id uuid not null references consent,
    signer text not null check (signer in ('CLIENT', 'REPRESENTATIVE')),
    name text not null check (length(trim(name)) between 1 and 200),
    method text not null check (method in ('DRAWN', 'TYPED')),
    -- the strokes as SVG path data, or the name as typed
    mark text not null check (length(mark) between 1 and 20000),
    signed_at timestamptz not null,
    primary key (consent_id, signer)
);
create trigger consent_signature_guard before update or delete on consent_signature for each row execute function guard_append_only();
create trigger consent_signature_with_its_consent before insert on consent_signature
    for each row execute function guard_consent_category();

-- What belongs to a consent comes with it, in the same transaction.
create function guard_consent_whole() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from consent_signature where consent_id = new.id) then
        raise exception 'a consent is signed' using errcode = 'HF007', constraint = 'consent_is_signed';
    end if;
    if (new.kind = 'SHARING') <> exists (select 1 from consent_category where consent_id = new.id) then
        raise exception 'a consent to share names what is shared, and no other does' using errcode = 'HF007',
            constraint = 'consent_names_categories';
    end if;
    return null;
end $$;
create constraint trigger consent_whole_at_the_end after insert on consent deferrable initially deferred
    for each row execute function guard_consent_whole();

-- For a while nothing is shown under this consent; the client asked for it. It is over when it is retracted.
create table consent_pause (
    id uuid primary key,
    consent_id uuid not null references consent,
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text
);
create unique index consent_pause_one_standing on consent_pause (consent_id) where retracted_at is null;
create trigger consent_pause_guard before update or delete on consent_pause for each row execute function guard_fact();

-- Nothing is shown to this supporter, or to none at all, whatever the consents say; the people it is hidden from cannot tell.
create table safety_flag (
    id uuid primary key,
    client_id uuid not null references client,
    supporter_id uuid references supporter,
    reason text not null check (length(trim(reason)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text
);
create unique index safety_flag_one_standing on safety_flag (client_id, supporter_id) nulls not distinct where retracted_at is null;
create trigger safety_flag_guard before update or delete on safety_flag for each row execute function guard_fact();

-- Who may sign for the client, by law (42 CFR 2.14, 2.15). It opens no page by itself.
create table representative (
    id uuid primary key,
    client_id uuid not null references client,
    supporter_id uuid not null references supporter,
    authority text not null check (authority in ('PARENT', 'GUARDIAN', 'COURT_APPOINTED')),
    document text not null check (length(trim(document)) between 1 and 300),
    from_on date not null,
    to_on date check (to_on >= from_on),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text
);
create unique index representative_one_standing on representative (supporter_id) where retracted_at is null;
create index representative_client on representative (client_id);
create trigger representative_guard before update or delete on representative for each row execute function guard_fact();

-- From which age a client of this programme signs alone, and from which age the client is of age: State law, per programme.
create table age_rule (
    id uuid primary key,
    programme_id uuid not null references programme,
    signs_alone_from integer not null check (signs_alone_from between 0 and 25),
    of_age_at integer not null check (of_age_at between 15 and 25),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text,
    constraint age_rule_in_order check (signs_alone_from <= of_age_at)
);
create unique index age_rule_one_standing on age_rule (programme_id) where retracted_at is null;
create trigger age_rule_guard before update or delete on age_rule for each row execute function guard_fact();

grant select, insert on paper, consent_signature, consent_pause, safety_flag, representative, age_rule to ${app};
grant update (retracted_at, retracted_by) on consent_pause, safety_flag, representative, age_rule to ${app};
revoke update on consent from ${app};
grant update (retracted_at, retracted_by) on consent to ${app};
grant update (legal_profile) on site to ${app};

-- What the registers say of a tie and a category: live consents that name it, and what stands in the way of each.
create function sharing_facts(of_supporter uuid, of_category text, at_instant timestamptz)
    returns table (client_id uuid, consent_id uuid, paused boolean, flagged boolean, tie_ended boolean) language sql stable as $$
    select c.client_id, c.id,
        exists (select 1 from consent_pause u where u.consent_id = c.id and u.recorded_at <= at_instant
            and (u.retracted_at is null or u.retracted_at > at_instant)),
        exists (select 1 from safety_flag f where f.client_id = c.client_id
            and (f.supporter_id is null or f.supporter_id = c.supporter_id) and f.recorded_at <= at_instant
            and (f.retracted_at is null or f.retracted_at > at_instant)),
        exists (select 1 from support_tie t where t.supporter_id = c.supporter_id and t.retracted_at is null
            and t.to_on < (at_instant at time zone s.zone)::date)
    from consent c
        join consent_category k on k.consent_id = c.id
        join client p on p.id = c.client_id
        join site s on s.id = p.site_id
    where c.kind = 'SHARING' and c.supporter_id = of_supporter and k.category = of_category and c.retracted_at is null
        and (at_instant at time zone s.zone)::date between c.given_on and c.expires_on
$$;
-- The one definition of "shared right now".
create or replace function consents_sharing(of_supporter uuid, of_category text, at_instant timestamptz)
    returns table (client_id uuid, consent_id uuid) language sql stable as $$
    select client_id, consent_id from sharing_facts(of_supporter, of_category, at_instant)
    where not paused and not flagged and not tie_ended
$$;
