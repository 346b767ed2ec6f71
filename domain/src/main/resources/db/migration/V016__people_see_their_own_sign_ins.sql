-- When somebody signed in, and with what kind of browser: shown to themselves alone, kept for ninety days.
create table sign_in (
    id uuid primary key,
    subject text not null,
    at timestamptz not null,
    browser text not null check (length(browser) <= 100)
);
create index sign_in_subject on sign_in (subject, at);
create function guard_sign_in() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or old.at > now() - interval '90 days' then
        raise exception 'a sign-in is kept as it was for ninety days' using errcode = 'HF009';
    end if;
    return old;
end $$;
create trigger sign_in_guard before update or delete on sign_in for each row execute function guard_sign_in();
grant select, insert, delete on sign_in to ${app};
