-- Under which key and with which content a row came from another system: the same again is skipped, other content is a fault.
create table intake_row (
    kind text not null check (kind in ('SITE', 'PROGRAMME', 'CLIENT', 'EPISODE', 'SESSION', 'VISIT', 'USE_EVENT', 'SUPPORTER')),
    key text not null,
    digest text not null,
    target_id uuid not null,
    taken_at timestamptz not null,
    taken_by text not null,
    primary key (kind, key)
);
create trigger intake_row_guard before update or delete on intake_row for each row execute function guard_append_only();

-- The application's role owns nothing and has no DDL; it adds, reads, and changes only what a row allows.
grant usage on schema public to ${app};
grant select, insert on all tables in schema public to ${app};
grant update on client, stay, session, attendance, attendance_mark, support_tie, use_event, consent, care_relationship, duty,
    site, programme, staff, portal_account to ${app};
grant usage on all sequences in schema public to ${app};
revoke all on flyway_schema_history from ${app};
