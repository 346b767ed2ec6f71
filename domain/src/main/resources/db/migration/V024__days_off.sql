-- Days on which a site is closed, or somebody is away. Why somebody is away is a kind and nothing more.
create table time_off (
    id uuid primary key,
    site_id uuid not null references site,
    -- nobody: the site itself
    staff_id uuid references staff,
    from_on date not null,
    to_on date not null,
    kind text not null check (kind in ('HOLIDAY', 'LEAVE', 'ILL', 'TRAINING', 'OTHER')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by text,
    constraint time_off_ends_after_it_starts check (to_on >= from_on and to_on <= from_on + 366),
    constraint time_off_whose check ((staff_id is null) = (kind = 'HOLIDAY'))
);
create index time_off_days on time_off (site_id, from_on, to_on) where retracted_at is null;
create trigger time_off_guard before update or delete on time_off for each row execute function guard_fact();
grant select, insert on time_off to ${app};
grant update (retracted_at, retracted_by) on time_off to ${app};
