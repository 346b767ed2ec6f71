-- Under which consent something is shared right now.
create function consents_sharing(of_supporter uuid, of_category text, at_instant timestamptz)
    returns table (client_id uuid, consent_id uuid) language sql stable as $$
    select c.client_id, c.id from consent c
        join consent_category k on k.consent_id = c.id
        join client p on p.id = c.client_id
        join site s on s.id = p.site_id
    where c.supporter_id = of_supporter and k.category = of_category and c.retracted_at is null
        and (at_instant at time zone s.zone)::date between c.given_on and c.expires_on
        and not exists (select 1 from support_tie t where t.supporter_id = c.supporter_id and t.retracted_at is null
            and t.to_on < (at_instant at time zone s.zone)::date)
$$;
create or replace function clients_sharing(of_supporter uuid, of_category text, at_instant timestamptz) returns setof uuid
    language sql stable as $$ select client_id from consents_sharing(of_supporter, of_category, at_instant) $$;

-- What of a client's record left the programme, to whom, on what ground (42 CFR 2.25, 2.51, 2.61, 2.12(c)(6), 2.53). Only ever added.
create table disclosure (
    id uuid primary key,
    client_id uuid not null references client,
    disclosed_at timestamptz not null,
    ground text not null check (ground in ('CONSENT', 'MEDICAL_EMERGENCY', 'COURT_ORDER', 'CHILD_ABUSE_REPORT', 'AUDIT_OR_EVALUATION')),
    consent_id uuid references consent,
    supporter_id uuid references supporter,
    recipient text not null check (length(trim(recipient)) between 1 and 300),
    what text[] not null check (cardinality(what) > 0),
    output text not null check (output in ('VIEW', 'PRINT', 'EXPORT', 'MESSAGE', 'SPOKEN')),
    purpose text not null check (length(trim(purpose)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint disclosure_names_its_consent check ((ground = 'CONSENT') = (consent_id is not null)),
    constraint disclosure_not_ahead check (disclosed_at <= recorded_at)
);
create index disclosure_client on disclosure (client_id, disclosed_at);
create trigger disclosure_guard before update or delete on disclosure for each row execute function guard_append_only();
grant select, insert on disclosure to ${app};
