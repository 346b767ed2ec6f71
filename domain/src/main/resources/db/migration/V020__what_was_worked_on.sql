-- What was worked on in a session, for one client of it. Signed, it stays as it is; what is better known is a further note that
-- amends it and says why. Counselling notes are kept apart: they open to who wrote them and to nobody else, also to a question
-- that forgot to ask (42 CFR 2.11, 45 CFR 164.501).
create table note (
    id uuid primary key,
    client_id uuid not null references client,
    attendance_id uuid not null references attendance,
    sensitivity text not null check (sensitivity in ('ORDINARY', 'COUNSELLING')),
    amends uuid references note constraint note_amended_once unique,
    why text check (length(trim(why)) between 1 and 500),
    mood text check (mood in ('OPEN', 'CALM', 'LOW', 'TENSE', 'RESTLESS', 'MIXED')),
    worked_on text not null check (length(worked_on) <= 2000),
    next_step text not null check (length(next_step) <= 1000),
    words text not null check (length(words) <= 20000),
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint note_says_something check (length(trim(worked_on || next_step || words)) > 0),
    constraint note_amended_with_a_reason check ((amends is null) = (why is null))
);
-- One note of one author for one session; a second thought amends it.
create unique index note_first on note (attendance_id, recorded_by, sensitivity) where amends is null;
create index note_client on note (client_id, recorded_at);
create trigger note_guard before update or delete on note for each row execute function guard_append_only();

-- What its author is still writing: theirs alone, saved every few seconds, gone when it is signed or thrown away. Written in two
-- places at once there are two, until the author has put them together.
create table note_draft (
    id uuid primary key,
    client_id uuid not null references client,
    attendance_id uuid not null references attendance,
    sensitivity text not null check (sensitivity in ('ORDINARY', 'COUNSELLING')),
    amends uuid references note,
    why text not null check (length(why) <= 500),
    mood text check (mood in ('OPEN', 'CALM', 'LOW', 'TENSE', 'RESTLESS', 'MIXED')),
    worked_on text not null check (length(worked_on) <= 2000),
    next_step text not null check (length(next_step) <= 1000),
    words text not null check (length(words) <= 20000),
    author text not null,
    saved_at timestamptz not null,
    version bigint not null default 0
);
create index note_draft_author on note_draft (author, attendance_id);
create index note_draft_client on note_draft (client_id);

alter table note enable row level security;
alter table note_draft enable row level security;
create policy kept_apart on note to ${app}
    using (sensitivity = 'ORDINARY' or recorded_by = nullif(current_setting('holdfast.subject', true), ''))
    with check (recorded_by = nullif(current_setting('holdfast.subject', true), ''));
create policy its_authors on note_draft to ${app}
    using (author = nullif(current_setting('holdfast.subject', true), ''))
    with check (author = nullif(current_setting('holdfast.subject', true), ''));
grant select, insert on note to ${app};
grant select, insert, update, delete on note_draft to ${app};

create function removal_of_notes(of_client uuid, anew uuid) returns void language sql as $$
    delete from note_draft where client_id = of_client;
    delete from note where client_id = of_client and amends is not null;
    delete from note where client_id = of_client;
$$;
