-- When the row was really written, and by which transaction: the application cannot set either.
alter table audit_entry add column written_at timestamptz not null default clock_timestamp();
alter table audit_entry add column xact bigint not null default pg_current_xact_id()::text::bigint;
create index audit_entry_xact on audit_entry (xact, id);
revoke insert on audit_entry from ${app};
grant insert (at, subject, actor, action, client_ids, allowed, reason, detail) on audit_entry to ${app};

-- Entries are sealed in batches, each of which holds the one before. A batch is a range of transactions that are all over, so that
-- nothing can be added to it later, in whatever order they committed.
create table audit_seal (
    number bigint primary key check (number > 0),
    from_xact bigint not null,
    to_xact bigint not null check (to_xact > from_xact),
    entry_ids bigint[] not null,
    -- eight bytes of each entry's own digest, in the order of entry_ids: they name the first bad row
    marks bytea not null check (length(marks) = 8 * cardinality(entry_ids)),
    digest bytea not null check (length(digest) = 32),
    -- HMAC-SHA-256 over all of the above and the seal before, with a key that is not in this database
    seal bytea not null check (length(seal) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);
create function guard_seal_follows() returns trigger language plpgsql as $$
begin
    if new.number <> coalesce((select max(number) from audit_seal), 0) + 1
        or new.from_xact <> coalesce((select max(to_xact) from audit_seal), 0) then
        raise exception 'a seal follows the one before' using errcode = 'HF006';
    end if;
    return new;
end $$;
create trigger audit_seal_follows before insert on audit_seal for each row execute function guard_seal_follows();
create trigger audit_seal_guard before update or delete on audit_seal for each row execute function guard_append_only();
grant select on audit_seal to ${app};
grant insert (number, from_xact, to_xact, entry_ids, marks, digest, seal) on audit_seal to ${app};
