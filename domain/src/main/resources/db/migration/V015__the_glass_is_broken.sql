-- Somebody of the emergency role opened one record for an hour, without a care relationship, and said why: the four facts of
-- 42 CFR 2.51(c) and a reason. Only ever added; that it was closed early, and what came of the review, are rows of their own.
create table glass (
    id uuid primary key,
    client_id uuid not null references client,
    staff_id uuid not null references staff,
    opened_at timestamptz not null,
    closes_at timestamptz not null,
    reason text not null check (length(trim(reason)) between 10 and 1000),
    personnel text not null check (length(trim(personnel)) between 1 and 300),
    disclosed_by text not null check (length(trim(disclosed_by)) between 1 and 200),
    disclosed_at timestamptz not null,
    nature text not null check (length(trim(nature)) between 1 and 500),
    recorded_by text not null,
    constraint glass_holds_an_hour check (closes_at = opened_at + interval '60 minutes'),
    constraint glass_not_ahead check (disclosed_at <= opened_at + interval '60 minutes')
);
create index glass_staff on glass (staff_id, client_id, closes_at);
create trigger glass_guard before update or delete on glass for each row execute function guard_append_only();

create table glass_end (
    glass_id uuid primary key references glass,
    ended_at timestamptz not null,
    recorded_by text not null
);
create trigger glass_end_guard before update or delete on glass_end for each row execute function guard_append_only();

create table glass_review (
    id uuid primary key,
    glass_id uuid not null constraint glass_review_once unique references glass,
    verdict text not null check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    note text not null check (length(trim(note)) between 1 and 1000),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create trigger glass_review_guard before update or delete on glass_review for each row execute function guard_append_only();
-- Nobody reviews what they did themselves.
create function guard_other_reviewer() returns trigger language plpgsql as $$
begin
    if exists (select 1 from glass g where g.id = new.glass_id and g.recorded_by = new.recorded_by) then
        raise exception 'nobody reviews their own broken glass' using errcode = 'HF008', constraint = 'glass_review_by_another';
    end if;
    return new;
end $$;
create trigger glass_review_by_another before insert on glass_review for each row execute function guard_other_reviewer();

grant select, insert on glass, glass_end, glass_review to ${app};
