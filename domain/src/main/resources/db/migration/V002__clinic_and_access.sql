create table site (
    id uuid primary key,
    code text not null constraint site_code_unique unique,
    name text not null,
    zone text not null
);

create table programme (
    id uuid primary key,
    code text not null constraint programme_code_unique unique,
    name text not null
);

create table staff (
    id uuid primary key,
    subject text constraint staff_subject_unique unique,
    given_name text not null,
    family_name text not null
);

-- What a person of the staff register may do, and where; no site means every site. Keycloak's roles only open doors.
create table duty (
    id uuid primary key,
    staff_id uuid not null references staff,
    role text not null check (role in ('CLINICIAN', 'MANAGER', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'EMERGENCY')),
    site_id uuid references site,
    since_at timestamptz not null,
    until_at timestamptz check (until_at >= since_at)
);
create index duty_staff on duty (staff_id);

-- Every question about a record and its answer. The application may add and read, nothing else.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    subject text not null,
    actor text not null,
    action text not null,
    client_ids uuid[] not null default '{}',
    allowed boolean not null,
    reason text not null,
    detail text
);
create index audit_entry_clients on audit_entry using gin (client_ids);
create index audit_entry_at on audit_entry (at);
create trigger audit_entry_guard before update or delete on audit_entry for each row execute function guard_append_only();
