-- Found as people type: without accents, in small letters, in any order of words. Kept with the row, so that looking is quick.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function folded(words text) returns text language sql immutable strict parallel safe set search_path = public, pg_temp as $$
    select trim(regexp_replace(lower(unaccent('unaccent', regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'))
        collate pg_c_utf8), '\s+', ' ', 'g'))
$$;
-- What is looked for, a pattern for each word, the longest first; nothing typed is no pattern.
create function sought(typed text) returns text[] language sql immutable strict parallel safe set search_path = public, pg_temp as $$
    select coalesce(array_agg('%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' order by length(word) desc, word), '{}')
    from regexp_split_to_table(folded(typed), ' ') word where word <> ''
$$;

alter table client
    add column found_by text generated always as (folded(record_number || ' ' || given_name || ' ' || family_name || ' '
        || coalesce(preferred_name, ''))) stored,
    add column sorts_by text generated always as (left(folded(family_name || ' ' || coalesce(nullif(trim(preferred_name), ''), given_name)),
        200)) stored;
create index client_found_by on client using gin (found_by gin_trgm_ops);
create index client_sorts_by on client (sorts_by, id);

-- Numbers for people who have none from elsewhere yet.
create sequence client_number start 100001;
grant usage on sequence client_number to ${app};

-- What a client was called, and where they were registered, before it was changed.
create table client_was (
    id uuid primary key,
    client_id uuid not null references client,
    given_name text not null,
    family_name text not null,
    preferred_name text,
    pronouns text,
    born_on date,
    site_id uuid not null references site,
    changed_at timestamptz not null,
    changed_by text not null
);
create index client_was_client on client_was (client_id, changed_at);
create trigger client_was_guard before update or delete on client_was for each row execute function guard_append_only();
grant select, insert on client_was to ${app};

-- How a client may be reached. Nobody asked means no; what was agreed before stays on record.
create table contact_channel (
    id uuid primary key,
    client_id uuid not null references client,
    kind text not null check (kind in ('MOBILE', 'PHONE', 'EMAIL', 'POST', 'APP', 'OTHER')),
    address text not null check (length(trim(address)) between 1 and 200),
    may_call boolean not null,
    may_leave_voice_mail boolean not null,
    may_text boolean not null,
    may_write boolean not null,
    preferred boolean not null,
    note text check (length(trim(note)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    constraint contact_channel_retracted_after_recorded check (retracted_at >= recorded_at),
    constraint contact_channel_use_fits check (case kind
        when 'MOBILE' then not may_write
        when 'PHONE' then not may_text and not may_write
        when 'EMAIL' then not may_call and not may_leave_voice_mail and not may_text
        when 'POST' then not may_call and not may_leave_voice_mail and not may_text
        else true end)
);
create index contact_channel_client on contact_channel (client_id);
create unique index contact_channel_one_preferred on contact_channel (client_id) where preferred and retracted_at is null;
create trigger contact_channel_guard before update or delete on contact_channel for each row execute function guard_fact();
grant select, insert on contact_channel to ${app};
grant update (retracted_at, retracted_by) on contact_channel to ${app};

create function removal_of_clients(of_client uuid, anew uuid) returns void language sql as $$
    delete from client_was where client_id = of_client;
    delete from contact_channel where client_id = of_client;
$$;
