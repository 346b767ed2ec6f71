-- Breaches, how each was weighed, and who was told (45 CFR 164.400-414, 42 CFR 2.16(b); GDPR 33, 34). Only ever added.
create table breach (
    id uuid primary key,
    what text not null check (length(trim(what)) between 1 and 2000),
    information text not null check (length(trim(information)) between 1 and 1000),
    happened_from date not null,
    happened_to date check (happened_to >= happened_from),
    discovered_on date not null check (discovered_on >= happened_from),
    affected integer not null check (affected >= 0),
    most_in_one_state integer not null check (most_in_one_state between 0 and affected),
    legal_profile text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create table breach_assessment (
    id uuid primary key,
    breach_id uuid not null references breach,
    nature text not null check (length(trim(nature)) between 1 and 1000),
    who text not null check (length(trim(who)) between 1 and 1000),
    acquired text not null check (length(trim(acquired)) between 1 and 1000),
    mitigated text not null check (length(trim(mitigated)) between 1 and 1000),
    low_probability boolean not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index breach_assessment_breach on breach_assessment (breach_id, recorded_at);
create table breach_notice (
    id uuid primary key,
    breach_id uuid not null references breach,
    kind text not null check (kind in ('PEOPLE', 'SECRETARY', 'MEDIA', 'AUTHORITY')),
    sent_on date not null,
    how text not null check (length(trim(how)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index breach_notice_breach on breach_notice (breach_id);
create trigger breach_guard before update or delete on breach for each row execute function guard_append_only();
create trigger breach_assessment_guard before update or delete on breach_assessment for each row execute function guard_append_only();
create trigger breach_notice_guard before update or delete on breach_notice for each row execute function guard_append_only();
grant select, insert on breach, breach_assessment, breach_notice to ${app};
